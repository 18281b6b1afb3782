import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ApolloServer } from '@apollo/server';
import type { Log } from '../kernel/log';
import { bearerIn } from './bearer';
import { readGraphQLRequest, type RequestRules } from './graphql-request';
import { refuse } from './refuse';
import { HttpRequestContext, type ContextParts } from './request-context';

const compressFrom = 1_400;
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** The thin adapter between node:http and Apollo Server. */
export function graphqlHandler(apollo: ApolloServer<HttpRequestContext>, parts: ContextParts, rules: RequestRules, log: Log) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let context: HttpRequestContext | undefined;
    try {
      const isToken = bearerIn(request) !== undefined;
      // Whose token opens nothing is told so before anything of the request is read.
      if (isToken) context = await HttpRequestContext.of(request, parts);
      const httpGraphQLRequest = await readGraphQLRequest(request, response, isToken ? { ...rules, trustedOnly: false } : rules);
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => (context ??= await HttpRequestContext.of(request, parts)),
      });
      for (const [name, value] of answer.headers) response.setHeader(name, value);
      if (answer.body.kind === 'complete') await send(request, response, answer.status ?? 200, answer.body.string, context);
      else throw new Error('Incremental delivery is not offered.');
    } catch (error) {
      refuse(response, error, log);
    }
  };
}

async function send(request: IncomingMessage, response: ServerResponse, status: number, text: string, context: HttpRequestContext | undefined): Promise<void> {
  if (context !== undefined) {
    response.setHeader('x-request-id', context.requestId);
    response.appendHeader('set-cookie', context.cookies.lines());
    if (context.cookies.clearSiteData !== undefined) response.setHeader('clear-site-data', context.cookies.clearSiteData);
  }
  response.setHeader('cache-control', 'no-store');
  response.appendHeader('vary', 'accept-encoding');
  const coding = codingFor(request, text);
  if (coding === undefined) {
    // A text leaves together with its headers, in one write; bytes would be a second one.
    response.writeHead(status, { 'content-length': Buffer.byteLength(text) }).end(text);
    return;
  }
  const body = await codings[coding](text);
  response.writeHead(status, { 'content-encoding': coding, 'content-length': body.length }).end(body);
}

const codings = {
  br: (text: string): Promise<Buffer> => brotlied(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text: string): Promise<Buffer> => gzipped(text, { level: 5 }),
};

function codingFor(request: IncomingMessage, text: string): keyof typeof codings | undefined {
  if (text.length < compressFrom) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : undefined;
}
