import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { Root } from '../../kernel/graphql/root';
import { Unauthenticated } from '../../kernel/errors';
import type { RequestContext } from '../../kernel/request-context';
import type { ReadAccount } from '../use-cases/read-account';
import type { SetLanguage } from '../use-cases/set-language';
import { localeOf, presentAccount, presentCode, presentLocale } from './account.presenter';
import { AccountType, AuthCodeType } from './account.type';
import { SetLanguageInput } from './identity.inputs';
import type { SessionCookies } from './session-cookies';
import { ViewerType } from './viewer.type';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly accounts: ReadAccount,
    private readonly languages: SetLanguage,
    private readonly cookies: SessionCookies,
  ) {}

  @Query(() => ViewerType, { description: 'Who asks. Answers UNAUTHENTICATED when the browser has a session whose access token has expired: refresh it and ask again.' })
  viewer(@Ctx() { viewer, locale, cookies }: RequestContext): ViewerType {
    if (viewer.kind === 'person') return { accountId: viewer.accountId, locale: presentLocale(locale) };
    if (this.cookies.refreshToken(cookies) !== undefined) throw new Unauthenticated();
    return { accountId: null, locale: presentLocale(locale) };
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'The viewer’s own account (compte); null when nobody is signed in.' })
  async account(@Root() { accountId }: ViewerType): Promise<AccountType | null> {
    const account = accountId === null ? undefined : await this.accounts.execute(accountId);
    return account ? presentAccount(account) : null;
  }

  @Mutation(() => AccountType, { description: 'Chooses the language of this person’s mails and screens.' })
  async setLanguage(@Arg('input') { language }: SetLanguageInput, @Ctx() { viewer }: RequestContext): Promise<AccountType> {
    return presentAccount(await this.languages.execute(viewer, localeOf(language)));
  }
}

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(private readonly accounts: ReadAccount) {}

  @FieldResolver(() => [AuthCodeType], { description: 'Six-digit codes (codes à 6 chiffres) asked for within the last 24 hours, newest first; at most 20.' })
  async authCodes(@Root() { id }: AccountType, @Ctx() { viewer }: RequestContext): Promise<AuthCodeType[]> {
    return (await this.accounts.codes(viewer, id)).map(presentCode);
  }
}
