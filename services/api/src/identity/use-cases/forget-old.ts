import { hours, later } from '../model/code-rules';
import { sessionRules } from '../model/session-rules';
import { AuthEventStore } from '../store/auth-event.store';
import { FlowStore } from '../store/flow.store';
import { LinkStore } from '../store/link.store';
import { SessionStore } from '../store/session.store';
import { TryStore } from '../store/try.store';
import type { IdentityTools } from './identity-tools';

const days = (count: number): number => hours(24 * count);

/** What is kept of sign-ins goes when its time is over; no limit looks back further than a day. */
export class ForgetOld {
  constructor(private readonly tools: IdentityTools) {}

  execute(): Promise<void> {
    const now = this.tools.now();
    const before = (count: number): Date => later(now, -days(count));
    return this.tools.parts.transactions.run(async ({ manager }) => {
      await new FlowStore(manager).forgetEndedBefore(before(2));
      await new TryStore(manager).forgetBefore(before(2), before(30));
      await new LinkStore(manager).forgetEndedBefore(before(30));
      await new AuthEventStore(manager).forgetBefore(before(365));
      await new SessionStore(manager).forgetEndedBefore(before(sessionRules.keptDays));
    });
  }
}
