import type { Clock } from '../../kernel/clock';
import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import { TokenEndsSoon } from '../model/events';
import { tokensEndingBefore } from '../store/api-token.reads';

/** Days before its end on which somebody is told of a token, the last first: who was away hears of it once. */
const notices = [7, 30] as const;
const dayMs = 86_400_000;

/** Runs every day; what was told is not told again, for its mail has a key of its own. */
export class NoticeEnds {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    for (const token of await tokensEndingBefore(this.reads, now, new Date(now.getTime() + Math.max(...notices) * dayMs))) {
      const days = notices.find((most) => token.expiresAt.getTime() - now.getTime() <= most * dayMs) ?? 30;
      await this.transactions.run((tx) => Promise.resolve(tx.announce(new TokenEndsSoon(token.id, token.institutionId, token.name, now, token.expiresAt, days))));
    }
  }
}
