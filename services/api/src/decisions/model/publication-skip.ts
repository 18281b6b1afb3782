/** How far one of many publications is, as the cockpit shows it. */
export enum PublicationState {
  WAITING = 'WAITING',
  PUBLISHED = 'PUBLISHED',
  SKIPPED = 'SKIPPED',
}

/** Why one of many is not published; the others are. */
export enum PublicationSkip {
  NOT_FOUND = 'NOT_FOUND',
  NOT_ALLOWED = 'NOT_ALLOWED',
  NOT_PROPOSED = 'NOT_PROPOSED',
  OWN_PROPOSAL = 'OWN_PROPOSAL',
  WRONG_STATUS = 'WRONG_STATUS',
  ALREADY_ANSWERED = 'ALREADY_ANSWERED',
  NO_PLACE_LEFT = 'NO_PLACE_LEFT',
  APPOINTMENT_PASSED = 'APPOINTMENT_PASSED',
  CHANGED = 'CHANGED',
  FAULT = 'FAULT',
}

export const mostAtOnce = 2000;
