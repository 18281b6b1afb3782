import type { fr } from './messages.fr';

export const en: Record<keyof typeof fr, string> = {
  INVALID_INPUT: 'Some information needs correcting. Nothing was saved.',
  REQUIRED: 'Give the person’s address or candidate number.',
  ONE_ONLY: 'Give either the address or the candidate number, not both.',
  TOO_LONG: 'This text is too long: {max} characters at most.',
  WRONG_ORDER: 'The last day comes before the first.',
  INSTITUTION_ONLY: 'The function of administrator is given over the whole institution.',
  UNKNOWN_ACCOUNT: 'No validated account matches exactly. The person first creates an account and follows the link in the email.',
  HELD_ALREADY: 'This person holds this function already, with other dates. Change its dates instead.',
  APART: 'An account holds functions either in institutions or in a sandbox, so that real files and invented ones do not mix. Choose another account.',
  APART_NOW: 'This account has been given a function elsewhere meanwhile. An account holds functions either in institutions or in a sandbox, so that real files and invented ones do not mix. Give this function to another account.',
  OWN_FUNCTION: 'Somebody else must give you this function or change its dates. Please ask an administrator.',
  LAST_ADMINISTRATOR: 'The institution would be left without an administrator. Give this function, without a last day, to somebody else first.',
  REASON_REQUIRED: 'Give a reason: it goes into the audit.',
  CONFLICT: 'This function has changed in the meantime. Read it again, then retry.',
};
