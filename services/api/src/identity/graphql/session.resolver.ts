import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { EmptyInput } from '../../kernel/graphql/common.type';
import type { RequestContext } from '../../kernel/request-context';
import type { RefreshSession } from '../use-cases/refresh-session';
import type { SignOut } from '../use-cases/sign-out';
import { presentLocale } from './account.presenter';
import { callerOf, type SessionCookies } from './session-cookies';
import { SessionResult, SignedOutType } from './sign-in.type';
import { refused } from './wording';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly refreshes: RefreshSession,
    private readonly signOuts: SignOut,
    private readonly cookies: SessionCookies,
  ) {}

  @Mutation(() => SessionResult, { description: 'Exchanges the refresh token in the cookie for a fresh pair; call it once on UNAUTHENTICATED, then repeat the operation.' })
  async refreshSession(@Arg('input') _input: EmptyInput, @Ctx() context: RequestContext): Promise<typeof SessionResult> {
    const refreshed = await this.refreshes.execute(this.cookies.refreshToken(context.cookies), callerOf(context));
    if (refreshed.kind === 'ended') {
      this.cookies.clear(context.cookies);
      return refused(context.locale, 'session.ended');
    }
    this.cookies.leave(context.cookies, refreshed.session);
    return { __typename: 'SignedIn', viewer: { accountId: refreshed.session.accountId, locale: presentLocale(context.locale) } };
  }

  @Mutation(() => SignedOutType, { description: 'Ends the session of this browser, on the server at once.' })
  async signOut(@Arg('input') _input: EmptyInput, @Ctx() context: RequestContext): Promise<SignedOutType> {
    await this.signOuts.execute(context.viewer, this.cookies.refreshToken(context.cookies), callerOf(context));
    this.cookies.clear(context.cookies);
    this.cookies.endFlow(context.cookies);
    context.cookies.forgetBrowser();
    return { ok: true };
  }
}
