import { In, IsNull, type EntityManager } from 'typeorm';
import type { OrderedBy } from '../../candidates/contract';
import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import { ApplicationExport, ExportState } from '../model/application-export.entity';

const underWay = [ExportState.WAITING, ExportState.RUNNING];

export class ExportStore {
  constructor(private readonly manager: EntityManager) {}

  async add(order: ApplicationExport): Promise<void> {
    await this.manager.insert(ApplicationExport, order);
  }

  countUnderWay({ accountId, tokenId }: OrderedBy): Promise<number> {
    return this.manager.countBy(ApplicationExport, { accountId, tokenId: tokenId ?? IsNull(), state: In(underWay) });
  }

  lock(id: string): Promise<ApplicationExport | null> {
    return this.manager.findOne(ApplicationExport, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Only while it is under way: what has ended stays as it ended. False when it was not. */
  async change(id: string, change: Partial<ApplicationExport>): Promise<boolean> {
    const { affected } = await this.manager.createQueryBuilder().update(ApplicationExport).set(change).where({ id, state: In(underWay) }).execute();
    return affected === 1;
  }

  async remove(id: string): Promise<void> {
    await this.manager.delete(ApplicationExport, { id });
  }

  async expire(id: string): Promise<void> {
    await this.manager.update(ApplicationExport, { id, state: ExportState.DONE }, { state: ExportState.EXPIRED, vaultKey: null });
  }

  async forgetBefore(instant: Date): Promise<void> {
    await this.manager.createQueryBuilder().delete().from(ApplicationExport).where('orderedAt < :instant AND vaultKey IS NULL', { instant }).execute();
  }
}

export type ExportView = ApplicationExport;

const columns = 'id, accountId, tokenId, institutionId, format, state, locale, request, scopes, rowsDone, rowsTotal, vaultKey, size, orderedAt, endedAt, expiresAt';

export const exportById: Loader<string, ExportView> = {
  name: 'export',
  async batch(reads, ids) {
    const rows = await reads.rows<ExportView>(`SELECT ${columns} FROM application_export WHERE id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, row]));
  },
};

/** Of a person, also what their tokens ordered; of a token its own. */
export function exportsOf(reads: Reads, { accountId, tokenId }: OrderedBy): Promise<ExportView[]> {
  const own = tokenId === null ? { sql: '', values: [] } : { sql: ' AND tokenId = ?', values: [tokenId] };
  return reads.rows<ExportView>(`SELECT ${columns} FROM application_export WHERE accountId = ?${own.sql} ORDER BY orderedAt DESC, id DESC LIMIT 20`, [accountId, ...own.values]);
}

export const expiredExports = (reads: Reads, now: Date): Promise<{ readonly id: string; readonly vaultKey: string }[]> =>
  reads.rows('SELECT id, vaultKey FROM application_export WHERE expiresAt < ? AND vaultKey IS NOT NULL ORDER BY expiresAt LIMIT 500', [now]);
