import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { BadRequest, Forbidden, NotFound } from '../../kernel/errors';
import { isId, newId } from '../../kernel/ids';
import type { Jobs } from '../../kernel/jobs';
import type { Locale } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { lockAccount } from '../../identity/contract';
import { placeOfAll } from '../../people/contract';
import { assertStaff } from '../applications.policy';
import { ApplicationExport, ExportState, stillCovers, type ExportFormat, type ExportRequest } from '../model/application-export.entity';
import { criterionCondition } from '../store/grid-filters';
import { exportById, ExportStore, exportsOf, type ExportView } from '../store/export.store';
import { assertFilter } from './browse-applications';

export type SeenExport = ExportView;

export const exportJob = 'applications.export';

export interface ExportOrder extends ExportRequest {
  readonly format: ExportFormat;
}

export type Ordering = { readonly kind: 'ordered'; readonly order: ExportView } | { readonly kind: 'too-many'; readonly most: number };

const mostSelected = 10_000;
const mostAtOnce = 3;

/** Orders a table; a worker writes it. */
export class OrderExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, { format, ...request }: ExportOrder, locale: Locale): Promise<Ordering> {
    assertStaff(viewer);
    assertRequest(request);
    const [grant, ...others] = viewer.grants;
    if (grant === undefined) throw new Forbidden();
    const order = Object.assign(new ApplicationExport(), {
      id: newId('exp'), accountId: viewer.accountId, institutionId: grant.institutionId, format, state: ExportState.WAITING, locale, request, scopes: null,
      rowsDone: 0, rowsTotal: null, vaultKey: null, size: null, orderedAt: this.clock.now(), endedAt: null, expiresAt: null,
    });
    return this.transactions.run(async (tx) => {
      const store = new ExportStore(tx.manager);
      await lockAccount(tx, viewer.accountId);
      if ((await store.countUnderWay(viewer.accountId)) >= mostAtOnce) return { kind: 'too-many', most: mostAtOnce };
      await store.add(order);
      await this.jobs.order(tx, { kind: exportJob, payload: { exportId: order.id }, priority: 9 });
      tx.announce(new ActDone({
        kind: 'applications.exported', actorAccountId: viewer.accountId, subjectId: order.id, ...(await placeOfAll(tx.reads, [grant, ...others])),
        details: { format, columns: request.columns.join(' ').slice(0, 500), selected: request.applicationIds?.length ?? null },
      }));
      return { kind: 'ordered', order };
    });
  }
}

function assertRequest({ columns, filter, applicationIds }: ExportRequest): void {
  assertFilter(filter);
  if (columns.length === 0 || new Set(columns).size < columns.length) throw new BadRequest('Each column once, at least one.');
  for (const criterion of filter.columns ?? []) criterionCondition(criterion);
  if ((applicationIds ?? []).length > mostSelected) throw new BadRequest(`At most ${String(mostSelected)} are selected.`);
}

/** What one has ordered oneself. */
export class SeeExports {
  constructor(private readonly reads: Reads) {}

  async one(viewer: Viewer, id: string): Promise<ExportView> {
    assertSignedIn(viewer);
    const order = isId('exp', id) ? await exportById(this.reads, id) : undefined;
    if (order?.accountId !== viewer.accountId) throw new NotFound('export');
    return order;
  }

  all(viewer: Viewer): Promise<ExportView[]> {
    assertStaff(viewer);
    return exportsOf(this.reads, viewer.accountId);
  }

  /** With its bytes, as long as they are kept; somebody who has lost since what it was written with has lost it too. */
  async file(viewer: Viewer, id: string, now: Date): Promise<ExportView & { readonly vaultKey: string }> {
    const order = await this.one(viewer, id);
    assertStaff(viewer);
    if (!stillCovers(viewer.grants, order.scopes ?? [])) throw new Forbidden();
    const { vaultKey } = order;
    if (vaultKey === null || order.state !== ExportState.DONE || order.expiresAt === null || order.expiresAt < now) throw new NotFound('export');
    return { ...order, vaultKey };
  }
}
