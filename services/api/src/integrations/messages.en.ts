import type { fr } from './messages.fr';

export const en: Record<keyof typeof fr, string> = {
  INVALID_INPUT: 'Some information needs correcting. Nothing was saved.',
  REQUIRED: 'This is needed.',
  TOO_LONG: 'This text is too long: {max} characters at most.',
  TOO_MANY: 'There are too many: {max} at most.',
  NOT_A_NETWORK: '“{network}” is neither an address nor a network. Examples: 192.0.2.7, 192.0.2.0/24, 2001:db8::/32.',
  UNKNOWN_SCOPE: 'There is no scope “{scope}”.',
  IN_THE_PAST: 'This date has passed already.',
  TOO_FAR: 'A token is valid for at most one year.',
  OUT_OF_RANGE: 'Give 0 to {max} hours.',
  CONFLICT: 'This token has changed in the meantime. Read it again, then retry.',
  TOKEN_ENDED: 'This token has expired or was revoked: make another.',
};
