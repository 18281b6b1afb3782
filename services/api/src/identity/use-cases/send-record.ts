import type { Transaction } from '../../kernel/transactions';
import { hours, later } from '../model/code-rules';
import type { SignInFlow } from '../model/sign-in-flow.entity';
import { TryKind } from '../model/sign-in-try.entity';
import type { SendRecord } from '../model/throttle';
import { TryStore } from '../store/try.store';
import { isFamiliar } from './password-trial';

/** The codes that were ordered for whoever an attempt is for, seen from one network. */
export async function sendRecord(tx: Transaction, flow: Pick<SignInFlow, 'subject' | 'accountId'>, network: string, now: Date): Promise<SendRecord> {
  return {
    sends: await new TryStore(tx.manager).since(flow.subject, TryKind.SEND, later(now, -hours(24))),
    network,
    isFamiliar: await isFamiliar(tx, flow.accountId, network, now),
  };
}
