import { newId } from '../../kernel/ids';
import type { Clock } from '../../kernel/clock';
import type { TokenSigner } from '../../kernel/ports';
import type { Cookies, RequestContext } from '../../kernel/request-context';
import type { SignedInSession } from '../use-cases/open-session';
import type { Caller } from '../use-cases/caller';

const names = { access: 'at', refresh: 'rt', flow: 'flow' } as const;

/** The secrets of a browser: they live as long as it is open, and the server says when they end. */
export class SessionCookies {
  constructor(
    private readonly signer: TokenSigner,
    private readonly clock: Clock,
  ) {}

  leave(cookies: Cookies, session: SignedInSession): void {
    const { accountId, sessionId, authenticatedAt, method } = session;
    cookies.set(names.access, this.signer.sign({ accountId, sessionId, tokenId: newId('aut'), authenticatedAt, methods: [method] }, this.clock.now()));
    cookies.set(names.refresh, session.refreshToken);
  }

  refreshToken(cookies: Cookies): string | undefined {
    return cookies.get(names.refresh);
  }

  flowSecret(cookies: Cookies): string | undefined {
    return cookies.get(names.flow);
  }

  beginFlow(cookies: Cookies, secret: string): void {
    cookies.set(names.flow, secret);
  }

  endFlow(cookies: Cookies): void {
    cookies.clear(names.flow);
  }

  clear(cookies: Cookies): void {
    cookies.clear(names.access);
    cookies.clear(names.refresh);
  }
}

export const callerOf = ({ requestId, clientIp, userAgent }: RequestContext): Caller => ({ requestId, clientIp, userAgent });
