import { ApplicationStatus } from '../../applications/contract';
import { SetTags } from '../../applications/use-cases/set-tags';
import { KeepTags, type TagDraft } from '../../applications/use-cases/keep-tags';
import { KeepViews, type ViewDraft } from '../../applications/use-cases/keep-views';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import type { ImportedOffer } from '../../offer/use-cases/import-offer';
import { mayWork, type StaffRoom } from './staff-room';

const tags: readonly TagDraft[] = [
  { labelFr: 'À recevoir en entretien', labelEn: 'To be interviewed', tone: 'info' },
  { labelFr: 'Bourse demandée', labelEn: 'Scholarship asked for', tone: 'waiting' },
];

/** Tags and a shared way of looking at the list, where the house has none yet: what a visitor keeps or renames stays. */
export async function keepWordsOfTheHouse(parts: Parts, offer: ImportedOffer, staff: StaffRoom): Promise<void> {
  const [administrator, manager] = [staff.get('ADMINISTRATOR'), staff.get('CENTRE_MANAGER')];
  if (mayWork(administrator)) await keepTags(parts, offer, administrator);
  for (const [viewer, share] of [[staff.get('COMMITTEE_MEMBER'), 'COMMITTEE'], [manager, 'CENTRE']] as const) {
    const held = viewer?.grants.find(({ scopeKind }) => scopeKind === share);
    if (viewer !== undefined && held !== undefined) await keepView(parts, viewer, { name: 'Reçus, par date', content: toCheck, share: held });
  }
}

async function keepTags({ transactions, reads }: Parts, { institutionId }: ImportedOffer, viewer: PersonViewer): Promise<void> {
  const keeping = new KeepTags(transactions, reads);
  if ((await keeping.list(viewer)).length > 0) return;
  for (const tag of tags) await keeping.create(viewer, institutionId, tag);
}

/** What waits for a check, and since when. */
const toCheck: ViewDraft['content'] = {
  columns: ['LAST_NAME', 'FIRST_NAME', 'PROGRAMME', 'STATUS', 'SUBMITTED_AT', 'UNCHECKED_DOCUMENTS', 'RETURN_DEADLINE', 'TAGS'],
  filter: { columns: [{ column: 'STATUS', values: [ApplicationStatus.SUBMITTED] }] },
  sort: { column: 'SUBMITTED_AT', isDescending: false },
};

async function keepView({ transactions, reads, clock }: Parts, viewer: PersonViewer, draft: ViewDraft): Promise<void> {
  const keeping = new KeepViews(transactions, reads, clock);
  if ((await keeping.list(viewer)).length === 0) await keeping.create(viewer, draft);
}

/** Puts a tag of the house on an application. */
export async function putTag({ transactions, reads, clock }: Parts, viewer: PersonViewer, applicationId: string, label: string): Promise<void> {
  const tag = (await new KeepTags(transactions, reads).list(viewer)).find((known) => known.label.fr === label);
  if (tag !== undefined) await new SetTags(transactions, clock).execute(viewer, { applicationIds: [applicationId], add: [tag.id], remove: [] });
}
