import { DateTime } from 'luxon';
import type { InvalidInputType, RefusedType, TryLaterType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { RefusalCode, type Problem } from '../../kernel/refusal';
import { en } from '../messages.en';
import { fr } from '../messages.fr';

type Key = keyof typeof fr;
export type LaterKey = Extract<Key, `${string}.later`>;
export type RefusedKey = keyof typeof refusedCodes;

const say = catalogue<Key>(fr, en);
const zone = 'Europe/Paris';

const refusedCodes = {
  'flow.ended': RefusalCode.FLOW_ENDED,
  'credentials.wrong': RefusalCode.WRONG_CREDENTIALS,
  'account.not-validated': RefusalCode.ACCOUNT_NOT_VALIDATED,
  'code.refused': RefusalCode.CODE_REFUSED,
  'activation.ended': RefusalCode.LINK_ENDED,
  'reset.ended': RefusalCode.LINK_ENDED,
  'password.wrong': RefusalCode.WRONG_PASSWORD,
  'session.ended': RefusalCode.SESSION_ENDED,
} as const satisfies Partial<Record<Key, RefusalCode>>;

export const refused = (locale: Locale, key: RefusedKey): RefusedType =>
  ({ __typename: 'Refused', code: refusedCodes[key], message: say(locale, key) });

export const tryLater = (locale: Locale, key: LaterKey, retryAt: Date): TryLaterType =>
  ({ __typename: 'TryLater', code: RefusalCode.TRY_LATER, message: say(locale, key, { time: clockTime(locale, retryAt) }), retryAt });

export const invalidInput = (locale: Locale, problems: readonly Problem[]): InvalidInputType =>
  ({ __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'input.invalid'), problems: wordProblems(locale, problems) });

export const wordProblems = (locale: Locale, problems: readonly Problem[]) =>
  problems.map(({ field, code, values }) => ({ field, code, message: say(locale, problemKey(code), values) }));

const isKey = (text: string): text is Key => text in fr;

function problemKey(code: string): Key {
  const key = `problem.${code}`;
  return isKey(key) ? key : 'input.invalid';
}

/** To the next whole minute, so that whoever comes back then is not too early. */
function clockTime(locale: Locale, instant: Date): string {
  const minute = 60_000;
  const time = DateTime.fromMillis(Math.ceil(instant.getTime() / minute) * minute, { zone, locale });
  return time.toFormat(locale === 'fr' ? "HH'h'mm '(heure de Paris, le' d MMMM')'" : "HH:mm '(Paris time, on' d MMMM')'");
}
