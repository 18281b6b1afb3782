import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import processRequest from 'graphql-upload/processRequest.mjs';
import { limits } from './limits';
import { RequestRefused } from './refuse';
import type { TrustedDocuments } from './trusted-documents';

export interface RequestRules {
  readonly documents: TrustedDocuments;
  /** Cookie sessions send trusted documents only. */
  readonly trustedOnly: boolean;
  readonly maxFileBytes: number;
  /** How long the text of a request may take to arrive. */
  readonly patienceMs: number;
}

type Body = Readonly<Record<string, unknown>>;

/** Reads a GraphQL over HTTP request; a `documentId` is put back into the text that our front was built with. */
export async function readGraphQLRequest(request: IncomingMessage, response: ServerResponse, rules: RequestRules): Promise<HTTPGraphQLRequest> {
  const search = searchOf(request.url ?? '/');
  // A GET carries its document in the address, where there is no hash to compare.
  if (rules.trustedOnly && new URLSearchParams(search).has('query')) throw untrusted();
  return {
    method: (request.method ?? 'GET').toUpperCase(),
    headers: headersOf(request),
    search,
    body: request.method === 'POST' ? await bodyOf(request, response, rules) : undefined,
  };
}

/** An address that was read as one already has nothing to tell but what is behind its question mark; most have none. */
const searchOf = (address: string): string => (address.includes('?') ? new URL(address, 'http://localhost').search : '');

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function bodyOf(request: IncomingMessage, response: ServerResponse, rules: RequestRules): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'multipart/form-data') return withText(await multipart(request, response, rules), rules);
  if (type !== 'application/json') throw new RequestRefused(415, 'BAD_REQUEST', 'Send application/json, or multipart/form-data for files.');
  return withText(parse(await readBody(request, limits.bodyBytes, rules.patienceMs)), rules);
}

/** Without the header that a form of another site cannot send, nothing of the body is even read. */
async function multipart(request: IncomingMessage, response: ServerResponse, rules: RequestRules): Promise<unknown> {
  if (!request.headers['apollo-require-preflight'] && !request.headers['x-apollo-operation-name']) {
    throw new RequestRefused(400, 'BAD_REQUEST', 'Uploads need the header apollo-require-preflight: true.');
  }
  return processRequest(request, response, { maxFileSize: rules.maxFileBytes, maxFiles: 1, maxFieldSize: limits.bodyBytes });
}

/** Whoever sends a byte a minute is not waited for: the connection ends. */
function readBody(request: IncomingMessage, maxBytes: number, patienceMs: number): Promise<string> {
  const patience = setTimeout(() => request.destroy(new RequestRefused(408, 'BAD_REQUEST', 'The request took too long to arrive.')), patienceMs);
  return new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (bytes: Buffer) => {
      size += bytes.length;
      if (size <= maxBytes) return void chunks.push(bytes);
      // Nothing more is read; the connection lives until the answer has left.
      request.pause();
      reject(new RequestRefused(413, 'BAD_REQUEST', `A request holds at most ${String(maxBytes)} bytes.`));
    });
    request.on('end', () => { resolve(Buffer.concat(chunks).toString('utf8')); });
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new RequestRefused(400, 'BAD_REQUEST', 'The request was not sent whole.'));
    });
  }).finally(() => { clearTimeout(patience); });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestRefused(400, 'BAD_REQUEST', 'The body is not JSON.');
  }
}

const untrusted = (): RequestRefused => new RequestRefused(400, 'UNKNOWN_DOCUMENT', 'Send the id of a document that the application was built with.');

const isBody = (body: unknown): body is Body => typeof body === 'object' && body !== null && !Array.isArray(body);

async function withText(body: unknown, rules: RequestRules): Promise<unknown> {
  if (!isBody(body)) throw new RequestRefused(400, 'BAD_REQUEST', 'The body is one JSON object.');
  const { documentId, ...rest } = body;
  if (documentId === undefined) {
    if (rules.trustedOnly) throw untrusted();
    return body;
  }
  const query = typeof documentId === 'string' ? await rules.documents.textOf(documentId) : undefined;
  if (query === undefined) throw new RequestRefused(400, 'UNKNOWN_DOCUMENT', 'Unknown document: reload the page.');
  return { ...rest, query };
}
