import type { EntityManager } from 'typeorm';
import { newId } from '../../kernel/ids';
import type { FeedKind } from '../model/feed-kind';

/** How an application stands in the feed. */
export interface FeedSubject {
  readonly id: string;
  readonly institutionId: string;
  readonly centreId: string;
  readonly candidateId: string;
  readonly version: number;
}

export interface Standing extends FeedSubject {
  readonly submittedAt: Date | null;
  readonly snapshots: number;
}

const lockApplication = 'SELECT id, institutionId, centreId, candidateId, version, submittedAt, snapshots FROM application WHERE id = ? FOR UPDATE';
const insert = 'INSERT INTO feed_event (id, kind, institutionId, centreId, applicationId, candidateId, version, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
const lastKind = 'SELECT kind FROM feed_event WHERE applicationId = ? ORDER BY insertion DESC LIMIT 1';
const lockHead = 'SELECT position, forgotten FROM feed_head WHERE id = 1 FOR UPDATE';
const unsequenced = 'SELECT insertion FROM feed_event WHERE position IS NULL ORDER BY insertion LIMIT ?';
const sequence = 'UPDATE feed_event SET position = ? + FIND_IN_SET(insertion, ?) WHERE insertion IN (?) AND position IS NULL';

interface Head {
  readonly position: string | number;
  readonly forgotten: string | number;
}

export class FeedStore {
  constructor(private readonly manager: EntityManager) {}

  /** Holds the application until the commit: what is told of it is told in the order in which it happened. */
  async lockApplication(id: string): Promise<Standing | undefined> {
    const [standing]: Standing[] = await this.manager.query(lockApplication, [id]);
    return standing;
  }

  /** Those of a candidate that were submitted. */
  async applicationsOf(candidateId: string): Promise<readonly string[]> {
    const rows: { readonly id: string }[] = await this.manager.query('SELECT id FROM application WHERE candidateId = ? AND submittedAt IS NOT NULL ORDER BY id', [candidateId]);
    return rows.map(({ id }) => id);
  }

  async lastKind(applicationId: string): Promise<FeedKind | undefined> {
    const [last]: { readonly kind: FeedKind }[] = await this.manager.query(lastKind, [applicationId]);
    return last?.kind;
  }

  async add(kind: FeedKind, { id, institutionId, centreId, candidateId, version }: FeedSubject, at: Date): Promise<void> {
    await this.manager.query(insert, [newId('fev'), kind, institutionId, centreId, id, candidateId, version, at]);
  }

  /** Whoever has the head sequences alone. */
  async lockHead(): Promise<{ readonly position: number; readonly forgotten: number }> {
    const [head]: Head[] = await this.manager.query(lockHead);
    if (head !== undefined) return { position: Number(head.position), forgotten: Number(head.forgotten) };
    await this.manager.query('INSERT IGNORE INTO feed_head (id, position, forgotten) VALUES (1, 0, 0)');
    return this.lockHead();
  }

  /** Gives the next positions to what has been committed, in the order of insertion; answers how many there were. */
  async sequenceAfter(position: number, limit: number): Promise<number> {
    const rows: { readonly insertion: string | number }[] = await this.manager.query(unsequenced, [limit]);
    const insertions = rows.map(({ insertion }) => insertion);
    if (insertions.length === 0) return 0;
    await this.manager.query(sequence, [position, insertions.join(','), insertions]);
    await this.manager.query('UPDATE feed_head SET position = ? WHERE id = 1', [position + insertions.length]);
    return insertions.length;
  }

  /** Up to the last position that is older than this, whatever stands before it. */
  async forgetBefore(instant: Date): Promise<void> {
    const { forgotten } = await this.lockHead();
    const [row]: { readonly last: string | number | null }[] = await this.manager.query('SELECT MAX(position) AS last FROM feed_event WHERE at < ?', [instant]);
    const last = Number(row?.last ?? 0);
    if (last <= forgotten) return;
    await this.manager.query('DELETE FROM feed_event WHERE position <= ?', [last]);
    await this.manager.query('DELETE FROM webhook_delivery WHERE position <= ?', [last]);
    await this.manager.query('UPDATE feed_head SET forgotten = ? WHERE id = 1', [last]);
  }
}
