import { newId } from '../../kernel/ids';
import type { LocalizedText } from '../../kernel/locale';
import type { Viewer } from '../../kernel/viewer';
import { DocumentRequirement } from '../model/document-requirement.entity';
import { Intake } from '../model/intake.entity';
import type { OfferOutcome } from '../model/offer-outcome';
import { Programme } from '../model/programme.entity';
import { sorting } from '../model/read-changes';
import { shiftedBy } from '../model/shifted';
import { actOn, lockProgramme } from './lock-programme';
import { checkCampaign } from './manage-intakes';
import type { OfferDesk, OfferWork } from './offer-desk';

export interface Duplication {
  readonly id: string;
  readonly code: string;
  readonly title: LocalizedText;
  /** Into which the copied intakes go; their own when null. */
  readonly campaignId?: string | null;
  /** How many years later the copied dates are. */
  readonly shiftYears: number;
}

/** Copies a programme with its intakes and requirements. The copy is out of service until somebody has looked at its dates. */
export class DuplicateProgramme {
  constructor(private readonly desk: OfferDesk) {}

  execute(viewer: Viewer, duplication: Duplication): Promise<OfferOutcome> {
    const id = newId('prg');
    return this.desk.run(viewer, async (work) => {
      const { programme } = await lockProgramme(work, duplication.id);
      const code = work.form.code('code', duplication.code);
      const title = work.form.both('title', duplication.title, { max: 300 });
      work.form.whole('shiftYears', duplication.shiftYears, 0, 5);
      if (duplication.campaignId) await checkCampaign(work, programme, duplication.campaignId);
      if (work.refused) return work.refused;

      await work.offer.add(Programme, { ...programme, id, code, titleFr: title.fr, titleEn: title.en, ...sorting(title), isInService: false, version: 1 });
      await copyIntakes(work, programme.id, id, duplication);
      await copyRequirements(work, programme.id, id);
      await work.offer.rebuildWords([id]);
      work.tell({ kind: 'programme.duplicated', ...actOn(programme), subjectId: id, subjectLabel: code, programmeId: id, details: { from: programme.code, shiftYears: duplication.shiftYears } });
      return { kind: 'saved', id, version: 1 };
    });
  }
}

async function copyIntakes(work: OfferWork, from: string, programmeId: string, { campaignId, shiftYears }: Duplication): Promise<void> {
  const intakes = await work.offer.find(Intake, { programmeId: from });
  await work.offer.add(Intake, ...intakes.map((intake) => ({
    ...intake, ...shiftedBy(shiftYears, intake), id: newId('itk'), programmeId, campaignId: campaignId ?? intake.campaignId, version: 1,
  })));
}

/** Those that were replaced while files answered them stay with those files. */
async function copyRequirements(work: OfferWork, from: string, programmeId: string): Promise<void> {
  const requirements = await work.offer.find(DocumentRequirement, { programmeId: from, scope: from });
  await work.offer.add(DocumentRequirement, ...requirements.map((requirement) => ({
    ...requirement, id: newId('req'), programmeId, scope: programmeId, version: 1,
  })));
}
