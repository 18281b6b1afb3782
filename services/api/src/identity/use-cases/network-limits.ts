import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../model/network';

export type NetworkUse = 'sign-in' | 'sign-up' | 'mail' | 'strength';

/**
 * How much one network may ask for. Generous: a whole lecture hall sits behind one address, and the limits that keep
 * accounts safe are counted per account, in the database. These only stop a flood.
 */
const generous: Readonly<Record<NetworkUse, { readonly points: number; readonly duration: number }>> = {
  'sign-in': { points: 6_000, duration: 600 },
  'sign-up': { points: 1_000, duration: 3_600 },
  mail: { points: 1_000, duration: 3_600 },
  // Asked a handful of times by each who chooses a password, never by anybody else.
  strength: { points: 2_400, duration: 600 },
};

export class NetworkLimits {
  private readonly limiters: Readonly<Record<NetworkUse, RateLimiterMemory>>;

  constructor(allowances = generous) {
    const limiter = (use: NetworkUse) => new RateLimiterMemory({ ...allowances[use], keyPrefix: use });
    this.limiters = { 'sign-in': limiter('sign-in'), 'sign-up': limiter('sign-up'), mail: limiter('mail'), strength: limiter('strength') };
  }

  /** Milliseconds to wait; undefined when the network may go on. */
  async take(use: NetworkUse, clientIp: string, points = 1): Promise<number | undefined> {
    try {
      await this.limiters[use].consume(networkOf(clientIp), points);
      return undefined;
    } catch (refusal) {
      // Anything but "too many" is a fault of ours, and a fault lets nobody in.
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
      throw refusal;
    }
  }
}
