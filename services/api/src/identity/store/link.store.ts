import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { MailedLink, type LinkPurpose } from '../model/mailed-link.entity';

export class LinkStore {
  constructor(private readonly manager: EntityManager) {}

  find(tokenHash: string, purpose: LinkPurpose): Promise<MailedLink | null> {
    return this.manager.findOneBy(MailedLink, { tokenHash, purpose });
  }

  async add(link: MailedLink): Promise<void> {
    await this.manager.insert(MailedLink, link);
  }

  /** Whether this call used it: of several at once one does. */
  async use(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.manager.update(MailedLink, { id, usedAt: IsNull() }, { usedAt: now });
    return affected === 1;
  }

  /** Ends every link of this kind that is still good. */
  async endAll(accountId: string, purpose: LinkPurpose, now: Date): Promise<void> {
    await this.manager.createQueryBuilder().update(MailedLink).set({ expiresAt: now })
      .where('accountId = :accountId AND purpose = :purpose AND usedAt IS NULL AND expiresAt > :now', { accountId, purpose, now }).execute();
  }

  async forgetEndedBefore(instant: Date): Promise<void> {
    await this.manager.delete(MailedLink, { expiresAt: LessThan(instant) });
  }
}
