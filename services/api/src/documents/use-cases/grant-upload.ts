import { newId } from '../../kernel/ids';
import { newSecret, sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import { cleanFileName } from '../model/file-name';
import { isTypeTaken, plainType } from '../model/file-type';
import { openUploadsPerPerson, personQuotaBytes } from '../model/quota';
import type { UploadRefusal } from '../model/upload-refusal';
import { UploadTicket } from '../model/upload-ticket.entity';
import { windowAfter } from '../model/upload-window';
import { UploadTicketStore } from '../store/upload-ticket.store';

export interface UploadGrantOrder {
  readonly accountId: string;
  readonly candidateId: string;
  /** What the file is for; it can be bound to nothing else. */
  readonly documentId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly maxBytes: number;
  readonly now: Date;
}

export type UploadGrantOutcome =
  | { readonly kind: 'granted'; readonly ticket: string; readonly expiresAt: Date; readonly maxBytes: number }
  | UploadRefusal;

/** Gives leave to send one file; the secret is answered once and only its hash kept. */
export async function grantUpload(tx: Transaction, order: UploadGrantOrder): Promise<UploadGrantOutcome> {
  const fileName = cleanFileName(order.fileName);
  const contentType = plainType(order.contentType);
  if (!isTypeTaken(fileName, contentType)) return { kind: 'file-type-refused' };
  if (order.size > order.maxBytes) return { kind: 'file-too-large', maxBytes: order.maxBytes };
  if (order.size <= 0) return { kind: 'file-content-refused' };
  const tickets = new UploadTicketStore(tx.manager);
  if ((await tickets.countOpen(order.accountId, order.now)) >= openUploadsPerPerson) return { kind: 'file-quota-reached' };
  if ((await tickets.unboundBytes(order.accountId)) + order.size > personQuotaBytes) return { kind: 'file-quota-reached' };

  const secret = newSecret();
  const expiresAt = windowAfter(order.now);
  await tickets.add(Object.assign(new UploadTicket(), {
    id: newId('tck'), secretHash: sha256(secret), accountId: order.accountId, candidateId: order.candidateId, documentId: order.documentId,
    fileName, contentType, maxBytes: order.maxBytes, createdAt: order.now, expiresAt,
    firstByteAt: null, receivedAt: null, vaultKey: null, size: null, sha256: null, pages: null, fileId: null,
  }));
  return { kind: 'granted', ticket: secret, expiresAt, maxBytes: order.maxBytes };
}
