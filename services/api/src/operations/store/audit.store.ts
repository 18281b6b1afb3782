import { LessThan, type EntityManager } from 'typeorm';
import { AuditEntry } from '../model/audit-entry.entity';

const batch = 5_000;

export class AuditStore {
  constructor(private readonly manager: EntityManager) {}

  async add(entry: AuditEntry): Promise<void> {
    await this.manager.insert(AuditEntry, entry);
  }

  /** A batch of those whose time is over; answers whether there may be more. */
  async forgetSomeBefore(instant: Date): Promise<boolean> {
    const old = await this.manager.find(AuditEntry, { where: { at: LessThan(instant) }, select: { id: true }, order: { at: 'ASC' }, take: batch });
    if (old.length > 0) await this.manager.delete(AuditEntry, old.map(({ id }) => id));
    return old.length === batch;
  }
}
