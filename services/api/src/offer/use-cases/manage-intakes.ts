import { newId } from '../../kernel/ids';
import { institutionTime } from '../../kernel/institution-time';
import { asCode } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { Campaign } from '../model/campaign.entity';
import { Committee } from '../model/committee.entity';
import { IntakeChanged } from '../model/events';
import { Intake } from '../model/intake.entity';
import { earlierDeadline } from '../model/earlier-deadline';
import { isMoved } from '../model/moved-dates';
import type { Seen, TypedIntake } from '../model/offer-changes';
import type { OfferOutcome } from '../model/offer-outcome';
import { offerUses } from '../model/offer-use';
import type { Programme } from '../model/programme.entity';
import { intakeFrom } from '../model/read-changes';
import { actOn, lockProgramme, type ManagedProgramme } from './lock-programme';
import { conflictWith, found, type OfferDesk, type OfferWork } from './offer-desk';

export interface IntakeChange extends Seen, TypedIntake {
  /** Said after having read how many candidates lose time. */
  readonly confirmsEarlierDeadline: boolean;
}

/** Sessions of a programme: dates, committee, places. */
export class ManageIntakes {
  constructor(private readonly desk: OfferDesk) {}

  create(viewer: Viewer, { programmeId, ...typed }: TypedIntake & { readonly code: string; readonly programmeId: string }): Promise<OfferOutcome> {
    const id = newId('itk');
    return this.desk.run(viewer, async (work) => {
      const managed = await lockProgramme(work, programmeId);
      const code = work.form.code('code', typed.code);
      const columns = { ...intakeFrom(work.form, typed), ...(await referred(work, managed, typed, undefined)) };
      if (work.refused) return work.refused;
      await work.offer.add(Intake, { id, programmeId, code, ...columns });
      work.tell({ kind: 'intake.created', ...actOn(managed.programme, { id, code }), committeeId: columns.committeeId });
      return { kind: 'saved', id, version: 1 };
    });
  }

  update(viewer: Viewer, { id, version, confirmsEarlierDeadline, ...typed }: IntakeChange): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const { intake, managed } = await lockIntake(work, id);
      const columns = { ...intakeFrom(work.form, typed), ...(await referred(work, managed, typed, intake)) };
      const openFiles = await countFor(work, 'OPEN_FILES', id);
      const refusal = conflictWith(intake, version) ?? work.refused
        ?? earlierDeadline({ before: intake.returnDeadline, after: columns.returnDeadline, now: institutionTime(work.now, managed.programme.institutionId), openFiles, isConfirmed: confirmsEarlierDeadline });
      if (refusal) return refusal;
      const next = await work.offer.change(Intake, intake, columns);
      if (isMoved(intake, columns)) work.tx.announce(new IntakeChanged([id]));
      work.tell({ kind: 'intake.changed', ...actOn(managed.programme, intake), committeeId: columns.committeeId, details: changes(intake, columns, openFiles) });
      return { kind: 'saved', id, version: next, openFiles };
    });
  }

  remove(viewer: Viewer, { id, version }: Seen): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const { intake, managed } = await lockIntake(work, id);
      const refusal = conflictWith(intake, version) ?? (await work.uses('INTAKE', id));
      if (refusal) return refusal;
      await work.offer.remove(Intake, { id });
      work.tell({ kind: 'intake.deleted', ...actOn(managed.programme, intake), committeeId: intake.committeeId });
      return { kind: 'deleted' };
    });
  }
}

async function lockIntake(work: OfferWork, id: string) {
  const [known] = await work.offer.find(Intake, { id: asCode(id) });
  const managed = await lockProgramme(work, found(known, 'intake').programmeId, 'intake');
  return { managed, intake: found(await work.offer.lock(Intake, { id }), 'intake') };
}

const countFor = async (work: OfferWork, kind: 'OPEN_FILES' | 'APPLICATIONS', id: string): Promise<number> =>
  (await offerUses.countOf(work.tx.reads, kind, 'INTAKE', [id])).get(id) ?? 0;

/** Campaign and committee, which must be of the same house; applications were given to a committee and stay with it. */
async function referred(work: OfferWork, { programme }: ManagedProgramme, typed: TypedIntake, before: Intake | undefined) {
  await checkCampaign(work, programme, typed.campaignId);
  const [committee] = await work.offer.find(Committee, { id: asCode(typed.committeeId), centreId: programme.centreId });
  if (committee === undefined) work.form.refuse('committeeId', 'UNKNOWN');
  else if (typed.isInService && !committee.isInService) work.form.refuse('committeeId', 'COMMITTEE_OUT_OF_SERVICE');
  if (committee !== undefined && before !== undefined && before.committeeId !== committee.id) {
    const count = await countFor(work, 'APPLICATIONS', before.id);
    if (count > 0) work.form.refuse('committeeId', 'HAS_APPLICATIONS', { count });
  }
  return { campaignId: typed.campaignId, committeeId: typed.committeeId };
}

/** Of the same house. */
export async function checkCampaign(work: OfferWork, { institutionId }: Programme, campaignId: string): Promise<void> {
  const campaigns = await work.offer.find(Campaign, { id: asCode(campaignId), institutionId });
  if (campaigns.length === 0) work.form.refuse('campaignId', 'UNKNOWN');
}

const changes = (before: Intake, after: Pick<Intake, 'opensAt' | 'closesAt' | 'returnDeadline'>, openFiles: number) => ({
  opensAt: moved(before.opensAt, after.opensAt), closesAt: moved(before.closesAt, after.closesAt), returnDeadline: moved(before.returnDeadline, after.returnDeadline), openFiles,
});

const moved = (before: Date, after: Date): string | null => (before.getTime() === after.getTime() ? null : `${before.toISOString()} > ${after.toISOString()}`);
