import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv, { type RequestHandler } from 'sirv';

const yearSeconds = 31_536_000;

/** Hashed assets never change; everything else is asked for again each time, so that a redeployed module is seen at once. */
function cacheControl(path: string): string {
  return path.includes('/assets/') ? `public, max-age=${String(yearSeconds)}, immutable` : 'no-cache';
}

/** `dev` makes sirv look at the disk on every request: a module that is redeployed alone needs no restart. */
const folder = (path: string, page?: string): RequestHandler =>
  sirv(path, {
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    ...(page !== undefined && { single: page }),
    setHeaders: (response, pathname) => { response.setHeader('cache-control', cacheControl(pathname)); },
  });

const hasSession = (request: IncomingMessage): boolean => /(?:^|; )(?:__Host-)?rt=./.test(request.headers.cookie ?? '');

/** The shell at `/`, each module under `/modules/<id>/`. */
export function staticFiles(frontendsDir: string): (request: IncomingMessage, response: ServerResponse, path: string) => void {
  const shell = folder(join(frontendsDir, 'candidate-shell', 'dist'), 'app.html');
  const modules = new Map<string, RequestHandler>();
  return (request, response, path) => {
    const notFound = (): void => { response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found'); };
    // The prerendered home is for strangers; somebody with a session is on the way to the own space.
    if (path === '/' && hasSession(request)) request.url = '/app.html';
    const module = /^\/modules\/([a-z]+)\/(.*)$/.exec(path);
    if (module === null) {
      shell(request, response, notFound);
      return;
    }
    const [, id = '', rest = ''] = module;
    const handler = modules.get(id) ?? folder(join(frontendsDir, `${id}-module`, 'dist'));
    modules.set(id, handler);
    // The original address stays in the log; sirv looks files up by `url`.
    request.url = `/${rest}`;
    handler(request, response, notFound);
  };
}
