import type { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { RefusalCode } from '../../kernel/refusal';
import { en } from '../messages.en';
import { fr } from '../messages.fr';
import type { TokenProblem } from '../use-cases/token-rules';

const say = catalogue<keyof typeof fr>(fr, en);

export const ended = (locale: Locale): RefusedType => ({ __typename: 'Refused', code: RefusalCode.TOKEN_ENDED, message: say(locale, 'TOKEN_ENDED') });

export const conflict = (locale: Locale, currentVersion: number): ConflictType =>
  ({ __typename: 'Conflict', code: RefusalCode.CONFLICT, message: say(locale, 'CONFLICT'), currentVersion, changedAt: null });

export const invalidInput = (locale: Locale, problems: readonly TokenProblem[]): InvalidInputType => ({
  __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'),
  problems: problems.map(({ field, code, values }) => ({ field, code, message: say(locale, code, values) })),
});
