import { Unauthenticated } from '../../kernel/errors';
import type { Locale } from '../../kernel/locale';
import type { Viewer } from '../../kernel/viewer';
import type { AccountFacts } from '../model/account-facts';
import { readAccount } from '../store/account.reads';
import { AccountStore } from '../store/account.store';
import type { IdentityTools } from './identity-tools';

/** The language of this person's mails and, from now on, screens. */
export class SetLanguage {
  constructor(private readonly tools: IdentityTools) {}

  async execute(viewer: Viewer, language: Locale): Promise<AccountFacts> {
    if (viewer.kind !== 'person') throw new Unauthenticated();
    await this.tools.parts.transactions.run(async (tx) => {
      const accounts = new AccountStore(tx.manager);
      const account = await accounts.lock(viewer.accountId);
      account.language = language;
      await accounts.save(account);
    });
    const changed = await readAccount(this.tools.parts.reads, viewer.accountId);
    if (changed === undefined) throw new Unauthenticated();
    return changed;
  }
}
