import type { fr } from './messages.fr';

export const en: Readonly<Record<keyof typeof fr, string>> = {
  INVALID_INPUT: 'Some information needs correcting. Nothing was saved.',
  CONFLICT: 'This webhook has changed since you opened it. Read it again, then start over.',
  REQUIRED: 'This information is required.',
  TOO_LONG: 'This text is too long: {max} characters at most.',
  ONE_LINE: 'This text stands on one line.',
  NOT_AN_ADDRESS: 'This is not a whole web address, for instance https://example.org/events.',
  NOT_PUBLIC: 'This address cannot be used: it must be a public https address, without user name or password.',
  UNKNOWN_HOST: 'The name of the server was not found.',
  NOT_A_DATE: 'This date does not exist.',
  FEED_EXPIRED: 'Events after this cursor are no longer kept. Read everything again, then go on from the latest cursor.',
  ADDRESS_REFUSED: 'The address of the server is not public: nothing was sent.',
  CONNECT_TIMEOUT: 'The server did not open the connection in time.',
  ANSWER_TIMEOUT: 'The server did not answer in time.',
  CONNECTION_REFUSED: 'The server refused the connection.',
  CONNECTION_LOST: 'The connection was cut before the answer.',
  CERTIFICATE_REFUSED: 'The certificate of the server is not valid.',
  REDIRECTED: 'The server points elsewhere (answer {status}): redirects are not followed.',
  STATUS_REFUSED: 'The server answered {status} instead of 200 to 299.',
};
