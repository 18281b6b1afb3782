import type { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { RefusalCode, type Problem } from '../../kernel/refusal';
import { en } from '../messages.en';
import { fr } from '../messages.fr';
import { fits, isOrdered, type Period } from '../model/assignment-rules';
import type { Whom } from '../use-cases/give-function';
import type { GrantFunctionInput } from './people.inputs';

type Sentence = keyof typeof fr;

const say = catalogue<Sentence>(fr, en);

interface InputProblem extends Problem {
  readonly code: 'REQUIRED' | 'TOO_LONG' | 'ONE_ONLY' | 'WRONG_ORDER' | 'INSTITUTION_ONLY' | 'APART' | 'APART_NOW';
}

export const refused = (locale: Locale, code: RefusalCode, sentence: Sentence): RefusedType => ({ __typename: 'Refused', code, message: say(locale, sentence) });

export const conflict = (locale: Locale, currentVersion: number): ConflictType =>
  ({ __typename: 'Conflict', code: RefusalCode.CONFLICT, message: say(locale, 'CONFLICT'), currentVersion, changedAt: null });

export const invalidInput = (locale: Locale, problems: readonly InputProblem[]): InvalidInputType => ({
  __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'),
  problems: problems.map(({ field, code, values }) => ({ field, code, message: say(locale, code, values) })),
});

/** Days arrive as midnight in UTC. */
type Dates = { readonly [Name in keyof Period]?: Date | null | undefined };

const dayOf = (date: Date | null | undefined): string | null => date?.toISOString().slice(0, 10) ?? null;

export const periodOf = ({ startsOn, endsOn }: Dates): Period => ({ startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) });

export const periodProblems = (dates: Dates): InputProblem[] => (isOrdered(periodOf(dates)) ? [] : [{ field: 'endsOn', code: 'WRONG_ORDER' }]);

export const reasonProblems = (reason: string): InputProblem[] => (reason.length > 1000 ? [{ field: 'reason', code: 'TOO_LONG', values: { max: 1000 } }] : []);

const given = (text: string | null | undefined): string | undefined => text?.trim() || undefined;

export const whomOf = ({ accountId, address, candidateNumber }: GrantFunctionInput): Whom =>
  ({ accountId: given(accountId), address: given(address), candidateNumber: given(candidateNumber) });

export function grantProblems(input: GrantFunctionInput): InputProblem[] {
  const ways = Object.values(whomOf(input)).filter((way) => way !== undefined).length;
  const reach: InputProblem[] = fits(input.function, input.scopeKind) ? [] : [{ field: 'scopeKind', code: 'INSTITUTION_ONLY' }];
  const whom: InputProblem[] = ways === 1 ? [] : [{ field: 'address', code: ways === 0 ? 'REQUIRED' : 'ONE_ONLY' }];
  return [...whom, ...reach, ...periodProblems(input)];
}
