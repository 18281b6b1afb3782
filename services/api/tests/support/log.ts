import type { Log } from '../../src/kernel/log';

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Keeps every line, for tests that look for what must never be logged. */
export class RecordingLog implements Log {
  readonly lines: string[] = [];
  info = (fields: object, message: string): void => void this.lines.push(JSON.stringify({ ...fields, message }));
  warn = this.info;
  error = (fields: object, message: string, cause?: unknown): void =>
    void this.lines.push(JSON.stringify({ ...fields, message, cause: cause instanceof Error ? (cause.stack ?? cause.message) : cause }));
}
