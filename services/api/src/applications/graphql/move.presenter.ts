import type { ConflictType, RefusedType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { RefusalCode } from '../../kernel/refusal';
import type { fr } from '../messages.fr';
import type { Objection } from '../model/application-acts';
import type { MoveRefusal } from '../use-cases/act-desk';
import type { JudgementRefusal } from '../use-cases/judge-document';
import { conflict } from './application.presenter';
import { refused } from './wording';

const sentences: Readonly<Record<Objection, readonly [RefusalCode, keyof typeof fr]>> = {
  'deadline-passed': [RefusalCode.DEADLINE_PASSED, 'DEADLINE_PASSED'],
  'already-decided': [RefusalCode.ALREADY_DECIDED, 'DECIDED'],
  'not-ready': [RefusalCode.NOT_READY, 'NOT_READY'],
  'reason-required': [RefusalCode.REASON_REQUIRED, 'REASON_REQUIRED'],
  'nothing-asked': [RefusalCode.NOTHING_ASKED, 'NOTHING_ASKED'],
  'deadline-required': [RefusalCode.NEW_DEADLINE_REQUIRED, 'NEW_DEADLINE_REQUIRED'],
  'deadline-in-past': [RefusalCode.DEADLINE_IN_PAST, 'DEADLINE_IN_PAST'],
  'document-open': [RefusalCode.DOCUMENT_OPEN, 'DOCUMENT_OPEN'],
  'not-agreed': [RefusalCode.NOT_EDITABLE, 'OPEN'],
  'not-admitted': [RefusalCode.NOT_ADMITTED, 'NOT_ADMITTED'],
  'already-answered': [RefusalCode.ALREADY_ANSWERED, 'ALREADY_ANSWERED'],
  'answer-too-late': [RefusalCode.ANSWER_TOO_LATE, 'ANSWER_TOO_LATE'],
  'answer-not-due': [RefusalCode.NOT_EDITABLE, 'OPEN'],
};

export function presentMoveRefusal(locale: Locale, refusal: MoveRefusal): RefusedType | ConflictType {
  switch (refusal.kind) {
    case 'conflict': return conflict(locale, refusal.currentVersion);
    case 'wrong-status': return refused(locale, RefusalCode.NOT_EDITABLE, 'WRONG_STATUS');
    case 'objected': return refused(locale, ...sentences[refusal.objection]);
  }
}

export const presentJudgementRefusal = (locale: Locale, refusal: JudgementRefusal): RefusedType | ConflictType =>
  (refusal.kind === 'document-not-sent' ? refused(locale, RefusalCode.DOCUMENT_NOT_SENT, 'DOCUMENT_NOT_SENT') : presentMoveRefusal(locale, refusal));
