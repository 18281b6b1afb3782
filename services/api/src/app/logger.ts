import pino from 'pino';
import type { Log } from '../kernel/log';

/** JSON lines on standard output; a cause is written as its code and stack, which hold no personal data, never as its values. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (fields, message) => { logger.info(fields, message); },
    warn: (fields, message) => { logger.warn(fields, message); },
    error: (fields, message, cause) => { logger.error({ ...fields, ...describe(cause) }, message); },
  };
}

function describe(cause: unknown): Record<string, string> {
  if (!(cause instanceof Error)) return {};
  // A driver's message quotes the statement's values; its code and the stack without the first line do not.
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  return { error: code, at: frames.map((line) => line.trim()).join(' | ') };
}
