import { sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import type { SignInFlow } from '../model/sign-in-flow.entity';
import { FlowStore } from '../store/flow.store';
import type { Caller } from './caller';
import type { PreviousSession, SignedInSession } from './open-session';

export interface SignInAttempt {
  /** The browser's cookie: whoever has not begun here does not end here. */
  readonly flowSecret: string | undefined;
  readonly previous: PreviousSession;
  readonly caller: Caller;
}

export type SignIn =
  | { readonly kind: 'signed-in'; readonly session: SignedInSession }
  | { readonly kind: 'flow-ended' | 'wrong' | 'not-validated' | 'code-refused' | 'malformed-code' }
  | { readonly kind: 'try-later'; readonly retryAt: Date };

/** The open attempt behind a browser's secret. */
export async function openFlow(tx: Transaction, secret: string | undefined, now: Date): Promise<SignInFlow | undefined> {
  if (secret === undefined) return undefined;
  const flow = await new FlowStore(tx.manager).find(sha256(secret));
  return flow?.isOpen(now) ? flow : undefined;
}
