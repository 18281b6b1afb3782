import type { fr } from './messages.fr';

export const en: Readonly<Record<keyof typeof fr, string>> = {
  TEMPLATE_BROKEN: 'This text cannot be used as it is. Nothing was saved.',
  UNKNOWN_VARIABLE: '{place}: this mail does not know the variable “{name}”. Choose one from the list.',
  NOT_CLOSED: '{place}: the condition “{name}” is not closed. Add /if between double braces where it ends.',
  NOT_OPENED: '{place}: a condition is closed here that was never opened.',
  MALFORMED: '{place}: “{name}” is not written as a variable. A variable stands between double braces, without spaces in its name.',
  IN_SUBJECT: 'Subject, character {column}',
  IN_BODY: 'Text, line {line}, character {column}',
  CONFLICT: 'This text has changed since you opened it. Read it again, then start over.',
  INVALID_INPUT: 'Some information has to be corrected. Nothing was saved.',
  REQUIRED: 'This information is required.',
  TOO_LONG: 'This text is too long: {max} characters at most.',
  ONE_LINE: 'The subject is a single line.',
  NOT_A_DATE: 'There is no such date.',
  NOTHING_TO_SEND: 'This mail would not leave for this application: there is nothing to tell.',
  ON_ITS_WAY: 'This mail is already on its way: wait until it has left before sending it again.',
  RECIPIENT_REFUSED: 'The candidate’s address was not accepted by its mail server.',
  INTERRUPTED: 'Sending was interrupted, then taken up again.',
  OBSOLETE: 'There was nothing left to tell when it was about to leave.',
  SERVER_AWAY: 'The mail server did not answer.',
  NOT_TAKEN: 'The mail server did not take this message.',
};
