/** What one kind of act took, in milliseconds, and how it ended. */
export class Latencies {
  private readonly taken = new Map<string, number[]>();
  private readonly failures = new Map<string, number>();

  async time<Result>(kind: string, work: () => Promise<Result>): Promise<Result> {
    const begun = performance.now();
    try {
      const result = await work();
      this.add(kind, performance.now() - begun);
      return result;
    } catch (error) {
      const why = `${kind}: ${error instanceof Error ? error.message.slice(0, 120) : String(error)}`;
      this.failures.set(why, (this.failures.get(why) ?? 0) + 1);
      throw error;
    }
  }

  /** What follows is counted anew. */
  clear(): void {
    this.taken.clear();
    this.failures.clear();
  }

  private add(kind: string, milliseconds: number): void {
    const known = this.taken.get(kind) ?? [];
    known.push(milliseconds);
    this.taken.set(kind, known);
  }

  get kinds(): readonly string[] {
    return [...this.taken.keys()].sort();
  }

  count(kind: string): number {
    return this.taken.get(kind)?.length ?? 0;
  }

  get failed(): ReadonlyMap<string, number> {
    return this.failures;
  }

  quantile(kind: string, share: number): number {
    const sorted = [...(this.taken.get(kind) ?? [])].sort((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  }
}
