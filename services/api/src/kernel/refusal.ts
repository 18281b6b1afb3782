import type { Locale } from './locale';

/** Codes of refusals; members equal their names, so database, code and schema spell them alike. */
export enum RefusalCode {
  INVALID_INPUT = 'INVALID_INPUT',
  CONFLICT = 'CONFLICT',
  TRY_LATER = 'TRY_LATER',
  NOT_READY = 'NOT_READY',
  WRONG_CREDENTIALS = 'WRONG_CREDENTIALS',
  ACCOUNT_NOT_VALIDATED = 'ACCOUNT_NOT_VALIDATED',
  CODE_REFUSED = 'CODE_REFUSED',
  FLOW_ENDED = 'FLOW_ENDED',
  LINK_ENDED = 'LINK_ENDED',
  SESSION_ENDED = 'SESSION_ENDED',
  WRONG_PASSWORD = 'WRONG_PASSWORD',
  PROGRAMME_CLOSED = 'PROGRAMME_CLOSED',
  QUOTA_REACHED = 'QUOTA_REACHED',
  ALREADY_APPLIED = 'ALREADY_APPLIED',
  PROFILE_INCOMPLETE = 'PROFILE_INCOMPLETE',
  NOT_EDITABLE = 'NOT_EDITABLE',
  DEADLINE_PASSED = 'DEADLINE_PASSED',
  ALREADY_DECIDED = 'ALREADY_DECIDED',
  FILE_TOO_LARGE = 'FILE_TOO_LARGE',
  FILE_TYPE_REFUSED = 'FILE_TYPE_REFUSED',
  FILE_CONTENT_REFUSED = 'FILE_CONTENT_REFUSED',
  FILE_QUOTA_REACHED = 'FILE_QUOTA_REACHED',
  UPLOAD_ENDED = 'UPLOAD_ENDED',
  DOCUMENT_ACCEPTED = 'DOCUMENT_ACCEPTED',
  NOT_CONDITIONAL = 'NOT_CONDITIONAL',
}

/** A broken input rule before it is put into words. */
export interface Problem {
  readonly field: string;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Puts a problem into the words of the viewer; each feature brings its own. */
export type ProblemWording = (locale: Locale, problem: Problem) => string;
