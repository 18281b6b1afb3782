import type { Formats, Tone } from '@parvis/kit';

import type { ApplicationColumnKey, ApplicationColumnsQuery, ApplicationsQuery, ApplicationStatus } from '@/gql/graphql';

export type Line = ApplicationsQuery['applications']['edges'][number]['node'];
export type Column = ApplicationColumnsQuery['applicationColumns'][number];

export const statusTones: Readonly<Record<ApplicationStatus, Tone>> = { DRAFT: 'quiet', SUBMITTED: 'waiting', INCOMPLETE: 'attention', COMPLETE: 'done', CANCELLED: 'refused' };

interface Around {
  readonly format: Formats;
  /** A value in the words of the office, which the server told with the columns. */
  readonly word: (column: ApplicationColumnKey, value: string | null | undefined) => string;
}

type CellOf = (line: Line, around: Around) => string;

/** Eight hours a day: short dates leave the room to the names. */
function short(format: Formats, instant: string | null | undefined, timeZone: string): string {
  if (!instant) return '';
  const locale = format.language.value === 'fr' ? 'fr-FR' : 'en-GB';
  return `${new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone }).format(new Date(instant))} ${format.time(instant, timeZone)}`;
}

const count = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : String(value));

const cells: Readonly<Record<ApplicationColumnKey, CellOf>> = {
  CANDIDATE_NUMBER: ({ candidate }) => candidate.number,
  LAST_NAME: ({ candidate }) => candidate.lastName,
  FIRST_NAME: ({ candidate }) => candidate.firstName,
  REFERENCE: ({ reference }) => reference,
  PROGRAMME_CODE: ({ programme }) => programme.code,
  PROGRAMME: ({ programme }, { format }) => format.text(programme.title),
  INTAKE: ({ intake }, { format }) => format.text(intake.name),
  CENTRE: ({ line }, { format }) => (line ? format.text(line.centreName) : ''),
  COMMITTEE: ({ line }, { format }) => (line ? format.text(line.committeeName) : ''),
  STATUS: ({ status }, { word }) => word('STATUS', status),
  ADMISSION_ROUTE: ({ line }, { word }) => word('ADMISSION_ROUTE', line?.admissionRoute),
  PROPOSED_DECISION: ({ line }, { word }) => word('PROPOSED_DECISION', line?.proposedDecision),
  PUBLISHED_DECISION: ({ publishedDecision }, { word }) => word('PUBLISHED_DECISION', publishedDecision),
  WAITING_RANK: ({ line }) => (line?.waitingRank ? String(line.waitingRank) : ''),
  ANSWER: ({ answer }, { word }) => (answer === 'NONE' ? '' : word('ANSWER', answer)),
  ANSWER_BY: ({ answerBy, timeZone }, { format }) => short(format, answerBy, timeZone),
  ANSWERED_AT: ({ answeredAt, timeZone }, { format }) => short(format, answeredAt, timeZone),
  CREATED_AT: ({ createdAt, timeZone }, { format }) => short(format, createdAt, timeZone),
  SUBMITTED_AT: ({ submittedAt, timeZone }, { format }) => short(format, submittedAt, timeZone),
  RETURN_DEADLINE: ({ returnDeadline, timeZone }, { format }) => short(format, returnDeadline, timeZone),
  DECIDED_AT: ({ decidedAt, timeZone }, { format }) => short(format, decidedAt, timeZone),
  MISSING_DOCUMENTS: ({ line }) => count(line?.missingDocuments),
  REFUSED_DOCUMENTS: ({ line }) => count(line?.refusedDocuments),
  UNCHECKED_DOCUMENTS: ({ line }) => count(line?.uncheckedDocuments),
  TAGS: ({ tags }, { format }) => tags.map(({ label }) => format.text(label)).join(', '),
  DAYS_WAITING: ({ line }) => (line?.daysWaiting === null || line?.daysWaiting === undefined ? '' : String(line.daysWaiting)),
  CANCELLED_AT: ({ cancelledAt, timeZone }, { format }) => short(format, cancelledAt, timeZone),
  UPDATED_AT: ({ line, timeZone }, { format }) => short(format, line?.updatedAt, timeZone),
};

export const cellOf = (column: ApplicationColumnKey, line: Line, around: Around): string => cells[column](line, around);
