import { BadRequest } from '../../kernel/errors';
import { assertPageSize, type Page, type PageArgs } from '../../kernel/page';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { assertReadsAudit, auditGrants } from '../operations.policy';
import { auditCondition, auditPage, countAudit, readAuditKinds, type AuditFilter, type AuditLine } from '../store/audit.reads';

export interface AuditList {
  readonly page: Page<AuditLine>;
  count(): Promise<{ readonly count: number; readonly isExact: boolean }>;
}

/** What was done in the scopes of whoever asks: for administrators and managers. */
export class ReadAudit {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, filter: AuditFilter, args: PageArgs): Promise<AuditList> {
    assertReadsAudit(viewer);
    assertPageSize(args.first);
    if ((filter.text ?? '').length > 200) throw new BadRequest('A search text has at most 200 characters.');
    if ((filter.kinds ?? []).length > 100) throw new BadRequest('At most 100 values to a filter.');
    const condition = auditCondition(auditGrants(viewer), filter);
    return { page: await auditPage(this.reads, condition, args), count: () => countAudit(this.reads, condition) };
  }

  async kinds(viewer: Viewer): Promise<string[]> {
    assertReadsAudit(viewer);
    return readAuditKinds(this.reads, auditGrants(viewer));
  }
}
