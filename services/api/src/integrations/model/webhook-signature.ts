import { createHmac } from 'node:crypto';
import { newSecret } from '../../kernel/secrets';

export interface SecretSource {
  readonly id: string;
  readonly salt: string;
  readonly previousSalt: string | null;
  readonly previousUntil: Date | null;
}

export const newSalt = (): string => newSecret();

/** The same for the same salt, and nowhere at rest. */
export const secretOf = (serverKey: Buffer, id: string, salt: string): string =>
  `whs_${createHmac('sha256', serverKey).update(`webhook:${id}:${salt}`).digest('base64url')}`;

/** The secrets that sign now: two while a rotation overlaps, the new one first. */
export function secretsAt(serverKey: Buffer, { id, salt, previousSalt, previousUntil }: SecretSource, now: Date): readonly string[] {
  const isOverlapping = previousSalt !== null && previousUntil !== null && now < previousUntil;
  return [salt, ...(isOverlapping ? [previousSalt] : [])].map((one) => secretOf(serverKey, id, one));
}

/** `t=1764150000,v1=…`: HMAC-SHA256 of the second, a full stop and the body as it was sent, in hexadecimal; one `v1` a secret. */
export function signatureOf(secrets: readonly string[], body: string, now: Date): string {
  const second = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map((secret) => `v1=${createHmac('sha256', secret).update(`${second}.${body}`).digest('hex')}`);
  return [`t=${second}`, ...signatures].join(',');
}
