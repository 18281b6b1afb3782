import { sameDigest } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import type { AuthCode } from '../model/auth-code.entity';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { codeRules, hours, later } from '../model/code-rules';
import type { SignInFlow } from '../model/sign-in-flow.entity';
import { TryKind } from '../model/sign-in-try.entity';
import { codeDigest, parseDigits } from '../model/six-digits';
import { codeOpensAt } from '../model/throttle';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { FlowStore } from '../store/flow.store';
import { TryStore } from '../store/try.store';
import type { IdentityTools } from './identity-tools';
import { openSession } from './open-session';
import { isFamiliar } from './password-trial';
import { openFlow, type SignIn, type SignInAttempt } from './sign-in-attempt';

export class SignInWithCode {
  constructor(private readonly tools: IdentityTools) {}

  async execute(typed: string, attempt: SignInAttempt): Promise<SignIn> {
    const now = this.tools.now();
    const wait = await this.tools.networks.take('sign-in', attempt.caller.clientIp);
    if (wait !== undefined) return { kind: 'try-later', retryAt: later(now, wait) };
    const digits = parseDigits(typed);
    if (digits === undefined) return { kind: 'malformed-code' };
    return this.tools.parts.transactions.run(async (tx) => {
      const flow = await openFlow(tx, attempt.flowSecret, now);
      if (flow === undefined) return { kind: 'flow-ended' };
      const signIn = await this.tryCode(tx, flow, digits, attempt, now);
      await remember(tx, flow, signIn, attempt, now);
      return signIn;
    });
  }

  /** Refusals are answers, not exceptions: what was counted must be kept. */
  private async tryCode(tx: Transaction, flow: SignInFlow, digits: string, attempt: SignInAttempt, now: Date): Promise<SignIn> {
    const tries = new TryStore(tx.manager);
    const network = this.tools.networkTag(attempt.caller.clientIp);
    const codeFailures = await tries.lockCodeFailures(flow.subject, now);
    const failures = await tries.since(flow.subject, TryKind.CODE, later(now, -hours(24)));
    const retryAt = codeOpensAt({ failures, network, isFamiliar: await isFamiliar(tx, flow.accountId, network, now) }, now);
    if (retryAt !== undefined) return { kind: 'try-later', retryAt };
    if (codeFailures >= codeRules.failuresUntilClosed) return { kind: 'code-refused' };
    const { evaluated, matching } = await this.compare(tx, flow, digits, now);
    const entered = matching === undefined ? undefined : await this.enter(tx, flow, matching, attempt, now);
    if (entered !== undefined) return entered;
    if (evaluated > 0) {
      await tries.add({ subject: flow.subject, kind: TryKind.CODE, network }, now);
      await tries.countCodeFailure(flow.subject);
    }
    return { kind: 'code-refused' };
  }

  /** Every current code pays a try for being compared; one without tries left is not compared. */
  private async compare(tx: Transaction, flow: SignInFlow, digits: string, now: Date) {
    const flows = new FlowStore(tx.manager);
    const key = this.tools.key('codes');
    let evaluated = 0;
    let matching: AuthCode | undefined;
    for (const code of await flows.currentCodes(flow.id)) {
      if (!(await flows.claimTry(code.id, now))) continue;
      evaluated += 1;
      const given = codeDigest(key, { purpose: code.purpose, flowId: flow.id, address: flow.address ?? '' }, digits);
      if (code.digest !== null && sameDigest(code.digest, given)) matching ??= code;
    }
    return { evaluated, matching };
  }

  private async enter(tx: Transaction, flow: SignInFlow, code: AuthCode, attempt: SignInAttempt, now: Date): Promise<SignIn | undefined> {
    const account = flow.accountId === null ? null : await new AccountStore(tx.manager).findLocked(flow.accountId);
    if (account === null || !account.acceptsCodes) return undefined;
    const flows = new FlowStore(tx.manager);
    if (!(await flows.useCode(code.id, now)) || !(await flows.complete(flow.id, now))) return undefined;
    await flows.replace(await flows.currentCodes(flow.id), now);
    await new TryStore(tx.manager).reopenCodes(flow.subject);
    const { caller, previous } = attempt;
    return { kind: 'signed-in', session: await openSession(tx, this.tools, { account, method: 'otp', caller, now, previous }) };
  }
}

function remember(tx: Transaction, flow: SignInFlow, signIn: SignIn, { caller }: SignInAttempt, at: Date): Promise<void> {
  const isIn = signIn.kind === 'signed-in';
  const outcome = isIn ? AuthOutcome.SUCCESS : signIn.kind === 'try-later' ? AuthOutcome.THROTTLED : AuthOutcome.FAILURE;
  return new AuthEventStore(tx.manager).append({
    kind: AuthEventKind.CODE_SIGN_IN, outcome, at, accountId: flow.accountId, sessionId: isIn ? signIn.session.sessionId : null, reason: signIn.kind, caller,
  });
}
