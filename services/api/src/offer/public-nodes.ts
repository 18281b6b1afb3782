import type { Loader } from '../kernel/loaders';
import { nodes } from '../kernel/nodes';
import type { RequestContext } from '../kernel/request-context';
import type { Scope } from '../people/contract';
import { worksIn, worksOver } from './offer.policy';
import { centreById, shownCommittee } from './store/centre.reads';
import { campaignUnderWay, institutionById } from './store/institution.reads';
import { placedIntake, placesOfCommittee, placesOfProgramme } from './store/intake.reads';
import { programmeById } from './store/programme.reads';
import { placedRequirement, type PlacedRequirement } from './store/requirement.reads';

/**
 * Of the offer, what the catalogue shows to anybody. What it does not show exists for those who work over it, and over the applications to it:
 * whatever they read through an application is found by its id too.
 */
export function registerOfferNodes(): void {
  nodes.register('ins', 'Institution', (context, id) => context.loadMaybe(institutionById, id));
  nodes.register('cen', 'AdmissionCentre', (context, id) => context.loadMaybe(centreById, id));
  nodes.register('cam', 'Campaign', (context, id) => context.loadMaybe(campaignUnderWay, id));
  nodes.register('com', 'Committee', async (context, id) => {
    const found = await context.loadMaybe(shownCommittee, id);
    return found && (found.isShown || (await worksAround(context, { ...found.committee, committeeId: id }, placesOfCommittee, id))) ? found.committee : undefined;
  });
  nodes.register('req', 'DocumentRequirement', async (context, id) => {
    const placed = await context.loadMaybe(placedRequirement, id);
    return placed && (placed.isShown || (await isAskedInReach(context, placed))) ? placed.requirement : undefined;
  });
  nodes.register('prg', 'Programme', async (context, id) => {
    const programme = await context.loadMaybe(programmeById, id);
    return programme && (programme.isInService || (await worksAround(context, { ...programme, programmeId: id }, placesOfProgramme, id))) ? programme : undefined;
  });
  nodes.register('itk', 'Intake', async (context, id) => {
    const placed = await context.loadMaybe(placedIntake, id);
    return placed && (placed.isShown || worksOver(context.viewer, placed.place)) ? placed.intake : undefined;
  });
}

async function isAskedInReach(context: RequestContext, { institutionId, programmeId }: PlacedRequirement): Promise<boolean> {
  if (programmeId === null || !worksIn(context.viewer, institutionId)) return worksIn(context.viewer, institutionId);
  const programme = await context.loadMaybe(programmeById, programmeId);
  return programme !== undefined && worksAround(context, { ...programme, programmeId }, placesOfProgramme, programmeId);
}

/** Over it, or over a round of it: a committee examines single rounds of programmes. Nothing is read for whoever has no function there. */
async function worksAround(context: RequestContext, place: Scope, rounds: Loader<string, readonly Scope[]>, id: string): Promise<boolean> {
  const { viewer } = context;
  if (worksOver(viewer, place)) return true;
  return worksIn(viewer, place.institutionId) && ((await context.loadMaybe(rounds, id)) ?? []).some((round) => worksOver(viewer, round));
}
