import { newId } from '../../kernel/ids';
import { asCode } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { countFunctionsIn } from '../../people/contract';
import { AdmissionCentre } from '../model/admission-centre.entity';
import { Committee } from '../model/committee.entity';
import { Intake } from '../model/intake.entity';
import type { Seen, TypedCommittee } from '../model/offer-changes';
import type { OfferOutcome, OfferRefusal } from '../model/offer-outcome';
import { committeeFrom } from '../model/read-changes';
import { assertManages } from '../offer.policy';
import { conflictWith, found, type OfferDesk, type OfferWork } from './offer-desk';

/** Commissions of a centre; their members are functions, given elsewhere. */
export class ManageCommittees {
  constructor(private readonly desk: OfferDesk) {}

  create(viewer: Viewer, { centreId, ...typed }: TypedCommittee & { readonly code: string; readonly centreId: string }): Promise<OfferOutcome> {
    const id = newId('com');
    return this.desk.run(viewer, async (work) => {
      const centre = await lockCentre(work, centreId);
      const code = work.form.code('code', typed.code);
      const columns = committeeFrom(work.form, typed);
      if (work.refused) return work.refused;
      await work.offer.add(Committee, { id, centreId: centre.id, code, ...columns });
      work.tell({ kind: 'committee.created', ...of({ id, code }, centre) });
      return { kind: 'saved', id, version: 1 };
    });
  }

  update(viewer: Viewer, { id, version, ...typed }: Seen & TypedCommittee): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const { committee, centre } = await lockManaged(work, id);
      const columns = committeeFrom(work.form, typed, committee);
      const refusal = conflictWith(committee, version) ?? work.refused ?? (columns.isInService ? undefined : await stillExamines(work, id));
      if (refusal) return refusal;
      const next = await work.offer.change(Committee, committee, columns);
      work.tell({ kind: 'committee.changed', ...of(committee, centre), details: { isInService: columns.isInService } });
      return { kind: 'saved', id, version: next };
    });
  }

  remove(viewer: Viewer, { id, version }: Seen): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const { committee, centre } = await lockManaged(work, id);
      const refusal = conflictWith(committee, version) ?? (await work.uses('COMMITTEE', id, [
        { kind: 'INTAKES', count: await work.offer.count(Intake, { committeeId: id }) },
        { kind: 'FUNCTIONS', count: await countFunctionsIn(work.tx.reads, 'COMMITTEE', id) },
      ]));
      if (refusal) return refusal;
      await work.offer.remove(Committee, { id });
      work.tell({ kind: 'committee.deleted', ...of(committee, centre) });
      return { kind: 'deleted' };
    });
  }
}

const of = ({ id, code }: Pick<Committee, 'id' | 'code'>, { id: centreId, institutionId }: AdmissionCentre) =>
  ({ subjectId: id, subjectLabel: code, institutionId, centreId, committeeId: id });

/** The centre is held while something is added to it: it cannot be taken away in between. */
export async function lockCentre(work: OfferWork, centreId: string): Promise<AdmissionCentre> {
  const centre = found(await work.offer.lock(AdmissionCentre, { id: asCode(centreId) }), 'centre');
  assertManages(work.viewer, { institutionId: centre.institutionId, centreId }, 'centre');
  return centre;
}

async function lockManaged(work: OfferWork, id: string) {
  const [known] = await work.offer.find(Committee, { id: asCode(id) });
  const centre = found(known && (await work.offer.lock(AdmissionCentre, { id: known.centreId })), 'committee');
  assertManages(work.viewer, { institutionId: centre.institutionId, centreId: centre.id }, 'committee');
  return { centre, committee: found(await work.offer.lock(Committee, { id }), 'committee') };
}

async function stillExamines(work: OfferWork, committeeId: string): Promise<OfferRefusal | undefined> {
  const count = await work.offer.count(Intake, { committeeId, isInService: true });
  return count === 0 ? undefined : { kind: 'in-service', uses: [{ kind: 'INTAKES', count }] };
}
