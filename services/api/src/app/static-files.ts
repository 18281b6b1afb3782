import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
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

/** Whoever goes away in the middle, or a file that cannot be read, must leave no open file behind, nor end the process. */
function lettingGo(response: ServerResponse): void {
  response.once('pipe', (file: Readable) => {
    file.once('error', () => { response.destroy(); });
    response.once('close', () => { file.destroy(); });
  });
}

/** The shell at `/`, each module under `/modules/<id>/`. */
export function staticFiles(frontendsDir: string): (request: IncomingMessage, response: ServerResponse, path: string) => void {
  const shell = folder(join(frontendsDir, 'candidate-shell', 'dist'), 'app.html');
  const modules = new Map<string, RequestHandler>();
  // Names come from strangers: only those of modules that are there are kept.
  const moduleFiles = (id: string): RequestHandler | undefined => {
    const path = join(frontendsDir, `${id}-module`, 'dist');
    const handler = modules.get(id) ?? (existsSync(path) ? folder(path) : undefined);
    if (handler !== undefined) modules.set(id, handler);
    return handler;
  };
  return (request, response, path) => {
    const notFound = (): void => { response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found'); };
    lettingGo(response);
    // Parts of a file are offered where files are large; sirv fails on a part that ends before it begins.
    delete request.headers.range;
    // The prerendered home is for strangers; somebody with a session is on the way to the own space.
    if (path === '/' && hasSession(request)) request.url = '/app.html';
    const module = /^\/modules\/([a-z]+)\/(.*)$/.exec(path);
    if (module === null) {
      shell(request, response, notFound);
      return;
    }
    const [, id = '', rest = ''] = module;
    const handler = moduleFiles(id);
    if (handler === undefined) {
      notFound();
      return;
    }
    // The original address stays in the log; sirv looks files up by `url`.
    request.url = `/${rest}`;
    handler(request, response, notFound);
  };
}
