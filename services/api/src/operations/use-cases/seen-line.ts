import type { RequestContext } from '../../kernel/request-context';
import { assertSignedIn } from '../../kernel/signed-in';
import { readsLine } from '../operations.policy';
import { auditLineById, type AuditLine } from '../store/audit.reads';

/** A line of the audit that stands in what the viewer reads of it. */
export async function seenLine(context: RequestContext, id: string): Promise<AuditLine | undefined> {
  assertSignedIn(context.viewer);
  const line = await context.loadMaybe(auditLineById, id);
  return line !== undefined && readsLine(context.viewer, line) ? line : undefined;
}
