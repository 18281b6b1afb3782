import { hostname } from 'node:os';
import { isRunning, processIdentity } from '../database/process-identity';

/** Any writer that is silent this long has been stopped by its own stall timer. */
const deadAfterMs = 10 * 60_000;
const host = hostname().replace(/[^\w-]/g, '');
const shape = /^[0-9a-f]{32}\.(?<host>[\w-]*)\.(?<writer>[^.]+)\.half$/;

export const isHalf = (name: string): boolean => name.endsWith('.half');

/** The name of a file while this process writes it. */
export const halfOf = (name: string): string =>
  `${name}.${host}.${(processIdentity(process.pid) ?? String(process.pid)).replaceAll('/', '~')}.half`;

/** Several processes, on several machines, may share the folder: only halves of processes that have ended are left over. */
export function isLeftover(name: string, modifiedAt: Date, now: Date): boolean {
  if (now.getTime() - modifiedAt.getTime() > deadAfterMs) return true;
  const { host: writtenOn, writer } = shape.exec(name)?.groups ?? {};
  return writer !== undefined && writtenOn === host && !isRunning(writer.replaceAll('~', '/'));
}
