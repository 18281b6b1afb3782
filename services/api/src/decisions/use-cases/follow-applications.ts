import { actDone, Answer, ApplicationAnswered, ApplicationCancelled, ApplicationReturnedToDraft, holdForDecision } from '../../applications/contract';
import type { Clock } from '../../kernel/clock';
import { institutionTime } from '../../kernel/institution-time';
import type { Listener, Transaction } from '../../kernel/transactions';
import { MoveCause } from '../model/waiting-list-move.entity';
import { DecisionStore } from '../store/decision.store';
import { giveBack } from './give-back';

const causes: Readonly<Record<Answer, MoveCause | undefined>> = {
  NONE: undefined, ACCEPTED: undefined, DECLINED: MoveCause.DECLINED, EXPIRED: MoveCause.EXPIRED,
};

const held: readonly Answer[] = [Answer.NONE, Answer.ACCEPTED];

/** In the transaction of whatever happened to an application: places given back go on, proposals that make no more sense end. */
export const followApplications = (clock: Clock): readonly Listener[] => [
  { on: ApplicationAnswered.eventName, handle: (event, tx) => (event instanceof ApplicationAnswered ? answered(tx, event, clock.now()) : Promise.resolve()) },
  { on: ApplicationCancelled.eventName, handle: (event, tx) => (event instanceof ApplicationCancelled ? endProposals(tx, event.applicationId, clock.now()) : Promise.resolve()) },
  { on: ApplicationReturnedToDraft.eventName, handle: (event, tx) => (event instanceof ApplicationReturnedToDraft ? endProposals(tx, event.applicationId, clock.now()) : Promise.resolve()) },
];

async function answered(tx: Transaction, { applicationId, answer, before }: ApplicationAnswered, now: Date): Promise<void> {
  const cause = causes[answer];
  if (cause === undefined || !held.includes(before)) return;
  const { standing } = await holdForDecision(tx, applicationId);
  await giveBack(tx, { intakeId: standing.intakeId, cause, applicationId, places: 1, now: institutionTime(now, standing.institutionId) });
}

/** What was proposed for a file that is no longer in the hands of the office ends with it. */
async function endProposals(tx: Transaction, applicationId: string, asked: Date): Promise<void> {
  const application = await holdForDecision(tx, applicationId);
  const now = institutionTime(asked, application.standing.institutionId);
  const store = new DecisionStore(tx.manager);
  const [open, route] = [await store.openOf(applicationId), await store.routeOf(applicationId)];
  const byItself = { at: now, actorAccountId: null };
  if (open !== null) {
    open.withdraw(null, now);
    await store.save(open);
    await application.propose(null, { kind: 'decision.withdrawn', ...byItself });
    tx.announce(actDone(application.standing, { kind: 'decision.withdrawn', actorAccountId: null, details: { type: open.type } }));
  }
  if (route !== null) {
    await store.forgetRoute(applicationId);
    await application.proposeRoute(null, { kind: 'route.withdrawn', ...byItself });
    tx.announce(actDone(application.standing, { kind: 'route.withdrawn', actorAccountId: null, details: { route: route.route } }));
  }
}
