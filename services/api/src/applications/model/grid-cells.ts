import type { Locale } from '../../kernel/locale';
import type { Cell, SheetColumn } from '../../kernel/ports';
import { columnOf, type ColumnKey } from './grid-columns';
import { countInside, daysWaiting, type GridLine } from './grid-line';
import { answerWords, decisionWords, routeWords, statusWords } from './grid-words';

type CellOf = (line: GridLine, around: { readonly locale: Locale; readonly now: Date }) => Cell;

const cells: Readonly<Record<ColumnKey, CellOf>> = {
  CANDIDATE_NUMBER: ({ candidate }) => candidate.number,
  LAST_NAME: ({ candidate }) => candidate.lastName,
  FIRST_NAME: ({ candidate }) => candidate.firstName,
  REFERENCE: ({ view }) => view.reference,
  PROGRAMME_CODE: ({ programme }) => programme.code,
  PROGRAMME: ({ programme }, { locale }) => programme.title[locale],
  INTAKE: ({ intake }, { locale }) => intake.name[locale],
  CENTRE: ({ centre }, { locale }) => centre.name[locale],
  COMMITTEE: ({ committee }, { locale }) => committee.name[locale],
  STATUS: ({ view }, { locale }) => statusWords[view.status][locale],
  ADMISSION_ROUTE: ({ view }, { locale }) => routeWords[view.admissionRoute][locale],
  PROPOSED_DECISION: ({ view }, { locale }) => view.proposedDecision && decisionWords[view.proposedDecision][locale],
  PUBLISHED_DECISION: ({ view }, { locale }) => view.publishedDecision && decisionWords[view.publishedDecision][locale],
  WAITING_RANK: ({ view }) => view.waitingRank,
  ANSWER: ({ view }, { locale }) => answerWords[view.answer][locale],
  ANSWER_BY: ({ view }) => view.answerBy,
  ANSWERED_AT: ({ view }) => view.answeredAt,
  CREATED_AT: ({ view }) => view.createdAt,
  SUBMITTED_AT: ({ view }) => view.submittedAt,
  RETURN_DEADLINE: ({ view }) => view.effectiveReturnDeadline,
  DECIDED_AT: ({ view }) => view.decidedAt,
  MISSING_DOCUMENTS: ({ view }) => countInside(view, view.missingDocuments),
  REFUSED_DOCUMENTS: ({ view }) => countInside(view, view.refusedDocuments),
  UNCHECKED_DOCUMENTS: ({ view }) => countInside(view, view.uncheckedDocuments),
  TAGS: ({ tags }, { locale }) => tags.map(({ label }) => label[locale]).join(', '),
  DAYS_WAITING: ({ view }, { now }) => daysWaiting(view, now),
  CANCELLED_AT: ({ view }) => view.cancelledAt,
  UPDATED_AT: ({ view }) => view.updatedAt,
};

/** The cells of one line, in the order of the columns. */
export const cellsOf = (columns: readonly ColumnKey[], line: GridLine, locale: Locale, now: Date): readonly Cell[] =>
  columns.map((column) => cells[column](line, { locale, now }));

export const sheetColumn = (key: ColumnKey, locale: Locale): SheetColumn => {
  const { label, type, width } = columnOf(key);
  const kind = type === 'NUMBER' ? 'number' : type === 'INSTANT' ? 'instant' : 'text';
  return { title: label[locale], kind, width };
};
