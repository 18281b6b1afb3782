import { Unauthenticated } from '../../kernel/errors';
import type { Problem } from '../../kernel/refusal';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { judgePassword } from '../model/password-policy';
import { SessionEnd } from '../model/session.entity';
import type { AccountFacts } from '../model/account-facts';
import { readAccount } from '../store/account.reads';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { TryStore } from '../store/try.store';
import type { Caller } from './caller';
import type { IdentityTools } from './identity-tools';
import type { PasswordHash } from './password-hasher';
import { PasswordTrial, type TrialResult } from './password-trial';
import { setPassword } from './set-password';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly password: string;
  readonly passwordAgain: string;
}

export type PasswordChanging =
  | { readonly kind: 'done' | 'wrong' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'try-later'; readonly retryAt: Date };

type Right = Extract<TrialResult, { kind: 'right' }>;

/** A signed-in person proves the password in use and chooses another; every other browser is signed out. */
export class ChangePassword {
  private readonly trial: PasswordTrial;

  constructor(private readonly tools: IdentityTools) {
    this.trial = new PasswordTrial(tools);
  }

  async execute(viewer: Viewer, change: PasswordChange, caller: Caller): Promise<PasswordChanging> {
    assertSignedIn(viewer);
    const account = await readAccount(this.tools.parts.reads, viewer.accountId);
    if (account === undefined) throw new Unauthenticated();
    const problems = problemsOf(change, account);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const result = await this.trial.run({ subject: viewer.accountId, accountId: viewer.accountId, clientIp: caller.clientIp }, change.currentPassword);
    const fresh = result.kind === 'right' ? await this.tools.hasher.hash(change.password) : undefined;
    return this.tools.parts.transactions.run(async (tx) => {
      const changing: PasswordChanging = result.kind === 'right' && fresh !== undefined ? await this.change(tx, viewer, result, fresh) : refusalOf(result);
      const outcome = changing.kind === 'done' ? AuthOutcome.SUCCESS : AuthOutcome.FAILURE;
      const { accountId, sessionId } = viewer;
      await new AuthEventStore(tx.manager).append({ kind: AuthEventKind.PASSWORD_CHANGE, outcome, at: this.tools.now(), accountId, sessionId, reason: changing.kind, caller });
      return changing;
    });
  }

  private async change(tx: Transaction, viewer: PersonViewer, right: Right, fresh: PasswordHash): Promise<PasswordChanging> {
    const now = this.tools.now();
    const account = await new AccountStore(tx.manager).lock(viewer.accountId);
    if (account.passwordHash !== right.checkedHash) return { kind: 'wrong' };
    await new TryStore(tx.manager).forgive(right.counted);
    await setPassword(tx, account, fresh, now, { reason: SessionEnd.PASSWORD_CHANGED, exceptSession: viewer.sessionId });
    return { kind: 'done' };
  }
}

const refusalOf = (result: TrialResult): PasswordChanging => (result.kind === 'try-later' ? result : { kind: 'wrong' });

function problemsOf(change: PasswordChange, account: AccountFacts): Problem[] {
  return [
    ...judgePassword(change.password, [account.firstName, account.lastName, account.address, account.login]).problems,
    ...(change.password === change.currentPassword ? [{ field: 'password', code: 'SAME_PASSWORD' }] : []),
    ...(change.password === change.passwordAgain ? [] : [{ field: 'passwordAgain', code: 'DIFFERENT_PASSWORD' }]),
  ];
}
