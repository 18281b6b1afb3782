import type { Readable } from 'node:stream';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { FileTooLarge, type FileVault, type ReceivedFile } from '../../kernel/ports';
import type { Transactions } from '../../kernel/transactions';
import { plainType } from '../model/file-type';
import { stallMs } from '../model/quota';
import type { UploadRefusal } from '../model/upload-refusal';
import type { UploadTicket } from '../model/upload-ticket.entity';
import { UploadTicketStore } from '../store/upload-ticket.store';
import { isContentTaken } from './inspect-content';
import { OneAtATime } from './one-at-a-time';

export interface Upload {
  readonly accountId: string;
  readonly ticket: string;
  readonly content: Readable;
  /** When the first byte was there; undefined when the sender went away before. */
  readonly firstByteAt: Promise<Date | undefined>;
  readonly contentType: string;
  /** What the sender says that it will send. */
  readonly contentLength: number | undefined;
}

export type Reception =
  | { readonly kind: 'received'; readonly size: number; readonly sha256: string }
  | UploadRefusal;

/** Takes the bytes of one ticket. A send that broke may be tried again; what was received once stays received. */
export class ReceiveUpload {
  private readonly turns = new OneAtATime();

  constructor(
    private readonly transactions: Transactions,
    private readonly vault: FileVault,
    private readonly clock: Clock,
  ) {}

  /** Of several sends of one ticket each waits for the one before: one file at a time lies on the disk for it. */
  execute(upload: Upload): Promise<Reception> {
    return this.turns.run(upload.ticket, () => this.admit(upload));
  }

  private async admit(upload: Upload): Promise<Reception> {
    const ticket = await this.transactions.run((tx) => new UploadTicketStore(tx.manager).find(upload.ticket));
    if (ticket?.accountId !== upload.accountId) throw new NotFound('upload');
    const before = answerBefore(ticket, upload, this.clock.now());
    if (before !== undefined) return before;

    const firstByteAt = await upload.firstByteAt;
    if (firstByteAt === undefined || !ticket.mayReceive(firstByteAt)) return { kind: 'upload-ended' };
    await this.transactions.run((tx) => new UploadTicketStore(tx.manager).markFirstByte(ticket.id, firstByteAt));
    return this.take(ticket, upload);
  }

  private async take(ticket: UploadTicket, upload: Upload): Promise<Reception> {
    const received = await this.receive(upload.content, ticket.maxBytes);
    if (received === undefined) return { kind: 'file-too-large', maxBytes: ticket.maxBytes };
    if (await isContentTaken(this.vault, received, ticket.contentType)) return this.record(ticket, received);
    await this.vault.remove(received.key);
    return { kind: 'file-content-refused' };
  }

  private async receive(content: Readable, maxBytes: number): Promise<ReceivedFile | undefined> {
    try {
      return await this.vault.receive(content, { maxBytes, stallMs });
    } catch (error) {
      if (error instanceof FileTooLarge) return undefined;
      throw error;
    }
  }

  private async record(ticket: UploadTicket, { key, size, sha256 }: ReceivedFile): Promise<Reception> {
    const receivedAt = this.clock.now();
    const counts = await this.transactions.run((tx) =>
      new UploadTicketStore(tx.manager).markReceived(ticket.id, { vaultKey: key, size, sha256, pages: null, receivedAt }));
    if (counts) return { kind: 'received', size, sha256 };
    const first = await this.transactions.run((tx) => new UploadTicketStore(tx.manager).findById(ticket.id));
    // A commit whose answer got lost is repeated and then finds its own work done.
    if (first?.vaultKey !== key) await this.vault.remove(key);
    return first?.sha256 === sha256 ? { kind: 'received', size, sha256 } : { kind: 'upload-ended' };
  }
}

/** What can be said without reading a byte. */
function answerBefore(ticket: UploadTicket, upload: Upload, now: Date): Reception | undefined {
  if (ticket.size !== null && ticket.sha256 !== null) {
    return upload.contentLength === ticket.size ? { kind: 'received', size: ticket.size, sha256: ticket.sha256 } : { kind: 'upload-ended' };
  }
  if (!ticket.mayReceive(now)) return { kind: 'upload-ended' };
  if (plainType(upload.contentType) !== ticket.contentType) return { kind: 'file-type-refused' };
  if ((upload.contentLength ?? 0) > ticket.maxBytes) return { kind: 'file-too-large', maxBytes: ticket.maxBytes };
  return undefined;
}
