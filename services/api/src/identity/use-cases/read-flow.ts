import { sha256 } from '../../kernel/secrets';
import { hours, later } from '../model/code-rules';
import { sendOpensAt } from '../model/throttle';
import { readFlow, readLastCode, readOrdered } from '../store/flow.reads';
import { viewOfFlow, type FlowView } from './flow-view';
import type { IdentityTools } from './identity-tools';

/** The attempt that this browser has begun, if it is still open. */
export class ReadFlow {
  constructor(private readonly tools: IdentityTools) {}

  async execute(secret: string | undefined): Promise<FlowView | undefined> {
    if (secret === undefined) return undefined;
    const { reads } = this.tools.parts;
    const now = this.tools.now();
    const flow = await readFlow(reads, sha256(secret), now);
    if (flow === undefined) return undefined;
    const code = await readLastCode(reads, flow.id);
    const ordered = code === undefined ? [] : await readOrdered(reads, flow.subject, later(now, -hours(24)));
    return viewOfFlow(flow, code, sendOpensAt(ordered, now));
  }
}
