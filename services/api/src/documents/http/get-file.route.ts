import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Route } from '../../kernel/feature';
import type { FileVault } from '../../kernel/ports';
import { readRange, type RangeAnswer } from '../model/byte-range';
import type { StoredFileFacts } from '../model/stored-file';
import type { ReadFile } from '../use-cases/read-file';
import { answerFault } from './answers';
import { contentDisposition } from './content-disposition';

/** `GET /files/<id>`: the file itself, for its owner and for whom it is shown to; `?download=1` to save it. */
export function getFileRoute(read: ReadFile, vault: FileVault): Route {
  return {
    method: 'GET',
    path: /^\/files\/(?<id>fil_[0-9A-HJKMNP-TV-Z]{26})$/,
    async handle(request, response, route) {
      try {
        const { viewer } = await route.context();
        const file = await read.execute(viewer, route.groups['id'] ?? '');
        setHeaders(response, file, route.url.searchParams.has('download'));
        await send(request, response, file, vault);
      } catch (error) {
        if (!response.headersSent) answerFault(response, error);
      }
    },
  };
}

function setHeaders(response: ServerResponse, file: StoredFileFacts, download: boolean): void {
  const inline = !download;
  response.setHeader('content-type', file.contentType);
  response.setHeader('content-disposition', contentDisposition(inline ? 'inline' : 'attachment', file.name));
  response.setHeader('content-security-policy', policyFor(file.contentType, inline));
  response.setHeader('x-frame-options', 'SAMEORIGIN');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'private, no-store');
  response.setHeader('etag', etagOf(file));
  response.setHeader('accept-ranges', 'bytes');
}

/** A page of ours may frame it. Browsers' own PDF viewers refuse to work in a sandbox, and have one of their own. */
const policyFor = (contentType: string, inline: boolean): string =>
  inline && contentType === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'"
    : "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; sandbox";

async function send(request: IncomingMessage, response: ServerResponse, file: StoredFileFacts, vault: FileVault): Promise<void> {
  if (request.headers['if-none-match'] === etagOf(file)) return end(response, 304);
  const wanted = wantedRange(request, file);
  if (wanted.kind === 'impossible') return end(response.setHeader('content-range', `bytes */${String(file.size)}`), 416);

  const range = wanted.kind === 'part' ? wanted.range : { start: 0, end: file.size - 1 };
  const status = wanted.kind === 'part' ? 206 : 200;
  response.setHeader('content-length', range.end - range.start + 1);
  if (status === 206) response.setHeader('content-range', `bytes ${String(range.start)}-${String(range.end)}/${String(file.size)}`);
  if (request.method === 'HEAD') return end(response, status);
  const content = await vault.read(file.vaultKey, range);
  response.writeHead(status);
  await pipeline(content, response);
}

const etagOf = (file: StoredFileFacts): string => `"${file.sha256}"`;

/** A range of another version than the one that the reader has would not fit what it has. */
function wantedRange({ headers }: IncomingMessage, file: StoredFileFacts): RangeAnswer {
  const asked = headers['if-range'];
  return asked === undefined || asked === etagOf(file) ? readRange(headers.range, file.size) : { kind: 'whole' };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
