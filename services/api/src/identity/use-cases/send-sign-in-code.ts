import { newId } from '../../kernel/ids';
import type { Transaction } from '../../kernel/transactions';
import { AuthCode, AuthCodeChannel, AuthCodePurpose } from '../model/auth-code.entity';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { codeRules, later, minutes } from '../model/code-rules';
import { PasswordNeeded, SignInCodeRequested } from '../model/events';
import type { SignInFlow } from '../model/sign-in-flow.entity';
import { TryKind } from '../model/sign-in-try.entity';
import { sendOpensAt } from '../model/throttle';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { FlowStore } from '../store/flow.store';
import { TryStore } from '../store/try.store';
import { viewOfFlow, type FlowView } from './flow-view';
import type { IdentityTools } from './identity-tools';
import { sendRecord } from './send-record';
import { openFlow, type SignInAttempt } from './sign-in-attempt';

export type CodeOrdered =
  | { readonly kind: 'flow'; readonly flow: FlowView }
  | { readonly kind: 'flow-ended' }
  | { readonly kind: 'try-later'; readonly retryAt: Date };

/** Orders a code by mail. Whether there is anybody to send it to is never seen from the answer. */
export class SendSignInCode {
  constructor(private readonly tools: IdentityTools) {}

  async execute(again: boolean, attempt: SignInAttempt): Promise<CodeOrdered> {
    const now = this.tools.now();
    const wait = await this.tools.networks.take('sign-in', attempt.caller.clientIp);
    if (wait !== undefined) return { kind: 'try-later', retryAt: later(now, wait) };
    return this.tools.parts.transactions.run(async (tx) => {
      const flow = await openFlow(tx, attempt.flowSecret, now);
      return flow === undefined ? { kind: 'flow-ended' } : this.order(tx, flow, again, attempt, now);
    });
  }

  private async order(tx: Transaction, flow: SignInFlow, again: boolean, attempt: SignInAttempt, now: Date): Promise<CodeOrdered> {
    const tries = new TryStore(tx.manager);
    const network = this.tools.networkTag(attempt.caller.clientIp);
    const codeFailures = await tries.lockCodeFailures(flow.subject, now);
    const flows = new FlowStore(tx.manager);
    const current = await flows.currentCodes(flow.id);
    const record = await sendRecord(tx, flow, network, now);
    const opensAt = sendOpensAt(record, now);
    const last = current[0];
    // Coming back to the screen is not asking again.
    if (!again && last !== undefined && now <= last.expiresAt) return { kind: 'flow', flow: viewOfFlow(flow, last, opensAt) };
    if (opensAt !== undefined) return { kind: 'try-later', retryAt: opensAt };
    const code = newCode(flow, now);
    await flows.replace(current.slice(codeRules.liveCodes - 1), now);
    await flows.addCode(code);
    await tries.add({ subject: flow.subject, kind: TryKind.SEND, network }, now);
    await flows.prolong(flow.id, later(now, minutes(codeRules.flowMinutes)));
    await this.announce(tx, flow, code, codeFailures, attempt, now);
    return { kind: 'flow', flow: viewOfFlow(flow, code, sendOpensAt({ ...record, sends: [...record.sends, { at: now, network }] }, now)) };
  }

  /** A code is mailed only where it may open the account; elsewhere the row alone keeps up appearances and counts, and staff are told by mail what opens theirs. */
  private async announce(tx: Transaction, flow: SignInFlow, code: AuthCode, codeFailures: number, { caller }: SignInAttempt, at: Date): Promise<void> {
    const account = flow.accountId === null ? null : await new AccountStore(tx.manager).find(flow.accountId);
    const isSent = account !== null && account.acceptsCodes && codeFailures < codeRules.failuresUntilClosed;
    const outcome = isSent ? AuthOutcome.SUCCESS : AuthOutcome.FAILURE;
    await new AuthEventStore(tx.manager).append({ kind: AuthEventKind.CODE_REQUESTED, outcome, at, accountId: flow.accountId, caller });
    if (isSent) tx.announce(new SignInCodeRequested(code.id, account.id));
    else if (account?.needsPassword) tx.announce(new PasswordNeeded(code.id, account.id));
  }
}

const newCode = (flow: SignInFlow, now: Date): AuthCode =>
  Object.assign(new AuthCode(), {
    id: newId('cod'),
    flowId: flow.id,
    subject: flow.subject,
    accountId: flow.accountId,
    purpose: AuthCodePurpose.SIGN_IN,
    channel: AuthCodeChannel.EMAIL,
    maskedAddress: flow.maskedAddress,
    digest: null,
    keyId: null,
    tries: 0,
    orderedAt: now,
    sentAt: null,
    expiresAt: later(now, minutes(codeRules.lifetimeMinutes)),
    usedAt: null,
    replacedAt: null,
  });
