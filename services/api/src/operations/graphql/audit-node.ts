import type { FindNode } from '../../kernel/nodes';
import { seenLine } from '../use-cases/seen-line';
import { presentLine } from './audit.resolver';

export const findAuditEntry: FindNode = async (context, id) => {
  const line = await seenLine(context, id);
  return line && presentLine(line);
};
