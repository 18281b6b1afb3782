import { actDone, DecisionType, type HeldApplication } from '../../applications/contract';
import type { Transaction } from '../../kernel/transactions';
import { intakeById } from '../../offer/contract';
import { answerDeadline } from '../model/answer-deadline';
import type { Decision } from '../model/decision.entity';
import { DecisionPublished } from '../model/events';
import type { DecisionStore } from '../store/decision.store';
import { writeLetters } from './write-letters';

export interface PublishedBy {
  /** Null for Parvis by itself. */
  readonly accountId: string | null;
  readonly now: Date;
  /** Why it was published over the capacity. */
  readonly forcedBecause?: string | undefined;
}

/** The candidate may know it from the commit on: the earlier one is superseded, the date for the answer fixed, the letter written. */
export async function publishHeld(tx: Transaction, { held, store }: { readonly held: HeldApplication; readonly store: DecisionStore }, decision: Decision, { accountId, now, forcedBecause }: PublishedBy): Promise<void> {
  const { id, intakeId, publishedDecision } = held.standing;
  await store.supersedePublished(id);
  decision.publish(accountId, now, decision.type === DecisionType.ADMITTED ? await answerByOf(tx, intakeId, now) : null);
  await store.save(decision);
  const line = { at: now, actorAccountId: accountId };
  await held.publish({ type: decision.type, answerBy: decision.answerBy, waitingRank: decision.rank }, { kind: DecisionPublished.eventName, ...line });
  if (forcedBecause !== undefined) await held.note({ kind: 'decision.forced', reason: forcedBecause, ...line });
  await writeLetters(tx, store, held.standing, decision, now);
  tx.announce(new DecisionPublished(id, decision.id));
  tx.announce(actDone(held.standing, {
    kind: DecisionPublished.eventName, actorAccountId: accountId, reason: forcedBecause ?? null,
    details: { type: decision.type, before: publishedDecision, decisionId: decision.id },
  }));
}

async function answerByOf(tx: Transaction, intakeId: string, now: Date): Promise<Date | null> {
  const intake = (await intakeById.batch(tx.reads, [intakeId])).get(intakeId);
  return intake === undefined ? null : answerDeadline(intake, now);
}
