import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
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

/** None of them depends on a request: helmet is asked once. */
export function securityHeaders(https: boolean): Map<string, string> {
  const set = helmet({
    contentSecurityPolicy,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  let isDone = false;
  set(request, response, (error?: unknown) => {
    if (error !== undefined) throw error instanceof Error ? error : new Error('Headers could not be made.');
    isDone = true;
  });
  // What came later would be missing from every answer.
  if (!isDone) throw new Error('Headers were not made at once.');
  return new Map(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
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
