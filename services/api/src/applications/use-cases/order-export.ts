import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { BadRequest, Forbidden } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Jobs } from '../../kernel/jobs';
import type { Locale } from '../../kernel/locale';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { answerOnce, lockAccount, type KeyReused } from '../../identity/contract';
import { placeOfAll } from '../../people/contract';
import { assertListOpen, assertStaff } from '../applications.policy';
import { ApplicationExport, ExportState, type ExportFormat, type ExportRequest } from '../model/application-export.entity';
import { criterionCondition } from '../store/grid-filters';
import { ExportStore } from '../store/export.store';
import { assertFilter } from './browse-applications';

export const exportJob = 'applications.export';

export interface ExportOrder extends ExportRequest {
  readonly format: ExportFormat;
  readonly idempotencyKey?: string | undefined;
}

export type Ordering = { readonly kind: 'ordered'; readonly id: string } | { readonly kind: 'too-many'; readonly most: number } | KeyReused;

const mostSelected = 10_000;
const mostAtOnce = 3;

/** Orders a table; a worker writes it. */
export class OrderExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, { format, idempotencyKey, ...request }: ExportOrder, locale: Locale): Promise<Ordering> {
    assertStaff(viewer);
    assertRequest(viewer, request);
    const [grant] = viewer.grants;
    if (grant === undefined) throw new Forbidden();
    const now = this.clock.now();
    const order = Object.assign(new ApplicationExport(), {
      id: newId('exp'), accountId: viewer.accountId, tokenId: viewer.token?.id ?? null, institutionId: grant.institutionId, format, state: ExportState.WAITING, locale, request,
      scopes: null, rowsDone: 0, rowsTotal: null, vaultKey: null, size: null, orderedAt: now, endedAt: null, expiresAt: null,
    });
    return this.transactions.run((tx) => answerOnce<Ordering>(tx, { viewer, key: idempotencyKey, asked: ['exportApplications', format, request], now }, {
      kept: 'ordered', run: () => this.order(tx, viewer, order),
    }));
  }

  private async order(tx: Transaction, viewer: PersonViewer, order: ApplicationExport): Promise<Ordering> {
    const store = new ExportStore(tx.manager);
    await lockAccount(tx, viewer.accountId);
    if ((await store.countUnderWay(order)) >= mostAtOnce) return { kind: 'too-many', most: mostAtOnce };
    await store.add(order);
    await this.jobs.order(tx, { kind: exportJob, payload: { exportId: order.id }, priority: 9 });
    const { id, format, request: { columns, applicationIds } } = order;
    tx.announce(new ActDone({
      kind: 'applications.exported', actorAccountId: viewer.accountId, subjectId: id, ...(await placeOf(tx, viewer)),
      details: { format, columns: columns.join(' ').slice(0, 500), selected: applicationIds?.length ?? null },
    }));
    return { kind: 'ordered', id };
  }
}

function placeOf({ reads }: Transaction, { grants: [first, ...others] }: PersonViewer): ReturnType<typeof placeOfAll> {
  if (first === undefined) throw new Forbidden();
  return placeOfAll(reads, [first, ...others]);
}

function assertRequest(viewer: PersonViewer, { columns, filter, applicationIds }: ExportRequest): void {
  assertFilter(filter);
  if (columns.length === 0 || new Set(columns).size < columns.length) throw new BadRequest('Each column once, at least one.');
  assertListOpen(viewer, { columns, filter });
  for (const criterion of filter.columns ?? []) criterionCondition(criterion);
  if ((applicationIds ?? []).length > mostSelected) throw new BadRequest(`At most ${String(mostSelected)} are selected.`);
}
