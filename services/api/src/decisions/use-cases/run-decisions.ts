import { viewerNow, type OrderedBy } from '../../candidates/contract';
import { withToken } from '../../kernel/correlation';
import { Fault, NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { newId } from '../../kernel/ids';
import type { JobHandler, JobRun } from '../../kernel/jobs';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import type { RowRefusal } from '../model/row-refusal';
import { ordererOf, waitingRows } from '../store/run.reads';
import { RunStore, type Claim } from '../store/run.store';
import { actOfRow } from './act-of-row';
import { runJob, runOrder } from './order-run';

const chunk = 100;
/** Each worker that dies with a chunk in hand is a try. */
const maxAttempts = 25;
/** A row that fails so often is left out, so that it does not hold up the others. */
const triesOfRow = 3;

/** Works a run off, a chunk to a job. A row is claimed, done and written down in one transaction: a worker that dies leaves it done or untouched. */
export class RunDecisions implements JobHandler {
  readonly kind = runJob;
  readonly maxAttempts = maxAttempts;

  constructor(private readonly parts: Pick<Parts, 'transactions' | 'reads' | 'clock' | 'jobs' | 'log' | 'tokenViewers'>) {}

  async run({ payload, attempt }: JobRun): Promise<void> {
    const runId = String(payload['runId']);
    const orderer = await ordererOf(this.parts.reads, runId);
    if (orderer === undefined) return;
    await withToken(orderer.tokenId, () => this.chunk(runId, orderer, attempt));
    await this.goOn(runId);
  }

  /** Rights are those of the hour, asked for every row: whoever has lost a function since does nothing more, and a token that has ended ends its run. */
  private async chunk(runId: string, orderer: OrderedBy, attempt: number): Promise<void> {
    const { transactions, reads, clock } = this.parts;
    for (const { position } of await waitingRows(reads, runId, chunk)) {
      const viewer = await viewerNow(this.parts, orderer, clock.now());
      if (viewer === undefined) return transactions.run((tx) => new RunStore(tx.manager).refuseRest(runId, { kind: 'token-ended' }, clock.now()));
      await this.row(viewer, { runId, position }, attempt);
    }
  }

  private async row(viewer: PersonViewer, claim: Claim, attempt: number): Promise<void> {
    const { transactions, clock, log } = this.parts;
    const by = { viewer, id: newId('dec'), now: clock.now() };
    try {
      await transactions.run((tx) => actOnce(tx, claim, by));
    } catch (error) {
      if (!(error instanceof Fault) && attempt < triesOfRow) throw error;
      if (!(error instanceof Fault)) log.error({ runId: claim.runId, position: claim.position }, 'a row of a run could not be done', error);
      await transactions.run(async (tx) => {
        const store = new RunStore(tx.manager);
        if ((await store.claim(claim)) !== null) await store.settle(claim, refusalFor(error), clock.now());
      });
    }
  }

  private goOn(runId: string): Promise<void> {
    const { transactions, clock, jobs } = this.parts;
    return transactions.run(async (tx) => {
      if ((await waitingRows(tx.reads, runId, 1)).length > 0) await jobs.order(tx, runOrder(runId));
      else await new RunStore(tx.manager).finish(runId, clock.now());
    });
  }
}

async function actOnce(tx: Transaction, claim: Claim, by: Parameters<typeof actOfRow>[2]): Promise<void> {
  const store = new RunStore(tx.manager);
  const row = await store.claim(claim);
  if (row === null) return;
  const outcome = await actOfRow(tx, row, by);
  await store.settle(claim, outcome.kind === 'done' ? null : outcome, by.now);
}

function refusalFor(error: unknown): RowRefusal {
  if (error instanceof NotFound) return { kind: 'not-found' };
  return { kind: error instanceof Fault ? 'not-allowed' : 'fault' };
}
