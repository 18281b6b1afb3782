import { nodes } from '../kernel/nodes';
import { centreById, examiningCommittee } from './store/centre.reads';
import { campaignUnderWay, institutionById } from './store/institution.reads';
import { intakeById } from './store/intake.reads';
import { programmeById } from './store/programme.reads';
import { requirementInService } from './store/requirement.reads';

/** Of the offer, what the catalogue shows to anybody: a programme out of service does not exist there, nor do its intakes. */
export function registerOfferNodes(): void {
  nodes.register('ins', 'Institution', (context, id) => context.loadMaybe(institutionById, id));
  nodes.register('cen', 'AdmissionCentre', (context, id) => context.loadMaybe(centreById, id));
  nodes.register('cam', 'Campaign', (context, id) => context.loadMaybe(campaignUnderWay, id));
  nodes.register('com', 'Committee', (context, id) => context.loadMaybe(examiningCommittee, id));
  nodes.register('req', 'DocumentRequirement', (context, id) => context.loadMaybe(requirementInService, id));
  nodes.register('prg', 'Programme', async (context, id) => {
    const programme = await context.loadMaybe(programmeById, id);
    return programme?.isInService === true ? programme : undefined;
  });
  nodes.register('itk', 'Intake', async (context, id) => {
    const intake = await context.loadMaybe(intakeById, id);
    const programme = intake && (await context.loadMaybe(programmeById, intake.programmeId));
    return programme?.isInService === true ? intake : undefined;
  });
}
