import { Readable } from 'node:stream';
import { viewerNow } from '../../candidates/contract';
import { institutionTime } from '../../kernel/institution-time';
import type { JobHandler } from '../../kernel/jobs';
import type { Parts } from '../../kernel/feature';
import type { Cell, Spreadsheet } from '../../kernel/ports';
import type { PersonViewer } from '../../kernel/viewer';
import { exportLifetimeMs, ExportFormat, ExportState, type ExportRequest, type ExportScope } from '../model/application-export.entity';
import type { ApplicationView } from '../model/application-view';
import { cellsOf, sheetColumn } from '../model/grid-cells';
import type { GridSort } from '../model/grid-columns';
import { jsonLine } from '../model/grid-json';
import type { GridLine } from '../model/grid-line';
import { exportById, ExportStore, type ExportView } from '../store/export.store';
import { countGrid, gridPage } from '../store/grid.reads';
import { gridLines } from '../store/grid-lines';
import { handedIn, planGrid, selectionPlan, type GridPlan } from '../store/grid-plan';
import { exportJob } from './order-export';

const chunk = 500;
const limits = { maxBytes: 2_000_000_000, stallMs: 600_000 };
/** By what never changes: whatever people do meanwhile, no row is read twice and none that stays is passed over. */
const byAge: GridSort = { column: 'CREATED_AT', isDescending: false };

type WriterParts = Pick<Parts, 'transactions' | 'reads' | 'clock' | 'vault' | 'spreadsheets' | 'tokenViewers'>;
type Payload = Readonly<Record<string, unknown>>;

/** The token that ordered it has expired or was revoked: nothing more is read by it. */
class TokenHasEnded extends Error {}

/** Writes an ordered table into the vault; run again from the start where a worker died. */
export class WriteExport implements JobHandler {
  readonly kind = exportJob;
  readonly maxAttempts = 3;

  constructor(private readonly parts: WriterParts) {}

  async run({ payload }: { readonly payload: Payload }): Promise<void> {
    const id = String(payload['exportId']);
    const order = (await exportById.batch(this.parts.reads, [id])).get(id);
    if (order === undefined || !(await this.note(order.id, { state: ExportState.RUNNING, rowsDone: 0 }))) return;
    try {
      await this.write(order);
    } catch (error) {
      if (!(error instanceof TokenHasEnded)) throw error;
      await this.givenUp({ payload });
    }
  }

  async givenUp({ payload }: { readonly payload: Payload }): Promise<void> {
    await this.note(String(payload['exportId']), { state: ExportState.FAILED, endedAt: this.parts.clock.now() });
  }

  private async write(order: ExportView): Promise<void> {
    const { vault, clock } = this.parts;
    const used = new Map<string, ExportScope>();
    const { key, size } = await vault.receive(this.contentOf(order, this.lines(order, used)), limits);
    const endedAt = clock.now();
    const kept = await this.note(order.id, { state: ExportState.DONE, vaultKey: key, size, endedAt, scopes: [...used.values()], expiresAt: new Date(endedAt.getTime() + exportLifetimeMs) });
    if (!kept) await vault.remove(key);
  }

  private contentOf({ locale, format, request: { columns } }: ExportView, lines: AsyncGenerator<GridLine>): Readable {
    const { spreadsheets, clock } = this.parts;
    if (format === ExportFormat.JSONL) return Readable.from(mapped(lines, (line) => jsonLine(columns, line, institutionTime(clock.now(), line.view.institutionId))), { objectMode: false });
    const rows: AsyncGenerator<readonly Cell[]> = mapped(lines, (line) => cellsOf(columns, line, locale, institutionTime(clock.now(), line.view.institutionId)));
    const table: Spreadsheet = {
      timeZone: 'Europe/Paris',
      sheets: [{ name: locale === 'fr' ? 'Candidatures' : 'Applications', columns: columns.map((key) => sheetColumn(key, locale)), rows }],
    };
    return format === ExportFormat.CSV ? spreadsheets.csv(table) : spreadsheets.xlsx(table);
  }

  private async *lines(order: ExportView, used: Map<string, ExportScope>): AsyncGenerator<GridLine> {
    let done = 0;
    for await (const views of this.chunks(order, used)) {
      // To one's own application one is a candidate: what staff know of it is not for its author. A token reads it like any other.
      yield* await gridLines(this.parts.reads, order.tokenId === null ? views.filter((view) => view.accountId !== order.accountId) : views);
      done += views.length;
      // Stopped meanwhile: nobody waits for the rest.
      if (!(await this.note(order.id, { rowsDone: done }))) return;
    }
  }

  /** With the rights that whoever ordered it has at that moment, asked again for every part. */
  private async *chunks(order: ExportView, used: Map<string, ExportScope>): AsyncGenerator<readonly ApplicationView[]> {
    const { reads, clock } = this.parts;
    let after: string | null = null;
    let isCounted = false;
    for (;;) {
      const viewer = await viewerNow(this.parts, order, clock.now());
      if (viewer === undefined) throw new TokenHasEnded();
      for (const { scopeKind, scopeId, institutionId } of viewer.grants) used.set(scopeId, { scopeKind, scopeId, institutionId });
      const plan = await planFor(reads, viewer, order.request);
      if (!isCounted) await this.note(order.id, { rowsTotal: (await countGrid(reads, { ...plan, isNarrow: true })).count });
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

async function* mapped<From, To>(source: AsyncIterable<From>, to: (one: From) => To): AsyncGenerator<To> {
  for await (const one of source) yield to(one);
}

/** To integrators drafts do not exist. */
function planFor(reads: Parts['reads'], { grants, token }: PersonViewer, { filter, applicationIds }: ExportRequest): Promise<GridPlan> {
  const bounds = token === undefined ? [] : [handedIn];
  return applicationIds === null ? planGrid(reads, grants, filter, byAge, bounds) : selectionPlan(reads, grants, applicationIds, bounds);
}
