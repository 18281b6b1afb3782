import { applicationById, roleOf, type ApplicationView, type Role } from '../../applications/contract';
import { BadRequest, Forbidden, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Viewer } from '../../kernel/viewer';
import { mayEver } from '../model/decision-acts';
import type { DecisionRunAct, RowDetails } from '../model/decision-run.entity';
import type { OrderRun, RunOrdering } from './order-run';

export interface DecideRow {
  readonly applicationId: string;
  readonly version: number;
  readonly act: DecisionRunAct;
  readonly details: RowDetails;
}

/** As many as fit into one request with a few words each. */
export const mostRows = 500;

/** Has many proposals, withdrawals and publications done by the workers, each as if it had been asked for by itself. */
export class DecideApplications {
  constructor(
    private readonly reads: Reads,
    private readonly run: OrderRun,
  ) {}

  async execute(viewer: Viewer, rows: readonly DecideRow[], key: string): Promise<RunOrdering> {
    assertSignedIn(viewer);
    if (rows.length === 0 || rows.length > mostRows) throw new BadRequest(`1 to ${String(mostRows)} rows at once.`);
    if (rows.some(({ act, details }) => act === 'PROPOSE' && details.type === undefined)) throw new BadRequest('A proposal says what is proposed.');
    const seen = await this.seen(viewer, rows);
    // Nothing of it exists for the viewer, or nothing of it is theirs to do; the rest is told row by row.
    if (seen.length === 0) throw new NotFound('application');
    const roles = new Map(seen.map(({ view, role }) => [view.id, role]));
    if (!rows.some(({ applicationId, act }) => mayEver(act, roles.get(applicationId)))) throw new Forbidden();
    return this.run.execute(viewer, {
      kind: 'decisions.ordered', key, asked: ['decideApplications', rows], seen: seen.map(({ view }) => view),
      rows: rows.map((row) => ({ ...row, applicationId: isId('app', row.applicationId) ? row.applicationId : '', decisionId: null })),
    });
  }

  private async seen(viewer: Viewer, rows: readonly DecideRow[]): Promise<readonly { readonly view: ApplicationView; readonly role: Role }[]> {
    const ids = [...new Set(rows.map(({ applicationId }) => applicationId))].filter((id) => isId('app', id));
    const views = ids.length === 0 ? [] : [...(await applicationById.batch(this.reads, ids)).values()];
    return views.flatMap((view) => {
      const role = roleOf(viewer, view);
      return role === undefined ? [] : [{ view, role }];
    });
  }
}
