import type { ServerResponse } from 'node:http';
import { Busy, Fault } from '../kernel/errors';
import type { Log } from '../kernel/log';

/** A request that is turned away before any of it is carried out, with the status and code to answer. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const statuses: Readonly<Record<string, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, UNAUTHENTICATED: 401, BUSY: 503, BAD_USER_INPUT: 400 };

/** Said of an answer that is not given after all. */
const ofTheContent = ['content-length', 'content-encoding', 'content-range', 'content-disposition', 'etag'];

/** What never reached a resolver is answered in GraphQL's own shape. */
export function refuse(response: ServerResponse, error: unknown, log: Log): void {
  const { status, code, message } = describe(error);
  if (status === 500 && !response.destroyed) log.error({}, 'a request failed', error);
  if (response.headersSent) {
    // An answer that stops in the middle must not look like one that is still coming.
    if (!response.writableEnded) response.destroy();
    return;
  }
  if (response.destroyed) return;
  for (const name of ofTheContent) response.removeHeader(name);
  for (const [name, value] of Object.entries(headersOf(error))) response.setHeader(name, value);
  response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

function headersOf(error: unknown): Readonly<Record<string, string>> {
  if (error instanceof Busy) return { 'retry-after': String(error.retryAfterSeconds) };
  return error instanceof RequestRefused ? error.headers : {};
}

function describe(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof RequestRefused) return error;
  if (error instanceof Fault) return { status: statuses[error.code] ?? 400, code: error.code, message: error.message };
  // graphql-upload reports a malformed multipart request with a status of its own.
  if (error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500) {
    return { status: error.status, code: 'BAD_REQUEST', message: error.message };
  }
  return { status: 500, code: 'INTERNAL', message: 'Something went wrong on our side. Try again.' };
}
