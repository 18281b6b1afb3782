import type { ApplicationView } from '../../applications/contract';
import { answerOnce, type KeyReused } from '../../identity/contract';
import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import type { Parts } from '../../kernel/feature';
import { newId, type IdPrefix } from '../../kernel/ids';
import type { JobOrder, Jobs } from '../../kernel/jobs';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import { commonPlace } from '../../people/contract';
import { DecisionRow, DecisionRun, RowState, type RowDetails, type RunAct } from '../model/decision-run.entity';
import { RunStore } from '../store/run.store';

export const runJob = 'decisions.run';

const bulk = 9;

export const runOrder = (runId: string): JobOrder => ({ kind: runJob, payload: { runId }, key: runId, priority: bulk });

export type RunOrdering = { readonly kind: 'ordered'; readonly id: string } | KeyReused;

export interface OrderedRow {
  readonly applicationId: string;
  readonly act: RunAct;
  readonly version: number | null;
  readonly decisionId: string | null;
  readonly details: RowDetails | null;
  readonly documentId?: string;
}

type RunKind = 'publication.ordered' | 'decisions.ordered' | 'verdicts.ordered';

/** By the id one tells what a run is about, and who may ask for it. */
export type RunPrefix = Extract<IdPrefix, 'pub' | 'vrd'>;

const prefixes: Readonly<Record<RunKind, RunPrefix>> = { 'publication.ordered': 'pub', 'decisions.ordered': 'pub', 'verdicts.ordered': 'vrd' };

/** No application has a version below one: it is the conflict of its row. */
export const neverSeen = 0;

const seenIn = ({ version }: OrderedRow): number | null => (version === null ? null : Math.max(version, neverSeen));

export interface RunRequest {
  /** Of the act in the audit. */
  readonly kind: RunKind;
  readonly rows: readonly OrderedRow[];
  readonly key: string;
  readonly asked: readonly [operation: string, ...input: unknown[]];
  /** What of it the viewer knows of. */
  readonly seen: readonly ApplicationView[];
}

/** Has many acts done by the workers, row by row; the same key gets the same run. */
export class OrderRun {
  private readonly transactions: Transactions;
  private readonly clock: Clock;
  private readonly jobs: Jobs;

  constructor({ transactions, clock, jobs }: Pick<Parts, 'transactions' | 'clock' | 'jobs'>) {
    this.transactions = transactions;
    this.clock = clock;
    this.jobs = jobs;
  }

  execute(viewer: PersonViewer, request: RunRequest): Promise<RunOrdering> {
    const { kind, key, asked, rows } = request;
    const now = this.clock.now();
    const run = Object.assign(new DecisionRun(), { id: newId(prefixes[kind]), orderedBy: viewer.accountId, tokenId: viewer.token?.id ?? null, orderedAt: now, total: rows.length, finishedAt: null });
    return this.transactions.run((tx) => answerOnce<RunOrdering>(tx, { viewer, key, asked, now }, { kept: 'ordered', run: () => this.order(tx, run, request) }));
  }

  private async order(tx: Transaction, run: DecisionRun, { kind, rows, seen: [first, ...others] }: RunRequest): Promise<RunOrdering> {
    await new RunStore(tx.manager).add(run, rows.map((row, position) => Object.assign(new DecisionRow(), { documentId: null, ...row, version: seenIn(row), runId: run.id, position, state: RowState.WAITING, refusal: null, doneAt: null })));
    await this.jobs.order(tx, runOrder(run.id));
    if (first !== undefined) tx.announce(new ActDone({ kind, actorAccountId: run.orderedBy, subjectId: run.id, ...commonPlace([first, ...others]), details: { total: rows.length } }));
    return { kind: 'ordered', id: run.id };
  }
}
