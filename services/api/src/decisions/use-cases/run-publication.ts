import { candidateOfAccount } from '../../candidates/contract';
import type { Clock } from '../../kernel/clock';
import { Fault, NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { JobHandler, JobRun } from '../../kernel/jobs';
import type { Reads } from '../../kernel/reads';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import { grantsOf } from '../../people/contract';
import { PublicationRow, PublicationState } from '../model/publication-run.entity';
import { PublicationSkip } from '../model/publication-skip';
import { publicationJob } from './publish-decisions';
import type { DecisionOutcome } from './outcome';
import { publishProposal } from './publish-decision';

const chunk = 100;
/** Each worker that dies with a chunk in hand is a try. */
const maxAttempts = 25;
/** A row that fails so often is left out, so that it does not hold up the others. */
const triesOfRow = 3;

const skipOf: Readonly<Record<Exclude<DecisionOutcome['kind'], 'done'>, PublicationSkip>> = {
  'not-editable': PublicationSkip.WRONG_STATUS,
  conflict: PublicationSkip.CHANGED,
  'not-proposed': PublicationSkip.NOT_PROPOSED,
  'own-proposal': PublicationSkip.OWN_PROPOSAL,
  'already-answered': PublicationSkip.ALREADY_ANSWERED,
  'reason-required': PublicationSkip.FAULT,
  'appointment-passed': PublicationSkip.APPOINTMENT_PASSED,
  'no-place-left': PublicationSkip.NO_PLACE_LEFT,
  invalid: PublicationSkip.FAULT,
};

interface Claim {
  readonly runId: string;
  readonly position: number;
}

/** Works a run off, a chunk to a job. A row is claimed, published and written down in one transaction: a worker that dies leaves it done or untouched. */
export class RunPublication implements JobHandler {
  readonly kind = publicationJob;
  readonly maxAttempts = maxAttempts;

  constructor(private readonly parts: Pick<Parts, 'transactions' | 'reads' | 'clock' | 'jobs' | 'log'>) {}

  async run({ payload, attempt }: JobRun): Promise<void> {
    const { reads, clock } = this.parts;
    const run = await reads.first<{ readonly id: string; readonly orderedBy: string }>('SELECT id, orderedBy FROM publication_run WHERE id = ?', [String(payload['runId'])]);
    if (run === undefined) return;
    const rows = await waitingRows(reads, run.id);
    for (const { position } of rows) await this.row(await viewerNow(reads, clock, run.orderedBy), { runId: run.id, position }, attempt);
    await this.goOn(run.id);
  }

  private async row(viewer: PersonViewer, claim: Claim, attempt: number): Promise<void> {
    const { transactions, clock, log } = this.parts;
    try {
      await transactions.run((tx) => publishRow(tx, viewer, claim, clock.now()));
    } catch (error) {
      if (!(error instanceof Fault) && attempt < triesOfRow) throw error;
      if (!(error instanceof Fault)) log.error({ runId: claim.runId, position: claim.position }, 'a decision could not be published', error);
      await transactions.run(async (tx) => {
        if ((await claimed(tx, claim)) !== null) await settle(tx, claim, skipFor(error), clock.now());
      });
    }
  }

  private goOn(runId: string): Promise<void> {
    const { transactions, clock, jobs } = this.parts;
    return transactions.run(async (tx) => {
      if ((await waitingRows(tx.reads, runId)).length > 0) await jobs.order(tx, { kind: publicationJob, payload: { runId }, key: runId, priority: 9 });
      else await tx.manager.query('UPDATE publication_run SET finishedAt = ? WHERE id = ? AND finishedAt IS NULL', [clock.now(), runId]);
    });
  }
}

const waitingRows = (reads: Reads, runId: string): Promise<{ readonly position: number }[]> =>
  reads.rows("SELECT position FROM publication_row WHERE runId = ? AND state = 'WAITING' ORDER BY position LIMIT ?", [runId, chunk]);

/** Rights are those of the hour: whoever has lost a function since publishes nothing more. */
async function viewerNow(reads: Reads, clock: Clock, accountId: string): Promise<PersonViewer> {
  return { kind: 'person', accountId, sessionId: '', candidateId: (await candidateOfAccount(reads, accountId)) ?? '', grants: await grantsOf(reads, accountId, clock.now()) };
}

const claimed = (tx: Transaction, { runId, position }: Claim): Promise<PublicationRow | null> =>
  tx.manager.findOne(PublicationRow, { where: { runId, position, state: PublicationState.WAITING }, lock: { mode: 'pessimistic_write' } });

async function publishRow(tx: Transaction, viewer: PersonViewer, claim: Claim, now: Date): Promise<void> {
  const row = await claimed(tx, claim);
  if (row === null) return;
  const { applicationId, decisionId } = row;
  // Where nothing was proposed when it was ordered, nothing is published.
  const outcome = await publishProposal(tx, viewer, { applicationId, decisionId: decisionId ?? '' }, now);
  if (outcome.kind !== 'done') return settle(tx, claim, skipOf[outcome.kind], now);
  await tx.manager.update(PublicationRow, claim, { state: PublicationState.PUBLISHED, doneAt: now });
}

async function settle(tx: Transaction, claim: Claim, skipCode: PublicationSkip, now: Date): Promise<void> {
  await tx.manager.update(PublicationRow, claim, { state: PublicationState.SKIPPED, skipCode, doneAt: now });
}

function skipFor(error: unknown): PublicationSkip {
  if (error instanceof NotFound) return PublicationSkip.NOT_FOUND;
  return error instanceof Fault ? PublicationSkip.NOT_ALLOWED : PublicationSkip.FAULT;
}

