import type { JobHandler } from '../../kernel/jobs';
import type { Parts } from '../../kernel/feature';
import type { Cell } from '../../kernel/ports';
import type { Grant } from '../../kernel/viewer';
import { grantsOf } from '../../people/contract';
import { exportLifetimeMs, ExportFormat, ExportState, type ExportRequest, type ExportScope } from '../model/application-export.entity';
import type { ApplicationView } from '../model/application-view';
import { cellsOf, sheetColumn } from '../model/grid-cells';
import type { GridSort } from '../model/grid-columns';
import { exportById, ExportStore, type ExportView } from '../store/export.store';
import { countGrid, gridPage } from '../store/grid.reads';
import { gridLines } from '../store/grid-lines';
import { planGrid, selectionPlan, type GridPlan } from '../store/grid-plan';
import { exportJob } from './order-export';

const chunk = 500;
const limits = { maxBytes: 2_000_000_000, stallMs: 600_000 };
/** By what never changes: whatever people do meanwhile, no row is read twice and none that stays is passed over. */
const byAge: GridSort = { column: 'CREATED_AT', isDescending: false };

type WriterParts = Pick<Parts, 'transactions' | 'reads' | 'clock' | 'vault' | 'spreadsheets'>;

/** Writes an ordered table into the vault; run again from the start where a worker died. */
export class WriteExport implements JobHandler {
  readonly kind = exportJob;
  readonly maxAttempts = 3;

  constructor(private readonly parts: WriterParts) {}

  async run({ payload }: { readonly payload: Readonly<Record<string, unknown>> }): Promise<void> {
    const used = new Map<string, ExportScope>();
    const order = await exportById(this.parts.reads, String(payload['exportId']));
    if (order === undefined || !(await this.note(order.id, { state: ExportState.RUNNING, rowsDone: 0 }))) return;
    const { locale, request, format } = order;
    const table = {
      timeZone: 'Europe/Paris',
      sheets: [{ name: locale === 'fr' ? 'Candidatures' : 'Applications', columns: request.columns.map((key) => sheetColumn(key, locale)), rows: this.rows(order, used) }],
    } as const;
    const content = format === ExportFormat.CSV ? this.parts.spreadsheets.csv(table) : this.parts.spreadsheets.xlsx(table);
    const { key, size } = await this.parts.vault.receive(content, limits);
    const endedAt = this.parts.clock.now();
    const kept = await this.note(order.id, { state: ExportState.DONE, vaultKey: key, size, endedAt, scopes: [...used.values()], expiresAt: new Date(endedAt.getTime() + exportLifetimeMs) });
    if (!kept) await this.parts.vault.remove(key);
  }

  async givenUp({ payload }: { readonly payload: Readonly<Record<string, unknown>> }): Promise<void> {
    await this.note(String(payload['exportId']), { state: ExportState.FAILED, endedAt: this.parts.clock.now() });
  }

  private async *rows({ id, accountId, request, locale }: ExportView, used: Map<string, ExportScope>): AsyncGenerator<readonly Cell[]> {
    const { reads, clock } = this.parts;
    let done = 0;
    for await (const views of this.chunks(id, accountId, request, used)) {
      // To one's own application one is a candidate: what staff know of it is not for its author.
      const others = views.filter((view) => view.accountId !== accountId);
      for (const line of await gridLines(reads, others)) yield cellsOf(request.columns, line, locale, clock.now());
      done += views.length;
      // Stopped meanwhile: nobody waits for the rest.
      if (!(await this.note(id, { rowsDone: done }))) return;
    }
  }

  /** With the rights that whoever ordered it has at that moment, asked again for every part. */
  private async *chunks(id: string, accountId: string, request: ExportRequest, used: Map<string, ExportScope>): AsyncGenerator<readonly ApplicationView[]> {
    const { reads, clock } = this.parts;
    let after: string | null = null;
    let isCounted = false;
    for (;;) {
      const grants = await grantsOf(reads, accountId, clock.now());
      for (const { scopeKind, scopeId, institutionId } of grants) used.set(scopeId, { scopeKind, scopeId, institutionId });
      const plan = await planFor(reads, grants, request);
      if (!isCounted) await this.note(id, { rowsTotal: (await countGrid(reads, { ...plan, isNarrow: true })).count });
      isCounted = true;
      const page: Awaited<ReturnType<typeof gridPage>> = await gridPage(reads, plan, byAge, { size: chunk, after });
      if (page.edges.length > 0) yield page.edges.map(({ node }) => node);
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }

  private note(id: string, change: Parameters<ExportStore['change']>[1]): Promise<boolean> {
    return this.parts.transactions.run((tx) => new ExportStore(tx.manager).change(id, change));
  }
}

const planFor = (reads: Parts['reads'], grants: readonly Grant[], { filter, applicationIds }: ExportRequest): Promise<GridPlan> =>
  applicationIds === null ? planGrid(reads, grants, filter, byAge) : selectionPlan(reads, grants, applicationIds);
