/** Sandboxes have clocks of their own, so many milliseconds before or after everybody else’s; no other institution is ever in here. */
class SandboxOffsets {
  private offsets: ReadonlyMap<string, number> = new Map();

  get institutionIds(): readonly string[] {
    return [...this.offsets.keys()];
  }

  has(institutionId: string): boolean {
    return this.offsets.has(institutionId);
  }

  of(institutionId: string): number {
    return this.offsets.get(institutionId) ?? 0;
  }

  replace(offsets: ReadonlyMap<string, number>): void {
    this.offsets = new Map(offsets);
  }

  /** Opened or moved in this process: the next request knows, before anything is read again. */
  set(institutionId: string, offsetMs: number): void {
    this.offsets = new Map(this.offsets).set(institutionId, offsetMs);
  }
}

export const sandboxOffsets = new SandboxOffsets();

export const isSandbox = (institutionId: string): boolean => sandboxOffsets.has(institutionId);

/** What the clock of an institution shows when everybody else’s shows `now`. All that is decided by time inside an institution is decided by this. */
export function institutionTime(now: Date, institutionId: string): Date {
  const offset = sandboxOffsets.of(institutionId);
  return offset === 0 ? now : new Date(now.getTime() + offset);
}
