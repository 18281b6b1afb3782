import type { useSession } from '@parvis/kit';
import type { RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** The hash carries a token of a mailed link, not a place in the page. */
    secretHash?: boolean;
    /** For strangers only: somebody signed in goes to the own space. */
    strangersOnly?: boolean;
  }
}

type Session = ReturnType<typeof useSession>;

/** Where to go after signing in: a path of ours and nothing else. */
export function safeReturn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return undefined;
  const address = new URL(value, 'http://here.invalid');
  return address.host === 'here.invalid' ? `${address.pathname}${address.search}${address.hash}` : undefined;
}

function decide(to: RouteLocationNormalized, session: Session): RouteLocationRaw | true {
  if (to.meta.signedIn && !session.signedIn) return { path: '/sign-in', query: { next: to.fullPath } };
  if (to.meta.strangersOnly && session.signedIn) return safeReturn(to.query['next']) ?? '/space';
  return true;
}

/** Keeps pages that need an account behind the sign-in. The API guards the data itself. */
export function guardPages(router: Router, sessionOf: () => Session): void {
  router.beforeEach(async (to) => {
    const session = sessionOf();
    if (to.meta.signedIn && !session.known) await session.load();
    // Elsewhere nobody waits for what could not be read before; once it is, the shell leads on.
    else if (session.failure && !session.known) void session.load();
    // Without an answer nobody knows who is there: the page itself will say that the API cannot be reached.
    if (!session.known) return true;
    return decide(to, session);
  });
}
