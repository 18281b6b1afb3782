import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Log } from '../kernel/log';

/** No inline script or style anywhere: what the fronts are built with loads from this origin, and nothing else does. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'"],
    connectSrc: ["'self'"], frameSrc: ["'self'"], workerSrc: ["'self'"], manifestSrc: ["'self'"], formAction: ["'self'"],
    objectSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"],
  },
};

export function securityHeaders(https: boolean): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const set = helmet({
    contentSecurityPolicy,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (request, response) =>
    new Promise((resolve, reject) => {
      set(request, response, (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? error : new Error('Headers could not be set.'));
      });
    });
}

/** Whether a request that may change something comes from a page of ours (or from a program, which sends neither header). */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string): boolean {
  if (request.headers['sec-fetch-site'] === 'cross-site') return false;
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)(:\d+)?$/;

/** `__Host-` cookies need https, or a loopback host, which browsers trust as much. */
export function keepsSecureCookies(publicUrl: string, demo: boolean, log: Log) {
  let isTold = false;
  return (request: IncomingMessage): boolean => {
    const keeps = publicUrl.startsWith('https:') || !demo || loopback.test(request.headers.host ?? '');
    if (!keeps && !isTold) log.warn({}, 'the demonstration is used over plain http from another machine: its cookies are not protected');
    isTold ||= !keeps;
    return keeps;
  };
}
