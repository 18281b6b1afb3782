/** A leaky bucket for each key, in the memory of this process: `N` copies of the API give `N` times as much. */
export class CostBudget {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly capacity: number,
    private readonly perSecond: number,
    private readonly maxKeys = 10_000,
  ) {}

  /** Takes the points if they are there; else says in how many seconds they will be. */
  take(key: string, points: number, nowMs: number): { readonly left: number; readonly retryAfterSeconds?: number } {
    const left = this.leftOf(key, nowMs);
    if (points > left) return { left, retryAfterSeconds: Math.ceil((points - left) / this.perSecond) };
    this.keep(key, { left: left - points, at: nowMs });
    return { left: left - points };
  }

  private leftOf(key: string, nowMs: number): number {
    const bucket = this.buckets.get(key);
    if (bucket === undefined) return this.capacity;
    return Math.min(this.capacity, Math.floor(bucket.left + (Math.max(0, nowMs - bucket.at) / 1_000) * this.perSecond));
  }

  /** The one that was used longest ago has been filled up again most, and is forgotten first. */
  private keep(key: string, bucket: { left: number; at: number }): void {
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > this.maxKeys && oldest !== undefined) this.buckets.delete(oldest);
  }
}
