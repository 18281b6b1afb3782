import { sha256 } from '../../kernel/secrets';
import { sendOpensAt } from '../model/throttle';
import { readFlow, readLastCode } from '../store/flow.reads';
import type { Caller } from './caller';
import { viewOfFlow, type FlowView } from './flow-view';
import type { IdentityTools } from './identity-tools';
import { sendRecord } from './send-record';

/** The attempt that this browser has begun, if it is still open. */
export class ReadFlow {
  constructor(private readonly tools: IdentityTools) {}

  async execute(secret: string | undefined, caller: Caller): Promise<FlowView | undefined> {
    if (secret === undefined) return undefined;
    const { reads, transactions } = this.tools.parts;
    const now = this.tools.now();
    const flow = await readFlow(reads, sha256(secret), now);
    if (flow === undefined) return undefined;
    const code = await readLastCode(reads, flow.id);
    if (code === undefined) return viewOfFlow(flow, undefined, undefined);
    const record = await transactions.run((tx) => sendRecord(tx, flow, this.tools.networkTag(caller.clientIp), now));
    return viewOfFlow(flow, code, sendOpensAt(record, now));
  }
}
