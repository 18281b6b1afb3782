import type { FindNode } from '../../kernel/nodes';
import { assertSignedIn } from '../../kernel/signed-in';
import { readsLine } from '../operations.policy';
import { auditLineById } from '../store/audit.reads';
import { presentLine } from './audit.resolver';

export const findAuditEntry: FindNode = async (context, id) => {
  assertSignedIn(context.viewer);
  const line = await context.loadMaybe(auditLineById, id);
  return line !== undefined && readsLine(context.viewer, line) ? presentLine(line) : undefined;
};
