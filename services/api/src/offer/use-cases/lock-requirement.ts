import { newId } from '../../kernel/ids';
import { asCode } from '../../kernel/reads';
import { DocumentRequirement } from '../model/document-requirement.entity';
import type { OfferOutcome } from '../model/offer-outcome';
import { offerUses } from '../model/offer-use';
import type { Programme } from '../model/programme.entity';
import { assertAdministers } from '../offer.policy';
import { actOn, lockProgramme } from './lock-programme';
import { found, type OfferWork } from './offer-desk';

/** Common to all programmes when it has none of its own. */
export interface ManagedRequirement {
  readonly requirement: DocumentRequirement;
  readonly programme: Programme | undefined;
}

export async function lockRequirement(work: OfferWork, id: string): Promise<ManagedRequirement> {
  const [known] = await work.offer.find(DocumentRequirement, { id: asCode(id) });
  const { institutionId, programmeId } = found(known, 'requirement');
  if (programmeId === null) assertAdministers(work.viewer, institutionId, 'requirement');
  const programme = programmeId === null ? undefined : (await lockProgramme(work, programmeId, 'requirement')).programme;
  return { programme, requirement: found(await work.offer.lock(DocumentRequirement, { id }), 'requirement') };
}

export const actOnRequirement = ({ requirement, programme }: ManagedRequirement) =>
  programme === undefined
    ? { subjectId: requirement.id, subjectLabel: requirement.code, institutionId: requirement.institutionId }
    : actOn(programme, requirement);

type Asked = Partial<Omit<DocumentRequirement, 'id' | 'version' | 'scope'>>;

const askedColumns = [
  'labelFr', 'labelEn', 'descriptionFr', 'descriptionEn', 'isConditional', 'conditionFr', 'conditionEn', 'isShared', 'templateSha256', 'templateName',
] as const;

const changesWhatIsAsked = (before: DocumentRequirement, after: Asked): boolean =>
  askedColumns.some((column) => after[column] !== undefined && after[column] !== before[column]);

/**
 * What is asked of a file that has begun stays as it was: a requirement that some file answers is kept for those files, and
 * another of the same code takes its place for the files to come.
 */
export async function amendRequirement(work: OfferWork, before: DocumentRequirement, after: Asked): Promise<OfferOutcome> {
  const answered = await offerUses.countOf(work.tx.reads, 'APPLICATIONS', 'REQUIREMENT', [before.id]);
  if ((answered.get(before.id) ?? 0) === 0 || !changesWhatIsAsked(before, after)) {
    return { kind: 'saved', id: before.id, version: await work.offer.change(DocumentRequirement, before, after) };
  }
  await work.offer.change(DocumentRequirement, before, { scope: before.id, isInService: false });
  const id = newId('req');
  const version = before.version + 1;
  await work.offer.add(DocumentRequirement, { ...before, ...after, id, version });
  return { kind: 'saved', id, version };
}

/** Kept for the files that answer it; for everybody else it is the one that took its place. */
export const isReplaced = ({ id, scope }: DocumentRequirement): boolean => scope === id;
