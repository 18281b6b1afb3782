import { applicationById, roleOf } from '../../applications/contract';
import { Forbidden, NotFound } from '../../kernel/errors';
import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import type { Parts } from '../../kernel/feature';
import { isId, newId } from '../../kernel/ids';
import type { Jobs } from '../../kernel/jobs';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { commonPlace } from '../../people/contract';
import { PublicationRow, PublicationRun, PublicationState } from '../model/publication-run.entity';
import { PublicationSkip } from '../model/publication-skip';
import { rowsOfRun, runById, runByKey, type RunRow, type RunView } from '../store/publication.reads';
import type { PreviewPublication, PreviewRow } from './preview-publication';

export type { RunView };

export const publicationJob = 'decisions.publish';

const bulk = 9;

/** Has many decisions published by the workers: what was proposed when it was ordered, and nothing else. */
export class PublishDecisions {
  private readonly transactions: Transactions;
  private readonly reads: Reads;
  private readonly clock: Clock;
  private readonly jobs: Jobs;

  constructor(parts: Pick<Parts, 'transactions' | 'reads' | 'clock' | 'jobs'>, private readonly preview: PreviewPublication) {
    ({ transactions: this.transactions, reads: this.reads, clock: this.clock, jobs: this.jobs } = parts);
  }

  /** The same key gets the same run. */
  async execute(viewer: Viewer, applicationIds: readonly string[], idempotencyKey: string): Promise<RunView> {
    assertSignedIn(viewer);
    const rows = await this.preview.execute(viewer, applicationIds);
    if (rows.every(isForOthers)) throw new Forbidden();
    await this.order(viewer, newId('pub'), rows, idempotencyKey);
    const run = await runByKey(this.reads, viewer.accountId, idempotencyKey);
    if (run === undefined) throw new NotFound('publication');
    return run;
  }

  private order({ accountId }: PersonViewer, id: string, rows: readonly PreviewRow[], idempotencyKey: string): Promise<void> {
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      if ((await runByKey(tx.reads, accountId, idempotencyKey)) !== undefined) return;
      const run = { id, orderedBy: accountId, idempotencyKey, orderedAt: now, total: rows.length, finishedAt: null };
      await tx.manager.createQueryBuilder().insert().orIgnore().into(PublicationRun).values(run).execute();
      // The same key came twice at the same time, and the other was first.
      if ((await runByKey(tx.reads, accountId, idempotencyKey))?.id !== id) return;
      await tx.manager.insert(PublicationRow, rows.map((row, position) => rowOf(id, position, row)));
      await this.jobs.order(tx, { kind: publicationJob, payload: { runId: id }, key: id, priority: bulk });
      const [first, ...others] = rows.flatMap(({ view }) => (view === undefined ? [] : [view]));
      if (first !== undefined) tx.announce(new ActDone({ kind: 'publication.ordered', actorAccountId: accountId, subjectId: id, ...commonPlace([first, ...others]), details: { total: rows.length } }));
    });
  }
}

/** Whoever publishes none of it orders nothing; what does not exist for them is told row by row. */
const isForOthers = ({ skip }: PreviewRow): boolean => skip === PublicationSkip.NOT_ALLOWED || skip === PublicationSkip.NOT_FOUND;

/** Everything waits at first, also what would be skipped now: what counts is how it stands when its turn comes. */
const rowOf = (runId: string, position: number, { applicationId, open }: PreviewRow): PublicationRow =>
  Object.assign(new PublicationRow(), {
    runId, position, applicationId: isId('app', applicationId) ? applicationId : '', decisionId: open?.id ?? null, state: PublicationState.WAITING, skipCode: null, doneAt: null,
  });

/** A run and its rows, for whoever ordered it. */
export class ReadPublication {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, id: string): Promise<RunView> {
    assertSignedIn(viewer);
    const run = isId('pub', id) ? await runById(this.reads, id) : undefined;
    if (run?.orderedBy !== viewer.accountId) throw new NotFound('publication');
    return run;
  }

  /** Names only those whom the viewer may know of now: not what was ordered blindly, nor what a lost function showed. */
  async rows(viewer: Viewer, runId: string): Promise<RunRow[]> {
    const rows = await rowsOfRun(this.reads, runId);
    const views = await applicationById.batch(this.reads, rows.map(({ applicationId }) => applicationId));
    return rows.map((row) => {
      const view = views.get(row.applicationId);
      return view !== undefined && roleOf(viewer, view) !== undefined ? row : { ...row, reference: null, firstName: null, lastName: null, type: null };
    });
  }
}
