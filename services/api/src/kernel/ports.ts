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

/** A line of a data page; a long value is wrapped, an absent one is shown as such. */
export interface PdfRow {
  readonly label: string;
  readonly value: string | null;
}

/** A titled block of data; `entries` repeat under it, each with a title of its own. */
export interface PdfSection {
  readonly title: string;
  readonly rows: readonly PdfRow[];
  readonly entries?: readonly { readonly title: string; readonly rows: readonly PdfRow[] }[];
  /** Said instead of rows when there are none. */
  readonly note?: string;
}

export interface PdfPart {
  readonly title: string;
  /** `application/pdf`, `image/jpeg` or `image/png`. */
  readonly contentType: string;
  /** Undefined when there is no file: `note` then says why. */
  readonly bytes: Buffer | undefined;
  readonly note?: string;
}

/** Everything that goes into the PDF of one file, already in the words of its reader. */
export interface WholeFile {
  readonly language: 'fr' | 'en';
  /** Title of the document and of its first page. */
  readonly title: string;
  readonly subtitle: string;
  /** Institution: author of the document, in the head of each page. */
  readonly author: string;
  /** In the foot of each page: reference and name of the candidate. */
  readonly footer: string;
  readonly createdAt: Date;
  /** Rows of the first page. */
  readonly cover: readonly PdfRow[];
  readonly sections: readonly PdfSection[];
  readonly documentsTitle: string;
  readonly documents: readonly PdfPart[];
}

export interface AssembledPdf {
  readonly bytes: Buffer;
  readonly pages: number;
  /** Documents that could not be put in, by their place; each has a page that names it and says why. */
  readonly excused: readonly number[];
}

/** A letter in the words that its reader sees; line breaks are kept, an empty line parts paragraphs. */
export interface PdfLetter {
  readonly language: 'fr' | 'en';
  /** Institution: at the head of each page, and author of the document. */
  readonly author: string;
  readonly title: string;
  readonly body: string;
  /** At the foot of each page: which file it is about. */
  readonly footer: string;
  readonly createdAt: Date;
}

/** Makes one PDF of data and documents, with bookmarks. A hostile document is excused, never fatal. */
export interface PdfAssembler {
  /** `prepare` is asked for the file when its turn has come: documents of those who wait are not held in memory. */
  assemble(prepare: () => Promise<WholeFile>): Promise<AssembledPdf>;
  letter(letter: PdfLetter): Promise<Buffer>;
}

/** One cell; a date is an instant, shown in the zone of the spreadsheet. */
export type Cell = string | number | Date | null;

export interface SheetColumn {
  readonly title: string;
  readonly kind: 'text' | 'number' | 'day' | 'instant';
  /** In characters, about. */
  readonly width?: number;
}

export interface Sheet {
  /** At most 31 characters; shown on its tab. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

export interface Spreadsheet {
  readonly sheets: readonly [Sheet, ...Sheet[]];
  /** In which dates are written: a spreadsheet knows no zones. */
  readonly timeZone: string;
}

/** Writes tables as they are read, however long. No cell ever becomes a formula. */
export interface SpreadsheetWriter {
  /** Semicolons, UTF-8 with its mark: what office programs open by a double click. The first sheet only. */
  csv(spreadsheet: Spreadsheet): Readable;
  xlsx(spreadsheet: Spreadsheet): Readable;
}

export interface OutboundPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type OutboundFailure =
  | 'ADDRESS_REFUSED' | 'UNKNOWN_HOST' | 'CONNECT_TIMEOUT' | 'ANSWER_TIMEOUT' | 'CONNECTION_REFUSED' | 'CONNECTION_LOST' | 'CERTIFICATE_REFUSED';

export type OutboundOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly ms: number }
  | { readonly kind: 'failed'; readonly failure: OutboundFailure; readonly ms: number };

/** Posts to addresses that people have typed in; never to this machine or its neighbours, and never anywhere but where it was sent. */
export interface OutboundHttp {
  /** Why nothing would be sent there; undefined where it would. */
  objection(url: string): Promise<OutboundFailure | undefined>;
  post(post: OutboundPost): Promise<OutboundOutcome>;
}
