import { applicationById, roleOf } from '../../applications/contract';
import { isOrderedBy } from '../../candidates/contract';
import { NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { rowsOfRun, runById, type RunRow, type RunView } from '../store/run.reads';
import type { RunPrefix } from './order-run';

export type { RunRow, RunView };

/** Nobody sees what another has ordered. */
export const isSeenRun = (viewer: PersonViewer, run: RunView | undefined): run is RunView => run !== undefined && isOrderedBy(viewer, run);

/** A run and its rows, for whoever ordered it. */
export class ReadRun {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, id: string, prefix: RunPrefix = 'pub'): Promise<RunView> {
    assertSignedIn(viewer);
    const run = isId(prefix, id) ? (await runById.batch(this.reads, [id])).get(id) : undefined;
    if (!isSeenRun(viewer, run)) throw new NotFound('run');
    return run;
  }

  /** Names only those whom the viewer may know of now: not what was ordered blindly, nor what a lost function showed. */
  async rows(viewer: Viewer, runId: string): Promise<RunRow[]> {
    const rows = await rowsOfRun(this.reads, runId);
    const views = await applicationById.batch(this.reads, [...new Set(rows.map(({ applicationId }) => applicationId))]);
    return rows.map((row) => {
      const view = views.get(row.applicationId);
      return view !== undefined && roleOf(viewer, view) !== undefined ? row : { ...row, reference: null, firstName: null, lastName: null, type: null };
    });
  }
}
