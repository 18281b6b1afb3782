import type { Readable } from 'node:stream';

export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'fr' | 'en';
}

/** Hands a mail over for delivery; resolves when the other side has taken it, rejects otherwise. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<void>;
}

/** The other side will never take this mail: trying again is no use. `code` is all that may be kept of it. */
export class MailRefused extends Error {
  constructor(readonly code: string) {
    super('The mail was refused for good.');
  }
}

export interface ReceivedFile {
  readonly key: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface ByteRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/** Bytes outside the database. A file that `receive` has answered for survives a power cut; an aborted one leaves nothing. */
export interface FileVault {
  /** Streams to the end, refusing with FileTooLarge over `maxBytes`. */
  receive(content: Readable, limits: { readonly maxBytes: number; readonly stallMs: number }): Promise<ReceivedFile>;
  read(key: string, range?: ByteRange): Promise<Readable>;
  bytes(key: string): Promise<Buffer>;
  remove(key: string): Promise<void>;
  /**
   * Removes what nobody knows of: halves left by a killed process, and files received before `olderThan` that `kept` does not
   * name among those it is asked about. Answers how many it removed.
   */
  sweep(olderThan: Date, kept: (keys: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

export class FileTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`More than ${String(maxBytes)} bytes.`);
  }
}

/** The sender went silent or went away in the middle. */
export class UploadAborted extends Error {}

/** What an access token says: opaque ids and how the person proved who they are, no personal data. */
export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
  readonly tokenId: string;
  readonly authenticatedAt: Date;
  /** Authentication methods: `pwd` or `otp`. */
  readonly methods: readonly string[];
}

/** Signs and checks access tokens. */
export interface TokenSigner {
  sign(claims: AccessClaims, now: Date): string;
  /** Undefined for anything but a token of ours that is valid now. */
  verify(token: string, now: Date): AccessClaims | undefined;
}
