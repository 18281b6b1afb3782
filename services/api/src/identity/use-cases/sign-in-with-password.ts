import { sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import type { Account } from '../model/account.entity';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { later } from '../model/code-rules';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { readFlow, type FlowRow } from '../store/flow.reads';
import { FlowStore } from '../store/flow.store';
import { TryStore } from '../store/try.store';
import type { IdentityTools } from './identity-tools';
import { openSession } from './open-session';
import { PasswordTrial, type TrialResult } from './password-trial';
import type { SignIn, SignInAttempt } from './sign-in-attempt';

type Right = Extract<TrialResult, { kind: 'right' }>;

const outcomes: Readonly<Record<SignIn['kind'], AuthOutcome>> = {
  'signed-in': AuthOutcome.SUCCESS,
  'try-later': AuthOutcome.THROTTLED,
  'flow-ended': AuthOutcome.FAILURE,
  wrong: AuthOutcome.FAILURE,
  'not-validated': AuthOutcome.FAILURE,
  'code-refused': AuthOutcome.FAILURE,
  'malformed-code': AuthOutcome.FAILURE,
};

export class SignInWithPassword {
  private readonly trial: PasswordTrial;

  constructor(private readonly tools: IdentityTools) {
    this.trial = new PasswordTrial(tools);
  }

  async execute(password: string, attempt: SignInAttempt): Promise<SignIn> {
    const now = this.tools.now();
    const { reads, transactions } = this.tools.parts;
    const wait = await this.tools.networks.take('sign-in', attempt.caller.clientIp);
    if (wait !== undefined) return { kind: 'try-later', retryAt: later(now, wait) };
    const flow = attempt.flowSecret === undefined ? undefined : await readFlow(reads, sha256(attempt.flowSecret), now);
    if (flow === undefined) return { kind: 'flow-ended' };
    const result = await this.trial.run({ subject: flow.subject, accountId: flow.accountId, clientIp: attempt.caller.clientIp }, password);
    return transactions.run(async (tx) => {
      const signIn = result.kind === 'right' ? await this.enter(tx, flow, result, attempt, now) : result;
      await this.remember(tx, flow, signIn, attempt, now);
      return signIn;
    });
  }

  /** The password was right a moment ago; the locked account says whether it still is. */
  private async enter(tx: Transaction, flow: FlowRow, right: Right, attempt: SignInAttempt, now: Date): Promise<SignIn> {
    const tries = new TryStore(tx.manager);
    await tries.lockCounter(flow.subject, now);
    const account = await new AccountStore(tx.manager).findLocked(right.accountId);
    if (account === null || account.passwordHash !== right.checkedHash) return { kind: 'wrong' };
    await tries.forgive(right.counted);
    if (!account.isActive) return { kind: 'not-validated' };
    if (!(await new FlowStore(tx.manager).complete(flow.id, now))) return { kind: 'flow-ended' };
    await tries.reopenCodes(flow.subject);
    await this.refreshHash(tx, account, right);
    const { caller, previous } = attempt;
    return { kind: 'signed-in', session: await openSession(tx, this.tools, { account, method: 'pwd', caller, now, previous }) };
  }

  private async refreshHash(tx: Transaction, account: Account, { fresh }: Right): Promise<void> {
    if (fresh === undefined) return;
    account.passwordHash = fresh.hash;
    account.passwordKeyId = fresh.keyId;
    await new AccountStore(tx.manager).save(account);
  }

  private remember(tx: Transaction, flow: FlowRow, signIn: SignIn, { caller }: SignInAttempt, at: Date): Promise<void> {
    const sessionId = signIn.kind === 'signed-in' ? signIn.session.sessionId : null;
    return new AuthEventStore(tx.manager).append({
      kind: AuthEventKind.PASSWORD_SIGN_IN, outcome: outcomes[signIn.kind], at, accountId: flow.accountId, sessionId, reason: signIn.kind, caller,
    });
  }
}
