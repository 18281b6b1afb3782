import type { LocalizedText } from '../../kernel/locale';

/**
 * What an event said, taken in its own transaction and kept with its mail: a file that changes while the mail waits, or before
 * it is sent again, does not rewrite it. Instants are ISO texts.
 */
export interface Told {
  readonly at?: string;
  /** Words of staff to the candidate. */
  readonly comment?: string | null;
  readonly returnDeadline?: string;
  readonly refused?: readonly { readonly label: LocalizedText; readonly comment: string | null }[];
  readonly expected?: readonly LocalizedText[];
  /** What has happened to the applications of a committee since its last mail. */
  readonly submitted?: number;
  readonly accepted?: number;
  readonly withdrawn?: number;
  readonly rank?: number;
  readonly answerBy?: string;
  /** A place that had been accepted is given back. */
  readonly wasAccepted?: boolean;
}
