import type { DoneType } from '../kernel/graphql/common.type';
import type { ConflictType, InvalidInputType, RefusedType } from '../kernel/graphql/refusal.type';
import type { Locale } from '../kernel/locale';
import { catalogue } from '../kernel/messages';
import { RefusalCode, type Problem } from '../kernel/refusal';
import { en } from './messages.en';
import { fr } from './messages.fr';
import type { OfferOutcome, OfferRefusal } from './model/offer-outcome';
import type { OfferUse } from './model/offer-use';

type Key = keyof typeof fr;
type Refusal = RefusedType | InvalidInputType | ConflictType;

const say = catalogue<Key>(fr, en);
const isKey = (code: string): code is Key => Object.hasOwn(fr, code);
const wordProblem = (locale: Locale, { code, values }: Problem): string => (isKey(code) ? say(locale, code, values) : code);

/** Open files say nothing of their own: they are counted among the applications. */
const useWords: Readonly<Partial<Record<OfferUse['kind'], { readonly one: Key; readonly many: Key }>>> = {
  PROGRAMMES: { one: 'PROGRAMMES_one', many: 'PROGRAMMES_many' },
  COMMITTEES: { one: 'COMMITTEES_one', many: 'COMMITTEES_many' },
  INTAKES: { one: 'INTAKES_one', many: 'INTAKES_many' },
  FUNCTIONS: { one: 'FUNCTIONS_one', many: 'FUNCTIONS_many' },
  APPLICATIONS: { one: 'APPLICATIONS_one', many: 'APPLICATIONS_many' },
  OTHERS: { one: 'OTHERS', many: 'OTHERS' },
};

function wordUse(locale: Locale, { kind, count }: OfferUse): string {
  const words = useWords[kind];
  return words === undefined ? '' : say(locale, count === 1 ? words.one : words.many, { count });
}

const listOf = (locale: Locale, uses: readonly OfferUse[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(uses.map((use) => wordUse(locale, use)).filter(Boolean));

export const refused = (locale: Locale, code: RefusalCode, key: Key, values: Readonly<Record<string, string | number>> = {}): RefusedType =>
  ({ __typename: 'Refused', code, message: say(locale, key, values) });

export const presentProblems = (locale: Locale, problems: readonly Problem[]): InvalidInputType => ({
  __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'),
  problems: problems.map((problem) => ({ field: problem.field, code: problem.code, message: wordProblem(locale, problem) })),
});

export function wordOfferRefusal(locale: Locale, refusal: OfferRefusal): Refusal {
  switch (refusal.kind) {
    case 'invalid': return presentProblems(locale, refusal.problems);
    case 'conflict':
      return { __typename: 'Conflict', code: RefusalCode.CONFLICT, message: say(locale, 'CONFLICT'), currentVersion: refusal.currentVersion, changedAt: null };
    case 'in-use': return refused(locale, RefusalCode.IN_USE, 'IN_USE', { uses: listOf(locale, refusal.uses) });
    case 'in-service': return refused(locale, RefusalCode.IN_USE, 'IN_SERVICE', { uses: listOf(locale, refusal.uses) });
    case 'already-exists': return refused(locale, RefusalCode.ALREADY_EXISTS, 'ALREADY_EXISTS');
    case 'deadline-in-past': return refused(locale, RefusalCode.DEADLINE_IN_PAST, 'DEADLINE_IN_PAST');
  }
}

/** An outcome as the API answers it. */
export function presentSaved(locale: Locale, outcome: OfferOutcome) {
  if (outcome.kind === 'deleted') throw new Error('A deletion is presented as one.');
  if (outcome.kind !== 'saved') return wordOfferRefusal(locale, outcome);
  return { __typename: 'OfferSaved' as const, id: outcome.id, version: outcome.version, openFiles: outcome.openFiles ?? 0 };
}

export function presentDeleted(locale: Locale, outcome: OfferOutcome): DoneType | RefusedType | ConflictType {
  if (outcome.kind === 'deleted') return { __typename: 'Done', ok: true };
  if (outcome.kind === 'saved') throw new Error('What was saved is presented as such.');
  const refusal = wordOfferRefusal(locale, outcome);
  if (refusal.__typename === 'InvalidInput') throw new Error('There is nothing to type in a deletion.');
  return refusal;
}
