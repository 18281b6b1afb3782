import type { ApplicationStatus } from '../../applications/contract';
import { answerOnce } from '../../identity/contract';
import { Forbidden } from '../../kernel/errors';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import type { DecisionVerdict } from '../model/decision-acts';
import type { DecisionRefusal } from '../model/decision-refusal';

export type { DecisionRefusal };

/** How something that was asked about one decision ended. */
export type DecisionOutcome = { readonly kind: 'done'; readonly id: string } | DecisionRefusal;

export interface SeenVersion {
  readonly status: ApplicationStatus;
  readonly version: number;
}

/** What a verdict means to whoever asked; a version that has moved on comes before what stands in the way of the newer one. */
export function refusalOf(verdict: DecisionVerdict, { status, version }: SeenVersion, seen: number | undefined): DecisionRefusal | undefined {
  if (verdict.kind === 'wrong-role') throw new Forbidden();
  if (seen !== undefined && seen !== version) return { kind: 'conflict', currentVersion: version };
  if (verdict.kind === 'wrong-status') return { kind: 'not-editable', status };
  return verdict.kind === 'objected' ? { kind: verdict.objection } : undefined;
}

/** What names an act that may come twice. */
export interface Repeatable {
  readonly viewer: PersonViewer;
  readonly key: string | undefined;
  readonly asked: readonly [operation: string, ...input: unknown[]];
  readonly now: Date;
}

/** One act in one transaction, and once under its key. */
export const decideOnce = (transactions: Transactions, order: Repeatable, work: (tx: Transaction) => Promise<DecisionOutcome>): Promise<DecisionOutcome> =>
  transactions.run((tx) => answerOnce<DecisionOutcome>(tx, order, { kept: 'done', run: () => work(tx) }));
