import { IsNull, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { sha256 } from '../../kernel/secrets';
import { UploadTicket } from '../model/upload-ticket.entity';

export interface Arrival {
  readonly vaultKey: string;
  readonly size: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly receivedAt: Date;
}

export class UploadTicketStore {
  constructor(private readonly manager: EntityManager) {}

  async add(ticket: UploadTicket): Promise<void> {
    await this.manager.insert(UploadTicket, ticket);
  }

  /** Tickets that still hold room: neither bound nor over. */
  countOpen(accountId: string, now: Date): Promise<number> {
    return this.manager.countBy(UploadTicket, { accountId, fileId: IsNull(), expiresAt: MoreThan(now) });
  }

  /** What was received and never bound: nobody's quota counts it, and it lies in the vault until the sweep. */
  async unboundBytes(accountId: string): Promise<number> {
    const [row] = await this.manager.query<{ bytes: number | string }[]>(
      'SELECT COALESCE(SUM(size), 0) AS bytes FROM upload_ticket WHERE accountId = ? AND fileId IS NULL', [accountId]);
    return Number(row?.bytes ?? 0);
  }

  find(secret: string): Promise<UploadTicket | null> {
    return this.manager.findOneBy(UploadTicket, { secretHash: sha256(secret) });
  }

  findById(id: string): Promise<UploadTicket | null> {
    return this.manager.findOneBy(UploadTicket, { id });
  }

  lock(secret: string): Promise<UploadTicket | null> {
    return this.manager.findOne(UploadTicket, { where: { secretHash: sha256(secret) }, lock: { mode: 'pessimistic_write' } });
  }

  /** Only the first of several tries moves the instant. */
  async markFirstByte(id: string, at: Date): Promise<void> {
    await this.manager.update(UploadTicket, { id, firstByteAt: IsNull() }, { firstByteAt: at });
  }

  /** Whether this arrival is the one that counts: of several sends at once, the first to end. */
  async markReceived(id: string, arrival: Arrival): Promise<boolean> {
    const { affected } = await this.manager.update(UploadTicket, { id, receivedAt: IsNull() }, arrival);
    return affected === 1;
  }

  async markBound(id: string, fileId: string): Promise<void> {
    await this.manager.update(UploadTicket, { id }, { fileId });
  }

  async remove(id: string): Promise<void> {
    await this.manager.delete(UploadTicket, { id });
  }

  async deleteOlder(than: Date): Promise<void> {
    await this.manager.delete(UploadTicket, { expiresAt: LessThan(than) });
  }

  async deleteOf(accountId: string): Promise<void> {
    await this.manager.delete(UploadTicket, { accountId });
  }
}
