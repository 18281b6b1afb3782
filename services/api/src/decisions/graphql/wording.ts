import { presentJudgementRefusal } from '../../applications/contract';
import type { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { RefusalCode, type Problem } from '../../kernel/refusal';
import { en } from '../messages.en';
import { fr } from '../messages.fr';
import type { DecisionRefusal } from '../model/decision-refusal';
import type { RowRefusal } from '../model/row-refusal';

type Sentence = keyof typeof fr;

export const say = catalogue<Sentence>(fr, en);

const codes = {
  'not-proposed': RefusalCode.NOT_PROPOSED,
  'own-proposal': RefusalCode.OWN_PROPOSAL,
  'already-answered': RefusalCode.ALREADY_ANSWERED,
  'reason-required': RefusalCode.REASON_REQUIRED,
  'no-place-left': RefusalCode.NO_PLACE_LEFT,
  'already-exists': RefusalCode.ALREADY_EXISTS,
  'list-changed': RefusalCode.LIST_CHANGED,
  'appointment-passed': RefusalCode.APPOINTMENT_PASSED,
  'in-use': RefusalCode.IN_USE,
  'key-reused': RefusalCode.KEY_REUSED,
  'not-found': RefusalCode.NOT_FOUND,
  'not-allowed': RefusalCode.NOT_ALLOWED,
  'token-ended': RefusalCode.TOKEN_ENDED,
  fault: RefusalCode.FAULT,
} as const;

export const refused = (locale: Locale, kind: keyof typeof codes, values: Readonly<Record<string, string | number>> = {}): RefusedType =>
  ({ __typename: 'Refused', code: codes[kind], message: say(locale, kind, values) });

export const conflict = (locale: Locale, currentVersion: number, sentence: 'CONFLICT' | 'TEMPLATE_CONFLICT' = 'CONFLICT'): ConflictType =>
  ({ __typename: 'Conflict', code: RefusalCode.CONFLICT, message: say(locale, sentence), currentVersion, changedAt: null });

interface OvertakenReason {
  readonly currentVersion: number;
  readonly code: string;
  readonly last: { readonly name: string | null; readonly changedAt: Date | null };
}

/** Says who was quicker, where somebody was. */
export const reasonConflict = (locale: Locale, { currentVersion, code, last: { name, changedAt } }: OvertakenReason): ConflictType => ({
  __typename: 'Conflict', code: RefusalCode.CONFLICT, currentVersion, changedAt,
  message: name === null ? say(locale, 'REASON_CONFLICT', { code }) : say(locale, 'REASON_CHANGED_BY', { code, name }),
});

const isSentence = (code: string): code is Sentence => Object.hasOwn(fr, code);

export const invalidInput = (locale: Locale, problems: readonly Problem[]): InvalidInputType => ({
  __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'),
  problems: problems.map(({ field, code, values }) => ({ field, code, message: say(locale, isSentence(code) ? code : 'INVALID_INPUT', values) })),
});

export function presentRefusal(locale: Locale, refusal: DecisionRefusal | RowRefusal): RefusedType | ConflictType | InvalidInputType {
  switch (refusal.kind) {
    case 'not-editable': return { __typename: 'Refused', code: RefusalCode.NOT_EDITABLE, message: say(locale, refusal.status) };
    case 'conflict': return conflict(locale, refusal.currentVersion);
    case 'no-place-left': return refused(locale, refusal.kind, { capacity: refusal.capacity });
    case 'invalid': return invalidInput(locale, refusal.problems);
    case 'wrong-status':
    case 'objected':
    case 'document-not-sent': return presentJudgementRefusal(locale, refusal);
    default: return refused(locale, refusal.kind);
  }
}
