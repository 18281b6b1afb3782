import { forEverybody, type Route } from '../kernel/feature';

export interface Readiness {
  /** Rejects when a request could not be served now. */
  check(): Promise<void>;
}

const answer = (status: number, body: object) => ({ status, body: JSON.stringify(body) });

/** `/health/live`: the process answers. `/health/ready`: it can serve, so a balancer may send people here. */
export function healthRoutes(readiness: Readiness): Route[] {
  const route = (path: RegExp, check: () => Promise<{ status: number; body: string }>): Route => ({
    method: 'GET',
    path,
    tokenScope: forEverybody,
    handle: async (_request, response) => {
      const { status, body } = await check();
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(body);
    },
  });
  return [
    route(/^\/health\/live$/, () => Promise.resolve(answer(200, { status: 'live' }))),
    route(/^\/health\/ready$/, () =>
      readiness.check().then(
        () => answer(200, { status: 'ready' }),
        () => answer(503, { status: 'not ready' }),
      )),
  ];
}
