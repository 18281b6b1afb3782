import { nodes } from '../kernel/nodes';
import { centreById } from './store/centre.reads';
import { institutionById } from './store/institution.reads';
import { intakeById } from './store/intake.reads';
import { programmeById } from './store/programme.reads';

/** Of the offer, what the catalogue shows to anybody: a programme out of service does not exist there, nor do its intakes. */
export function registerOfferNodes(): void {
  nodes.register('ins', (context, id) => context.loadMaybe(institutionById, id));
  nodes.register('cen', (context, id) => context.loadMaybe(centreById, id));
  nodes.register('prg', async (context, id) => {
    const programme = await context.loadMaybe(programmeById, id);
    return programme?.isInService === true ? programme : undefined;
  });
  nodes.register('itk', async (context, id) => {
    const intake = await context.loadMaybe(intakeById, id);
    const programme = intake && (await context.loadMaybe(programmeById, intake.programmeId));
    return programme?.isInService === true ? intake : undefined;
  });
}
