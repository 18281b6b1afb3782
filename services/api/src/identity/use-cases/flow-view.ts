import type { AuthCode } from '../model/auth-code.entity';
import { codeRules, later, minutes } from '../model/code-rules';
import type { SignInFlow } from '../model/sign-in-flow.entity';

export interface SentCodeView {
  readonly maskedAddress: string;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly lifetimeMinutes: number;
  readonly resendAt: Date;
  readonly triesLeft: number;
}

export interface FlowView {
  readonly id: string;
  readonly identifier: string;
  readonly expiresAt: Date;
  readonly code: SentCodeView | null;
}

type LastCode = Pick<AuthCode, 'maskedAddress' | 'orderedAt' | 'tries'>;

/**
 * What the browser of an attempt sees. Made only of what the browser itself did, never of what became of the mail: that
 * would tell a stranger whether there was one.
 */
export function viewOfFlow(flow: Pick<SignInFlow, 'id' | 'identifier' | 'createdAt'>, code: LastCode | undefined, resendAt: Date | undefined): FlowView {
  return {
    id: flow.id,
    identifier: flow.identifier,
    expiresAt: later(code?.orderedAt ?? flow.createdAt, minutes(codeRules.flowMinutes)),
    code: code === undefined ? null : sentCode(code, resendAt),
  };
}

const sentCode = (code: LastCode, resendAt: Date | undefined): SentCodeView => ({
  maskedAddress: code.maskedAddress,
  sentAt: code.orderedAt,
  expiresAt: later(code.orderedAt, minutes(codeRules.lifetimeMinutes)),
  lifetimeMinutes: codeRules.lifetimeMinutes,
  resendAt: resendAt ?? later(code.orderedAt, codeRules.cooldownSeconds * 1000),
  triesLeft: Math.max(0, codeRules.maxTries - code.tries),
});
