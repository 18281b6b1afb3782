import { domainToASCII } from 'node:url';
import isEmail from 'validator/lib/isEmail.js';

export interface Address {
  /** As it is written to. */
  readonly address: string;
  /** As it is compared. */
  readonly folded: string;
}

const maxLength = 254;
const control = /\p{Cc}/u;

/** Undefined for what is not an address. Nothing clever: dots and plus signs belong to whoever uses them. */
export function parseAddress(typed: string): Address | undefined {
  const text = typed.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  if (at < 1 || control.test(text)) return undefined;
  const local = text.slice(0, at);
  const domain = domainToASCII(text.slice(at + 1)).toLowerCase();
  const address = `${local}@${domain}`;
  if (address.length > maxLength || !isEmail(address, { allow_utf8_local_part: true })) return undefined;
  return { address, folded: `${local.toLowerCase()}@${domain}` };
}

/** Enough to recognise one's own address, too little to learn one. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}•••${address.slice(at)}`;
}

/** Shown when a number was typed: whether an address hides behind it is nobody's business. */
export const hiddenAddress = '•••@•••';
