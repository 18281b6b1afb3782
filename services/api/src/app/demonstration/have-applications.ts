import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { candidateOfAccount } from '../../candidates/contract';
import { activeAccountOf, createValidatedAccount } from '../../identity/contract';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import type { ImportedOffer } from '../../offer/use-cases/import-offer';
import { type Applicant, applicants } from './applicants';
import { profileOf } from './applicant-profile';
import { applyFor, type Wish } from './apply';
import { daysAgo } from './days-ago';
import { fillProfile, type ProfileDraft } from './fill-profile';
import { oneStartAtATime } from './one-start-at-a-time';
import { reviewedApplicants } from './reviewed-applicants';
import type { StaffRoom } from './staff-room';

interface Dossier {
  readonly draft: (year: number) => ProfileDraft;
  readonly wishes: readonly Wish[];
  readonly staff: StaffRoom;
}

const accountBefore = 2;

/** The other applicants; nobody signs in as one of them, except by a code out of the mailbox. */
export async function haveApplicants(parts: Parts, offer: ImportedOffer, staff: StaffRoom): Promise<void> {
  await Promise.all([...applicants, ...reviewedApplicants].map(async (applicant) => {
    const before = daysAgo(parts, Math.max(...applicant.wishes.map(({ begun }) => begun)) + accountBefore);
    const accountId = await haveApplicant(before, offer, applicant);
    await haveApplications(parts, offer, accountId, { draft: (year) => profileOf(applicant, year), wishes: applicant.wishes, staff }, before);
  }));
}

const haveApplicant = (parts: Parts, offer: ImportedOffer, applicant: Applicant): Promise<string> =>
  parts.transactions.run(async (tx) => {
    await oneStartAtATime(tx, offer);
    const known = await activeAccountOf(tx.reads, applicant.address);
    return known ?? (await createValidatedAccount(tx, parts, { ...applicant, password: randomUUID() })).accountId;
  });

/** Profile, then applications; `before` is the house when the profile was filled in. */
export async function haveApplications(parts: Parts, offer: ImportedOffer, accountId: string, { draft, wishes, staff }: Dossier, before: Parts = parts): Promise<void> {
  const candidateId = await candidateOfAccount(parts.reads, accountId);
  if (candidateId === undefined) return;
  const viewer: PersonViewer = { kind: 'person', accountId, candidateId, sessionId: 'demonstration', grants: [] };
  await fillProfile(before, viewer, draft(DateTime.fromJSDate(parts.clock.now(), { zone: 'Europe/Paris' }).year));
  for (const wish of wishes) await applyFor(parts, { viewer, programmeId: programmeOf(offer, wish), staff }, wish);
}

function programmeOf({ programmeIds }: ImportedOffer, { programme }: Wish): string {
  const id = programmeIds.get(programme);
  if (id === undefined) throw new Error(`The demonstration has no programme ${programme}.`);
  return id;
}
