import type { Parts } from '../../kernel/feature';
import type { Transaction } from '../../kernel/transactions';
import type { AuthCode } from '../model/auth-code.entity';
import { codeRules, later, minutes } from '../model/code-rules';
import { keyFor } from '../model/keys';
import type { SignInFlow } from '../model/sign-in-flow.entity';
import { codeDigest, newDigits } from '../model/six-digits';
import { AccountStore } from '../store/account.store';
import { FlowStore } from '../store/flow.store';
import { TryStore } from '../store/try.store';

export interface MintedCode {
  readonly digits: string;
  /** The sign-in address that was typed; a code goes nowhere else. */
  readonly address: string;
  readonly validUntil: Date;
  readonly lifetimeMinutes: number;
}

interface Deliverable {
  readonly code: AuthCode;
  readonly flow: SignInFlow;
  readonly address: string;
}

/**
 * Draws the digits when the mail is about to leave, so that they never wait anywhere. A mail that is tried again draws
 * others. Undefined when the code has become useless.
 */
export function mintSignInCode(parts: Parts, codeId: string): Promise<MintedCode | undefined> {
  return parts.transactions.run(async (tx) => {
    const now = parts.clock.now();
    const deliverable = await lockDeliverable(tx, codeId, now);
    if (deliverable === undefined) return undefined;
    const { code, flow, address } = deliverable;
    const digits = newDigits();
    code.digest = codeDigest(keyFor(parts.serverKey, 'codes'), { purpose: code.purpose, flowId: flow.id, address }, digits);
    code.keyId = parts.serverKey.id;
    code.expiresAt = later(now, minutes(codeRules.lifetimeMinutes));
    await new FlowStore(tx.manager).saveCode(code);
    return { digits, address, validUntil: code.expiresAt, lifetimeMinutes: codeRules.lifetimeMinutes };
  });
}

/** The mail has been handed over: the code's life is counted from now, and the attempt lasts at least as long. */
export function codeSent(parts: Parts, codeId: string): Promise<void> {
  return parts.transactions.run(async (tx) => {
    const now = parts.clock.now();
    const flows = new FlowStore(tx.manager);
    const code = await flows.lockCode(codeId);
    if (code === null || code.sentAt !== null) return;
    code.sentAt = now;
    code.expiresAt = later(now, minutes(codeRules.lifetimeMinutes));
    await flows.saveCode(code);
    await flows.prolong(code.flowId, code.expiresAt);
  });
}

/** The counter is locked first, as everywhere: two locks taken in two orders wait for each other. */
async function lockDeliverable(tx: Transaction, codeId: string, now: Date): Promise<Deliverable | undefined> {
  const flows = new FlowStore(tx.manager);
  const ordered = await flows.findCode(codeId);
  if (ordered === null || !(await mayOpen(tx, ordered, now))) return undefined;
  const code = await flows.lockCode(codeId);
  const flow = await flows.get(ordered.flowId);
  if (code === null || !isWaiting(code) || !flow?.isOpen(now)) return undefined;
  return flow.address === null ? undefined : { code, flow, address: flow.address };
}

async function mayOpen(tx: Transaction, { subject, accountId }: AuthCode, now: Date): Promise<boolean> {
  const codeFailures = await new TryStore(tx.manager).lockCodeFailures(subject, now);
  const account = accountId === null ? null : await new AccountStore(tx.manager).find(accountId);
  return account !== null && account.acceptsCodes && codeFailures < codeRules.failuresUntilClosed;
}

const isWaiting = (code: AuthCode): boolean =>
  code.sentAt === null && code.usedAt === null && code.replacedAt === null && code.tries < codeRules.maxTries;
