import { randomInt } from 'node:crypto';
import { isId } from '../../kernel/ids';
import { sha256 } from '../../kernel/secrets';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** About 238 random bits. */
const secretLength = 40;
const checkLength = 8;
const shape = /^prv_(?<key>[0-9A-HJKMNP-TV-Z]{26})[0-9A-Za-z]{40}[0-9a-f]{8}$/;

const checkOf = (text: string): string => sha256(text).slice(0, checkLength);

/** `prv_`, the id of the token, its secret, and a checksum by which scanners of leaked secrets tell it from chance. */
export function newTokenSecret(tokenId: string): string {
  const secret = Array.from({ length: secretLength }, () => letters[randomInt(letters.length)]).join('');
  const body = `prv_${tokenId.slice(4)}${secret}`;
  return `${body}${checkOf(body)}`;
}

/** Which token a secret says it is of; undefined for anything that is none of ours: no database is asked about it. */
export function tokenIdIn(secret: string): string | undefined {
  const key = shape.exec(secret)?.groups?.['key'];
  if (key === undefined || checkOf(secret.slice(0, -checkLength)) !== secret.slice(-checkLength)) return undefined;
  const id = `tok_${key}`;
  return isId('tok', id) ? id : undefined;
}
