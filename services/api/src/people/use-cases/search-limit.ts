import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Busy } from '../../kernel/errors';

/** Far more than an office gives functions in; whoever tries numbers one after the other soon stands still. */
const allowance = { points: 60, duration: 600 };

/** How many people each may look for by address or number. */
export class SearchLimit {
  private readonly limiter = new RateLimiterMemory(allowance);

  async take(accountId: string): Promise<void> {
    try {
      await this.limiter.consume(accountId);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new Busy(Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }
}
