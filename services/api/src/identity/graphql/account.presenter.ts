import { LocaleEnum } from '../../kernel/graphql/common.type';
import type { Locale } from '../../kernel/locale';
import type { AuthCodeState } from '../model/auth-code.entity';
import type { AccountFacts, CodeFacts } from '../model/account-facts';
import type { AccountType, AuthCodeType } from './account.type';

const localeEnums: Readonly<Record<Locale, LocaleEnum>> = { fr: LocaleEnum.FR, en: LocaleEnum.EN };

export const presentLocale = (locale: Locale): LocaleEnum => localeEnums[locale];

export const localeOf = (language: LocaleEnum): Locale => (language === LocaleEnum.FR ? 'fr' : 'en');

export const presentAccount = (row: AccountFacts): AccountType => ({
  __typename: 'Account',
  id: row.id,
  login: row.login,
  firstName: row.firstName,
  lastName: row.lastName,
  emailAddress: row.address,
  preferredLanguage: presentLocale(row.language),
  createdAt: row.createdAt,
});

export const presentCode = (row: CodeFacts & { readonly state: AuthCodeState }): AuthCodeType => ({
  __typename: 'AuthCode',
  id: row.id,
  purpose: row.purpose,
  channel: row.channel,
  maskedAddress: row.maskedAddress,
  state: row.state,
  createdAt: row.orderedAt,
  expiresAt: row.expiresAt,
  tries: row.tries,
});
