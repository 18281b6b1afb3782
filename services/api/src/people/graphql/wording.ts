import type { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { RefusalCode, type Problem } from '../../kernel/refusal';
import { en } from '../messages.en';
import { fr } from '../messages.fr';
import type { FunctionProblem, Period, Whom, WrongOrder } from '../model/assignment-rules';
import type { GrantFunctionInput } from './people.inputs';

type Sentence = keyof typeof fr;

const say = catalogue<Sentence>(fr, en);

interface InputProblem extends Problem {
  readonly code: FunctionProblem['code'] | 'APART' | 'APART_NOW';
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

export const wordMistake = (locale: Locale, mistake: WrongOrder): RefusedType | InvalidInputType =>
  (mistake.kind === 'invalid' ? invalidInput(locale, mistake.problems) : refused(locale, RefusalCode.REASON_REQUIRED, 'REASON_REQUIRED'));

const given = (text: string | null | undefined): string | undefined => text?.trim() || undefined;

export const whomOf = ({ accountId, address, candidateNumber }: GrantFunctionInput): Whom =>
  ({ accountId: given(accountId), address: given(address), candidateNumber: given(candidateNumber) });
