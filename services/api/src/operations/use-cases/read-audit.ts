import type { Clock } from '../../kernel/clock';
import { BadRequest } from '../../kernel/errors';
import { assertPageSize, type Page, type PageArgs } from '../../kernel/page';
import type { Reads } from '../../kernel/reads';
import type { Grant, Viewer } from '../../kernel/viewer';
import { assertReadsAudit, auditGrants } from '../operations.policy';
import { windowOf, type AuditWindow } from '../model/audit-window';
import { searchFor, type TextSearch } from '../store/audit-search';
import { auditPage, auditQuery, auditScope, countAudit, readAuditKinds, type AuditFilter, type AuditLine } from '../store/audit.reads';

export interface AuditList {
  readonly page: Page<AuditLine>;
  /** Where the text was looked for; undefined where that was everywhere. */
  readonly window: AuditWindow | undefined;
  count(): Promise<{ readonly count: number; readonly isExact: boolean }>;
}

function textOf({ text, kinds }: AuditFilter): string {
  if ((text ?? '').length > 200) throw new BadRequest('A search text has at most 200 characters.');
  if ((kinds ?? []).length > 100) throw new BadRequest('At most 100 values to a filter.');
  return text?.trim() ?? '';
}

/** What was done in the scopes of whoever asks: for administrators and managers. */
export class ReadAudit {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, filter: AuditFilter, args: PageArgs): Promise<AuditList> {
    assertReadsAudit(viewer);
    assertPageSize(args.first);
    const grants = auditGrants(viewer);
    const search = await this.searchFor(grants, textOf(filter));
    const window = search?.isExact === false ? windowOf(filter.from, filter.to, this.clock.now()) : undefined;
    const query = auditQuery(grants, { ...filter, ...window }, search);
    return { page: await auditPage(this.reads, query, args), window, count: () => countAudit(this.reads, query) };
  }

  private searchFor(grants: readonly Grant[], text: string): Promise<TextSearch | undefined> {
    return text === '' ? Promise.resolve(undefined) : searchFor(this.reads, auditScope(grants), text);
  }

  async kinds(viewer: Viewer): Promise<string[]> {
    assertReadsAudit(viewer);
    return readAuditKinds(this.reads, auditGrants(viewer));
  }
}
