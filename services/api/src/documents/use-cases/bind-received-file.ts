import { newId } from '../../kernel/ids';
import { NotFound } from '../../kernel/errors';
import type { Transaction } from '../../kernel/transactions';
import { BytesOrphaned } from '../model/events';
import { personQuotaBytes } from '../model/quota';
import { scanStateOnArrival } from '../model/scan-state';
import type { StoredFileFacts } from '../model/stored-file';
import { StoredFile } from '../model/stored-file.entity';
import type { UploadRefusal } from '../model/upload-refusal';
import type { UploadTicket } from '../model/upload-ticket.entity';
import { StoredFileStore } from '../store/stored-file.store';
import { UploadTicketStore } from '../store/upload-ticket.store';

export interface BindOrder {
  readonly ticket: string;
  readonly candidateId: string;
  readonly documentId: string;
  readonly now: Date;
}

export type Binding =
  | {
      readonly kind: 'bound';
      readonly file: StoredFileFacts;
      /** When the sender began: what counts for a deadline. */
      readonly firstByteAt: Date;
      /** The same ticket was bound before: the answer got lost. */
      readonly isRepeat: boolean;
    }
  | UploadRefusal;

/** Makes a file of the candidate out of what a ticket received. */
export async function bindReceivedFile(tx: Transaction, order: BindOrder): Promise<Binding> {
  const tickets = new UploadTicketStore(tx.manager);
  const ticket = await tickets.lock(order.ticket);
  if (ticket?.candidateId !== order.candidateId) throw new NotFound('upload');
  if (ticket.documentId !== order.documentId) return { kind: 'upload-ended' };
  if (ticket.fileId !== null) return repeated(tx, ticket, ticket.fileId);
  if (!ticket.mayBind(order.now)) return { kind: 'upload-ended' };

  const files = new StoredFileStore(tx.manager);
  const { firstByteAt, size, sha256, vaultKey } = received(ticket);
  if (!(await files.takeRoom(ticket.accountId, size, personQuotaBytes))) return { kind: 'file-quota-reached' };
  const keptKey = await files.useBytes({ sha256, vaultKey, size });
  if (keptKey !== vaultKey) tx.announce(new BytesOrphaned(vaultKey));
  const file = fileFrom(ticket, keptKey, { size, sha256 }, order.now);
  await files.add(file);
  await tickets.markBound(ticket.id, file.id);
  return { kind: 'bound', file, firstByteAt, isRepeat: false };
}

async function repeated(tx: Transaction, ticket: UploadTicket, fileId: string): Promise<Binding> {
  const file = await new StoredFileStore(tx.manager).lock(fileId);
  if (file === null || ticket.firstByteAt === null) return { kind: 'upload-ended' };
  return { kind: 'bound', file, firstByteAt: ticket.firstByteAt, isRepeat: true };
}

function received({ firstByteAt, size, sha256, vaultKey }: UploadTicket) {
  if (firstByteAt === null || size === null || sha256 === null || vaultKey === null) throw new Error('A ticket that may be bound has received its file.');
  return { firstByteAt, size, sha256, vaultKey };
}

const fileFrom = (ticket: UploadTicket, vaultKey: string, measure: { readonly size: number; readonly sha256: string }, now: Date): StoredFile =>
  Object.assign(new StoredFile(), {
    id: newId('fil'), accountId: ticket.accountId, candidateId: ticket.candidateId, name: ticket.fileName, ...measure,
    contentType: ticket.contentType, vaultKey, uploadedAt: ticket.receivedAt ?? now,
    scan: scanStateOnArrival(false), pages: ticket.pages,
  });
