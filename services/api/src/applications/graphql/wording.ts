import type { ProfileSection } from '../../candidates/contract';
import type { InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { RefusalCode, type Problem } from '../../kernel/refusal';
import { en } from '../messages.en';
import { fr } from '../messages.fr';
import { type ApplicationStatus } from '../model/application-status';
import type { Blocker } from '../model/readiness';
import type { JudgementOrder } from '../use-cases/judge-document';
import { BlockerCodeEnum } from './application.enums';
import type { BlockerType, NotReadyType } from './blocker.type';

type Sentence = keyof typeof fr;

export const say = catalogue<Sentence>(fr, en);

export const refused = (locale: Locale, code: RefusalCode, sentence: Sentence, values: Readonly<Record<string, string | number>> = {}): RefusedType =>
  ({ __typename: 'Refused', code, message: say(locale, sentence, values) });

const sentenceOf: Readonly<Record<ApplicationStatus, Sentence>> = { DRAFT: 'OPEN', SUBMITTED: 'SUBMITTED', INCOMPLETE: 'OPEN', COMPLETE: 'COMPLETE', CANCELLED: 'CANCELLED' };

export const notEditable = (locale: Locale, status: ApplicationStatus): RefusedType => refused(locale, RefusalCode.NOT_EDITABLE, sentenceOf[status]);

const sectionNames: Readonly<Record<ProfileSection, Sentence>> = {
  PERSONAL_DETAILS: 'PERSONAL_DETAILS',
  ADDRESS: 'ADDRESS',
  BACCALAUREATE: 'BACCALAUREATE',
  EXTERNAL_STUDIES: 'EXTERNAL_STUDIES',
  INTERNSHIPS: 'INTERNSHIPS',
  WORK_EXPERIENCES: 'WORK_EXPERIENCES',
};

export function presentBlocker(locale: Locale, blocker: Blocker): BlockerType {
  const code = BlockerCodeEnum[blocker.code];
  if (blocker.code === 'DEADLINE_PASSED') return { code, message: say(locale, blocker.code), documentId: null, section: null };
  if (blocker.code === 'SECTION_INCOMPLETE') {
    return { code, message: say(locale, blocker.code, { section: say(locale, sectionNames[blocker.section]) }), documentId: null, section: blocker.section };
  }
  return { code, message: say(locale, blocker.code, { label: blocker.label[locale] }), documentId: blocker.documentId, section: null };
}

export const notReady = (locale: Locale, code: RefusalCode.NOT_READY | RefusalCode.PROFILE_INCOMPLETE, blockers: readonly Blocker[]): NotReadyType =>
  ({ __typename: 'NotReady', code, message: say(locale, code), blockers: blockers.map((blocker) => presentBlocker(locale, blocker)) });

/** What somebody typed, or nothing. */
export const givenText = (text: string | null | undefined): string | undefined => text?.trim() || undefined;

const problemSentences = { REQUIRED: 'REQUIRED', TOO_LONG: 'TOO_LONG', TOO_SMALL: 'TOO_SMALL' } as const;

export interface InputProblem extends Problem {
  readonly code: keyof typeof problemSentences;
}

export const invalidInput = (locale: Locale, problems: readonly InputProblem[]): InvalidInputType => ({
  __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'),
  problems: problems.map(({ field, code, values }) => ({ field, code, message: say(locale, problemSentences[code], values) })),
});

/** Problems of a text that people type. */
export const textProblems = (field: string, text: string, max: number): InputProblem[] =>
  text.trim() === '' ? [{ field, code: 'REQUIRED' }] : lengthProblems(field, text, max);

/** What is wrong with the words of a verdict, of one or of each of many. */
export const commentProblems = ({ verdict, comment }: { readonly verdict: JudgementOrder['verdict']; readonly comment?: string | null }): InputProblem[] =>
  (verdict === 'REFUSED' ? textProblems('comment', comment ?? '', 1000) : lengthProblems('comment', comment, 1000));

export const lengthProblems = (field: string, text: string | null | undefined, max: number): InputProblem[] =>
  (text ?? '').length > max ? [{ field, code: 'TOO_LONG', values: { max } }] : [];
