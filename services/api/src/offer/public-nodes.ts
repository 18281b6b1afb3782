import { nodes } from '../kernel/nodes';
import { worksOver } from './offer.policy';
import { centreById, examiningCommittee } from './store/centre.reads';
import { campaignUnderWay, institutionById } from './store/institution.reads';
import { placedIntake } from './store/intake.reads';
import { programmeById } from './store/programme.reads';
import { requirementInService } from './store/requirement.reads';

/** Of the offer, what the catalogue shows to anybody; programmes and intakes that it does not show exist for those who work over them. */
export function registerOfferNodes(): void {
  nodes.register('ins', 'Institution', (context, id) => context.loadMaybe(institutionById, id));
  nodes.register('cen', 'AdmissionCentre', (context, id) => context.loadMaybe(centreById, id));
  nodes.register('cam', 'Campaign', (context, id) => context.loadMaybe(campaignUnderWay, id));
  nodes.register('com', 'Committee', (context, id) => context.loadMaybe(examiningCommittee, id));
  nodes.register('req', 'DocumentRequirement', (context, id) => context.loadMaybe(requirementInService, id));
  nodes.register('prg', 'Programme', async (context, id) => {
    const programme = await context.loadMaybe(programmeById, id);
    return programme && (programme.isInService || worksOver(context.viewer, { ...programme, programmeId: id })) ? programme : undefined;
  });
  nodes.register('itk', 'Intake', async (context, id) => {
    const placed = await context.loadMaybe(placedIntake, id);
    return placed && (placed.isShown || worksOver(context.viewer, placed.place)) ? placed.intake : undefined;
  });
}
