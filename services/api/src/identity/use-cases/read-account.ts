import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import type { AccountFacts, CodeFacts } from '../model/account-facts';
import { codeState, type AuthCodeState } from '../model/auth-code.entity';
import { readAccount, readRecentCodes } from '../store/account.reads';

/** What a person reads of the own account. */
export class ReadAccount {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The account that has just proved to be its owner's. */
  execute(accountId: string): Promise<AccountFacts | undefined> {
    return readAccount(this.reads, accountId);
  }

  /** Newest first; another person's account does not exist. */
  async codes(viewer: Viewer, accountId: string): Promise<(CodeFacts & { readonly state: AuthCodeState })[]> {
    if (viewer.kind !== 'person' || viewer.accountId !== accountId) throw new NotFound('account');
    const now = this.clock.now();
    return (await readRecentCodes(this.reads, accountId, now)).map((code) => ({ ...code, state: codeState(code, now) }));
  }
}
