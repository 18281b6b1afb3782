import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { newRequestId, withRequestId } from '../kernel/correlation';
import type { Route } from '../kernel/feature';
import type { Log } from '../kernel/log';
import type { Settings } from './settings';
import { bearerIn } from './bearer';
import { refuse, RequestRefused } from './refuse';
import { HttpRequestContext, type ContextParts } from './request-context';
import { isOwnOrigin, securityHeaders } from './security-headers';
import { staticFiles } from './static-files';
import { assertRouteOpens } from './token-gate';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HttpParts {
  readonly settings: Settings;
  readonly log: Log;
  readonly context: ContextParts;
  readonly graphql: Handler;
  readonly routes: readonly Route[];
}

/** No request takes longer to arrive: a file must be bound within ten minutes of its first byte. */
const requestTimeout = 11 * 60_000;

/** One origin for everything: health, GraphQL, routes of the features, and the files of the fronts for the rest. */
export function createHttpServer({ settings, log, context, graphql, routes }: HttpParts): Server {
  const headers = securityHeaders(settings.publicUrl.startsWith('https:'));
  const files = staticFiles(settings.frontendsDir);

  const contextOfToken = async (request: IncomingMessage, route: Route): Promise<HttpRequestContext> => {
    const known = await HttpRequestContext.of(request, context);
    assertRouteOpens(known, route);
    return known;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeaders(headers);
    const url = addressOf(request);
    const isToken = bearerIn(request) !== undefined;
    if (!isToken) assertOwnOrigin(request, settings.publicUrl);
    if (url.pathname === '/graphql') return graphql(request, response);
    const found = findRoute(routes, request, url);
    if (found !== undefined) {
      const known = isToken ? await contextOfToken(request, found.route) : undefined;
      return found.route.handle(request, response, { groups: found.groups, url, context: () => (known ? Promise.resolve(known) : HttpRequestContext.of(request, context)) });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new RequestRefused(405, 'BAD_REQUEST', 'Nothing here takes that.');
    if (ourPaths.test(url.pathname)) throw new RequestRefused(404, 'NOT_FOUND', 'Nothing is here.');
    files(request, response, url.pathname);
  };

  return createServer({ requestTimeout, headersTimeout: 20_000, keepAliveTimeout: 65_000 }, (request, response) => {
    withRequestId(newRequestId(), () => answer(request, response)).catch((error: unknown) => { refuse(response, error, log); });
  });
}

/** Addresses of ours that are no pages: an unknown one is not answered with the shell. */
const ourPaths = /^\/(?:catalogue|files|graphql|health|mailbox|metrics|open-data)(?:\/|$)/;

/** A page of another site cannot send the header of a token, and with it no cookie is read: only cookies need this. */
function assertOwnOrigin(request: IncomingMessage, publicUrl: string): void {
  if (changesSomething(request) && !isOwnOrigin(request, publicUrl)) throw new RequestRefused(403, 'FORBIDDEN', 'Requests from other sites are refused.');
}

const changesSomething = (request: IncomingMessage): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? 'GET');

function addressOf(request: IncomingMessage): URL {
  const text = `http://localhost${request.url ?? '/'}`;
  try {
    return new URL(text);
  } catch {
    throw new RequestRefused(400, 'BAD_REQUEST', 'Unreadable address.');
  }
}

function findRoute(routes: readonly Route[], request: IncomingMessage, url: URL) {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(url.pathname) : null;
    if (match !== null) return { route, groups: match.groups ?? {} };
  }
  return undefined;
}
