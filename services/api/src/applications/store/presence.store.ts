import { LessThan, type EntityManager } from 'typeorm';
import type { Reads } from '../../kernel/reads';
import { Presence } from '../model/presence.entity';

/** Somebody comes, or is still there: since when stays as it was. */
const hereSql = `INSERT INTO application_presence (applicationId, accountId, since, seenAt) VALUES (?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE since = IF(seenAt < ?, VALUES(since), since), seenAt = VALUES(seenAt)`;

export class PresenceStore {
  constructor(private readonly manager: EntityManager) {}

  async isHere(applicationId: string, accountId: string, now: Date, goneSince: Date): Promise<void> {
    await this.manager.query(hereSql, [applicationId, accountId, now, now, goneSince]);
  }

  async leaves(applicationId: string, accountId: string): Promise<void> {
    await this.manager.delete(Presence, { applicationId, accountId });
  }

  async forgetGone(applicationId: string, goneSince: Date): Promise<void> {
    await this.manager.delete(Presence, { applicationId, seenAt: LessThan(goneSince) });
  }

  async forgetAllGone(goneSince: Date): Promise<void> {
    await this.manager.delete(Presence, { seenAt: LessThan(goneSince) });
  }

  async deleteOf(accountId: string): Promise<void> {
    await this.manager.delete(Presence, { accountId });
  }
}

export interface PresentPerson {
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly since: Date;
}

const othersSql = `SELECT p.accountId, c.firstName, c.lastName, p.since FROM application_presence p JOIN candidate c ON c.accountId = p.accountId
  WHERE p.applicationId = ? AND p.accountId <> ? AND p.seenAt >= ? ORDER BY p.since, p.accountId LIMIT 50`;

export const othersPresent = (reads: Reads, applicationId: string, accountId: string, goneSince: Date): Promise<PresentPerson[]> =>
  reads.rows<PresentPerson>(othersSql, [applicationId, accountId, goneSince]);
