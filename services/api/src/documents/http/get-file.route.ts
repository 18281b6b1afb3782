import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Route } from '../../kernel/feature';
import type { FileVault } from '../../kernel/ports';
import { readRange, type RangeAnswer } from '../model/byte-range';
import type { StoredFileFacts } from '../model/stored-file';
import type { ReadFile } from '../use-cases/read-file';
import { answerFault } from './answers';
import { setFileHeaders } from './file-headers';

/** `GET /files/<id>`: the file itself, for its owner and for whom it is shown to; `?download=1` to save it. */
export function getFileRoute(read: ReadFile, vault: FileVault): Route {
  return {
    method: 'GET',
    path: /^\/files\/(?<id>fil_[0-9A-HJKMNP-TV-Z]{26})$/,
    tokenScope: 'read:documents',
    async handle(request, response, route) {
      try {
        const { viewer } = await route.context();
        const file = await read.execute(viewer, route.groups['id'] ?? '');
        setFileHeaders(response, file, route.url.searchParams.has('download'));
        response.setHeader('etag', etagOf(file)).setHeader('accept-ranges', 'bytes');
        await send(request, response, file, vault);
      } catch (error) {
        if (!response.headersSent) answerFault(response, error);
      }
    },
  };
}

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
