import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, base64url: for links, flows and refresh tokens. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret of 256 bits. */
export const sha256 = (secret: string | Buffer): string => createHash('sha256').update(secret).digest('hex');

export const hmac = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('hex');

export function sameDigest(left: string, right: string): boolean {
  const a = Buffer.from(left, 'hex');
  const b = Buffer.from(right, 'hex');
  return a.length === b.length && timingSafeEqual(a, b);
}
