import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { RefreshToken } from '../model/refresh-token.entity';
import { Session, type SessionEnd } from '../model/session.entity';

/** Sessions and their chains of refresh tokens. */
export class SessionStore {
  constructor(private readonly manager: EntityManager) {}

  async add(session: Session): Promise<void> {
    await this.manager.insert(Session, session);
  }

  findLocked(id: string): Promise<Session | null> {
    return this.manager.findOne(Session, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(session: Session): Promise<void> {
    await this.manager.save(session, { reload: false });
  }

  /** Alive now, the longest unseen first. */
  async live(accountId: string, now: Date): Promise<Session[]> {
    const sessions = await this.manager.find(Session, { where: { accountId, revokedAt: IsNull() }, order: { seenAt: 'ASC', id: 'ASC' } });
    return sessions.filter((session) => session.isAlive(now));
  }

  async revoke(id: string, reason: SessionEnd, now: Date): Promise<boolean> {
    const { affected } = await this.manager.update(Session, { id, revokedAt: IsNull() }, { revokedAt: now, revokedFor: reason });
    return affected === 1;
  }

  /** Every session of the account but one. */
  async revokeAll(accountId: string, reason: SessionEnd, now: Date, except = ''): Promise<void> {
    await this.manager.createQueryBuilder().update(Session).set({ revokedAt: now, revokedFor: reason })
      .where('accountId = :accountId AND revokedAt IS NULL AND id <> :except', { accountId, except }).execute();
  }

  /** Sessions that were opened in this way. */
  async revokeOpenedBy(method: string, accountId: string, reason: SessionEnd, now: Date): Promise<void> {
    await this.manager.update(Session, { accountId, method, revokedAt: IsNull() }, { revokedAt: now, revokedFor: reason });
  }

  async isFamiliar(accountId: string, network: string, since: Date): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      'SELECT 1 FROM session WHERE accountId = ? AND network = ? AND authenticatedAt > ? LIMIT 1', [accountId, network, since]);
    return rows.length > 0;
  }

  findToken(tokenHash: string): Promise<RefreshToken | null> {
    return this.manager.findOneBy(RefreshToken, { tokenHash });
  }

  async addToken(token: RefreshToken): Promise<void> {
    await this.manager.insert(RefreshToken, token);
  }

  async useToken(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.manager.update(RefreshToken, { id, usedAt: IsNull() }, { usedAt: now });
    return affected === 1;
  }

  async forgetEndedBefore(instant: Date): Promise<void> {
    await this.manager.delete(Session, { absoluteEndsAt: LessThan(instant) });
  }
}
