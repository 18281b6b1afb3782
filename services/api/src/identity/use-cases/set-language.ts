import { Unauthenticated } from '../../kernel/errors';
import type { Locale } from '../../kernel/locale';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import type { AccountFacts } from '../model/account-facts';
import { readAccount } from '../store/account.reads';
import { AccountStore } from '../store/account.store';
import type { IdentityTools } from './identity-tools';

/** In the caller's transaction: the profile has a preferred language too, and they are one. */
export async function changeLanguage(tx: Transaction, accountId: string, language: Locale): Promise<void> {
  const accounts = new AccountStore(tx.manager);
  const account = await accounts.lock(accountId);
  account.language = language;
  await accounts.save(account);
}

/** The language of this person's mails and, from now on, screens. */
export class SetLanguage {
  constructor(private readonly tools: IdentityTools) {}

  async execute(viewer: Viewer, language: Locale): Promise<AccountFacts> {
    assertSignedIn(viewer);
    await this.tools.parts.transactions.run((tx) => changeLanguage(tx, viewer.accountId, language));
    const changed = await readAccount(this.tools.parts.reads, viewer.accountId);
    if (changed === undefined) throw new Unauthenticated();
    return changed;
  }
}
