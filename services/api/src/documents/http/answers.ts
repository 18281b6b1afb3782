import type { ServerResponse } from 'node:http';
import { Busy, Fault } from '../../kernel/errors';

const statuses: Readonly<Record<string, number>> = {
  NOT_FOUND: 404, FORBIDDEN: 403, UNAUTHENTICATED: 401, BAD_USER_INPUT: 400, BUSY: 503,
  FILE_TOO_LARGE: 413, FILE_TYPE_REFUSED: 415, FILE_CONTENT_REFUSED: 422, FILE_QUOTA_REACHED: 409, UPLOAD_ENDED: 410,
};

export function answerJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store' }).end(text);
}

export function answerRefusal(response: ServerResponse, { code, message }: { readonly code: string; readonly message: string }): void {
  answerJson(response, statuses[code] ?? 400, { code, message });
}

/** Faults are answered in the shape of this door; anything else is left to the server. */
export function answerFault(response: ServerResponse, error: unknown): void {
  if (!(error instanceof Fault)) throw error;
  if (error instanceof Busy) response.setHeader('retry-after', error.retryAfterSeconds);
  answerRefusal(response, error);
}
