import { newId } from '../../kernel/ids';
import type { LocalizedText } from '../../kernel/locale';
import type { Viewer } from '../../kernel/viewer';
import { countFunctionsIn } from '../../people/contract';
import { nomenclaturesOf } from '../../reference/contract';
import type { AdmissionCentre } from '../model/admission-centre.entity';
import { DocumentRequirement } from '../model/document-requirement.entity';
import { TemplatesReleased } from '../model/events';
import { Intake } from '../model/intake.entity';
import type { Seen, TypedProgramme } from '../model/offer-changes';
import type { OfferForm } from '../model/offer-form';
import type { OfferOutcome } from '../model/offer-outcome';
import { Programme } from '../model/programme.entity';
import { informationFrom, programmeFrom } from '../model/read-changes';
import { actOn, lockProgramme } from './lock-programme';
import { lockCentre } from './manage-committees';
import { conflictWith, type OfferDesk, type OfferWork } from './offer-desk';

/** Formations: what candidates read and find. */
export class ManageProgrammes {
  constructor(private readonly desk: OfferDesk) {}

  create(viewer: Viewer, { centreId, ...typed }: TypedProgramme & { readonly code: string; readonly centreId: string }): Promise<OfferOutcome> {
    const id = newId('prg');
    return this.desk.run(viewer, async (work) => {
      const centre = await lockCentre(work, centreId);
      const code = work.form.code('code', typed.code);
      const columns = programmeFrom(work.form, typed, await diplomaTypesOf(work));
      assertOffered(work.form, columns, centre);
      if (work.refused) return work.refused;
      const { institutionId } = centre;
      await work.offer.add(Programme, { id, institutionId, centreId, code, ...columns, additionalInformationFr: null, additionalInformationEn: null });
      await work.offer.rebuildWords([id]);
      work.tell({ kind: 'programme.created', subjectId: id, subjectLabel: code, institutionId, centreId, programmeId: id });
      return { kind: 'saved', id, version: 1 };
    });
  }

  update(viewer: Viewer, { id, version, ...typed }: Seen & TypedProgramme): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const { programme, centre } = await lockProgramme(work, id);
      const columns = programmeFrom(work.form, typed, await diplomaTypesOf(work));
      assertOffered(work.form, columns, centre);
      const refusal = conflictWith(programme, version) ?? work.refused;
      if (refusal) return refusal;
      const next = await work.offer.change(Programme, programme, columns);
      await work.offer.rebuildWords([id]);
      work.tell({ kind: 'programme.changed', ...actOn(programme), details: { isInService: columns.isInService } });
      return { kind: 'saved', id, version: next };
    });
  }

  describe(viewer: Viewer, { id, version, text }: Seen & { readonly text: LocalizedText | null }): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const { programme } = await lockProgramme(work, id);
      const columns = informationFrom(work.form, text);
      const refusal = conflictWith(programme, version) ?? work.refused;
      if (refusal) return refusal;
      const next = await work.offer.change(Programme, programme, columns);
      work.tell({ kind: 'programme.information-changed', ...actOn(programme) });
      return { kind: 'saved', id, version: next };
    });
  }

  /** Its intakes and requirements go with it: without applications nothing else knows them. */
  remove(viewer: Viewer, { id, version }: Seen): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const { programme } = await lockProgramme(work, id);
      const refusal = conflictWith(programme, version) ?? (await work.uses('PROGRAMME', id, [
        { kind: 'FUNCTIONS', count: await countFunctionsIn(work.tx.reads, 'PROGRAMME', id) },
      ]));
      if (refusal) return refusal;
      const requirements = await work.offer.find(DocumentRequirement, { programmeId: id });
      await work.offer.remove(DocumentRequirement, { programmeId: id });
      await work.offer.remove(Intake, { programmeId: id });
      await work.offer.remove(Programme, { id });
      work.tx.announce(new TemplatesReleased(requirements.flatMap(({ templateKey }) => templateKey ?? [])));
      work.tell({ kind: 'programme.deleted', ...actOn(programme) });
      return { kind: 'deleted' };
    });
  }
}

const diplomaTypesOf = async (work: OfferWork) => (await nomenclaturesOf(work.tx.reads)).diplomaTypes;

function assertOffered(form: OfferForm, { isInService }: { readonly isInService: boolean }, centre: AdmissionCentre): void {
  if (isInService && !centre.isInService) form.refuse('isInService', 'CENTRE_OUT_OF_SERVICE');
}
