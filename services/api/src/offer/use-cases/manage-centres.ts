import { newId } from '../../kernel/ids';
import { asCode } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { countFunctionsIn } from '../../people/contract';
import { AdmissionCentre } from '../model/admission-centre.entity';
import { Committee } from '../model/committee.entity';
import type { Seen, TypedCentre } from '../model/offer-changes';
import type { OfferOutcome, OfferRefusal } from '../model/offer-outcome';
import { Programme } from '../model/programme.entity';
import { centreFrom } from '../model/read-changes';
import { administeredInstitution, assertAdministers } from '../offer.policy';
import { conflictWith, found, isSameList, type OfferDesk, type OfferWork } from './offer-desk';

/** Centres de candidature: administrators of their institution only. */
export class ManageCentres {
  constructor(private readonly desk: OfferDesk) {}

  create(viewer: Viewer, typed: TypedCentre & { readonly code: string }): Promise<OfferOutcome> {
    const institutionId = administeredInstitution(viewer);
    const id = newId('cen');
    return this.desk.run(viewer, async (work) => {
      const code = work.form.code('code', typed.code);
      const columns = centreFrom(work.form, typed);
      if (work.refused) return work.refused;
      const position = (await work.offer.lastPosition('admission_centre', 'institutionId', institutionId, institutionId)) + 1;
      await work.offer.add(AdmissionCentre, { id, institutionId, code, ...columns, position });
      work.tell({ kind: 'centre.created', subjectId: id, subjectLabel: code, institutionId, centreId: id });
      return { kind: 'saved', id, version: 1 };
    });
  }

  update(viewer: Viewer, { id, version, ...typed }: Seen & TypedCentre): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const centre = await lockAdministered(work, id);
      const columns = centreFrom(work.form, typed);
      const refusal = conflictWith(centre, version) ?? work.refused ?? (columns.isInService ? undefined : await stillOffers(work, id));
      if (refusal) return refusal;
      const next = await work.offer.change(AdmissionCentre, centre, columns);
      await work.offer.rebuildWords(await work.offer.programmesOf(id));
      work.tell({ kind: 'centre.changed', ...of(centre), details: { isInService: columns.isInService } });
      return { kind: 'saved', id, version: next };
    });
  }

  /** The whole list in its new order; whoever saw another list is told so. */
  reorder(viewer: Viewer, ids: readonly string[]): Promise<OfferOutcome> {
    const institutionId = administeredInstitution(viewer);
    return this.desk.run(viewer, async (work) => {
      if (!isSameList(ids, await work.offer.find(AdmissionCentre, { institutionId }))) return { kind: 'conflict', currentVersion: 0 };
      for (const [index, id] of ids.entries()) await work.offer.place(AdmissionCentre, id, index + 1);
      work.tell({ kind: 'centres.reordered', subjectId: institutionId, institutionId });
      return { kind: 'saved', id: institutionId, version: 1 };
    });
  }

  remove(viewer: Viewer, { id, version }: Seen): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const centre = await lockAdministered(work, id);
      const refusal = conflictWith(centre, version) ?? (await work.uses('CENTRE', id, [
        { kind: 'PROGRAMMES', count: await work.offer.count(Programme, { centreId: id }) },
        { kind: 'COMMITTEES', count: await work.offer.count(Committee, { centreId: id }) },
        { kind: 'FUNCTIONS', count: await countFunctionsIn(work.tx.reads, 'CENTRE', id) },
      ]));
      if (refusal) return refusal;
      await work.offer.remove(AdmissionCentre, { id });
      work.tell({ kind: 'centre.deleted', ...of(centre) });
      return { kind: 'deleted' };
    });
  }
}

const of = ({ id, code, institutionId }: AdmissionCentre) => ({ subjectId: id, subjectLabel: code, institutionId, centreId: id });

async function lockAdministered(work: OfferWork, id: string): Promise<AdmissionCentre> {
  const centre = found(await work.offer.lock(AdmissionCentre, { id: asCode(id) }), 'centre');
  assertAdministers(work.viewer, centre.institutionId, 'centre');
  return centre;
}

/** The catalogue asks programmes only whether they are in service: a centre leaves it after its programmes. */
async function stillOffers(work: OfferWork, centreId: string): Promise<OfferRefusal | undefined> {
  const count = await work.offer.count(Programme, { centreId, isInService: true });
  return count === 0 ? undefined : { kind: 'in-service', uses: [{ kind: 'PROGRAMMES', count }] };
}
