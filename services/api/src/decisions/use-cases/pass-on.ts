import { Answer, DecisionType, type StandingApplication } from '../../applications/contract';
import type { Transaction } from '../../kernel/transactions';
import { MoveCause } from '../model/waiting-list-move.entity';
import { giveBack } from './give-back';

/** What an application held before a newer decision took its place. */
export type FormerStanding = Pick<StandingApplication, 'id' | 'intakeId' | 'publishedDecision' | 'answer' | 'waitingRank' | 'decidedAt'>;

export const formerOf = ({ id, intakeId, publishedDecision, answer, waitingRank, decidedAt }: StandingApplication): FormerStanding => ({ id, intakeId, publishedDecision, answer, waitingRank, decidedAt });

export const holdsPlace = ({ publishedDecision, answer }: Pick<FormerStanding, 'publishedDecision' | 'answer'>): boolean =>
  publishedDecision === DecisionType.ADMITTED && (answer === Answer.NONE || answer === Answer.ACCEPTED);

/** A place or a rank that was given up by another decision goes to the next. */
export async function passOn(tx: Transaction, former: FormerStanding, now: Date, isAdmitted: boolean): Promise<void> {
  const { id, intakeId, publishedDecision, waitingRank, decidedAt } = former;
  if (holdsPlace(former) && !isAdmitted) await giveBack(tx, { intakeId, cause: MoveCause.SUPERSEDED, applicationId: id, places: 1, now });
  if (publishedDecision !== DecisionType.WAITING_LIST || waitingRank === null || decidedAt === null) return;
  await giveBack(tx, { intakeId, cause: MoveCause.LEFT, applicationId: id, places: 0, departed: { applicationId: id, enteredRank: waitingRank, publishedAt: decidedAt }, now });
}
