import type { EntityManager } from 'typeorm';
import { NotFound } from '../../kernel/errors';
import { Account, AccountStatus } from '../model/account.entity';
import { AddressPurpose, EmailAddress } from '../model/email-address.entity';
import { newLogin } from '../model/login';

const issueAttempts = 20;

/** Accounts and their addresses. */
export class AccountStore {
  constructor(private readonly manager: EntityManager) {}

  find(id: string): Promise<Account | null> {
    return this.manager.findOneBy(Account, { id });
  }

  findLocked(id: string): Promise<Account | null> {
    return this.manager.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async lock(id: string): Promise<Account> {
    const account = await this.findLocked(id);
    if (account === null) throw new NotFound('account');
    return account;
  }

  findByLogin(login: string): Promise<Account | null> {
    return this.manager.findOneBy(Account, { login });
  }

  /** The address that one may sign in with; addresses for other purposes are nobody's identifier. */
  findSignInAddress(folded: string): Promise<EmailAddress | null> {
    return this.manager.findOneBy(EmailAddress, { folded, purpose: AddressPurpose.SIGN_IN });
  }

  findAddress(folded: string): Promise<EmailAddress | null> {
    return this.manager.findOneBy(EmailAddress, { folded });
  }

  mainAddress(accountId: string): Promise<EmailAddress | null> {
    return this.manager.findOneBy(EmailAddress, { accountId, isPrimary: true });
  }

  async add(account: Account, address: EmailAddress): Promise<void> {
    await this.manager.insert(Account, account);
    await this.manager.insert(EmailAddress, address);
  }

  async save(account: Account): Promise<void> {
    await this.manager.save(account, { reload: false });
  }

  async verifyAddresses(accountId: string, now: Date): Promise<void> {
    await this.manager.update(EmailAddress, { accountId, purpose: AddressPurpose.SIGN_IN }, { verifiedAt: now });
  }

  /** Draws until the number has never been given: the table keeps those of accounts that are gone. */
  async issueLogin(now: Date, draw: () => string = newLogin): Promise<string> {
    for (let attempt = 0; attempt < issueAttempts; attempt += 1) {
      const login = draw();
      const { affectedRows } = await this.manager.query<{ affectedRows: number }>(
        'INSERT IGNORE INTO issued_login (login, issuedAt) VALUES (?, ?)', [login, now]);
      if (affectedRows === 1) return login;
    }
    throw new Error('No free candidate number was drawn.');
  }

  async dueForDestruction(now: Date, limit: number): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(
      'SELECT id FROM account WHERE status = ? AND destroyAt <= ? ORDER BY destroyAt LIMIT ?', [AccountStatus.UNVALIDATED, now, limit]);
    return rows.map(({ id }) => id);
  }

  async freeAddresses(accountId: string): Promise<void> {
    await this.manager.delete(EmailAddress, { accountId });
  }

  async remove(accountId: string): Promise<void> {
    await this.manager.delete(Account, { id: accountId });
  }
}
