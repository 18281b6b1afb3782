import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { BadRequest } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { grantUpload, type UploadGrantOrder } from './grant-upload';
import { ReceiveUpload, type Reception } from './receive-upload';
import type { UploadRefusal } from '../model/upload-refusal';

export interface SmallFile extends Omit<UploadGrantOrder, 'size' | 'now'> {
  /** Opens it; throws where reading the request has already found that too much comes. */
  readonly content: () => Readable;
  /** When the request that carries the file began. */
  readonly firstByteAt: Date;
}

export type SmallFileOutcome = { readonly kind: 'received'; readonly ticket: string; readonly sha256: string } | UploadRefusal;

/** Grant and reception in one, for a file that comes inside a GraphQL request; binding is the same as for any other. */
export async function receiveSmallFile(parts: Pick<Parts, 'transactions' | 'vault' | 'clock'>, file: SmallFile): Promise<SmallFileOutcome> {
  const { content, firstByteAt, ...order } = file;
  const grant = await parts.transactions.run((tx) => grantUpload(tx, { ...order, size: 1, now: firstByteAt }));
  if (grant.kind !== 'granted') return grant;
  const upload = { accountId: file.accountId, ticket: grant.ticket, firstByteAt: Promise.resolve(firstByteAt), contentType: file.contentType, contentLength: undefined };
  const receive = async (): Promise<Reception> => new ReceiveUpload(parts.transactions, parts.vault, parts.clock).execute({ ...upload, content: content() });
  const reception = await receive().catch((error: unknown) => whatTheSenderDid(error, file.maxBytes));
  return reception.kind === 'received' ? { kind: 'received', ticket: grant.ticket, sha256: reception.sha256 } : reception;
}

/** Whoever reads the multipart request has limits of its own, and reports a sender that goes away, both with an HTTP status. */
function whatTheSenderDid(error: unknown, maxBytes: number): UploadRefusal {
  const status = statusIn(error);
  if (status === 413) return { kind: 'file-too-large', maxBytes };
  if (isOfTheSender(status)) throw new BadRequest('The file did not arrive whole.');
  throw error;
}

/** What a file is told by, without keeping it; null for one that is too large or does not arrive whole. */
export async function digestOfSmallFile(content: () => Readable): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const part of content()) hash.update(part);
    return hash.digest('hex');
  } catch (error) {
    if (isOfTheSender(statusIn(error))) return null;
    throw error;
  }
}

const statusIn = (error: unknown): number => (typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0);

const isOfTheSender = (status: number): boolean => status >= 400 && status < 500;
