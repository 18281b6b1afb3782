import { hmac, sameDigest } from '../../kernel/secrets';

export const linkLifetimeMs = 60_000;

export interface ExportLink {
  readonly exportId: string;
  /** The session or the token that it was made for. */
  readonly holder: string;
  /** Milliseconds; the last one at which it opens. */
  readonly until: number;
}

/** A key of its own, so that nothing else that the server signs is ever a link. */
export const linkKey = (serverKey: Buffer): Buffer => Buffer.from(hmac(serverKey, 'parvis export link'), 'hex');

export const signatureOf = (key: Buffer, { exportId, holder, until }: ExportLink): string => hmac(key, [exportId, holder, until].join('\n'));

/** Compared in constant time; one from the far future was not made here. */
export const opensLink = (key: Buffer, link: ExportLink, signature: string, now: number): boolean =>
  sameDigest(signatureOf(key, link), signature) && now <= link.until && link.until - now <= linkLifetimeMs;
