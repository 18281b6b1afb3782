/** Sandboxes have clocks of their own, so many milliseconds before or after everybody else’s; no other institution is ever in here. */
class SandboxOffsets {
  private offsets: ReadonlyMap<string, number> = new Map();
  private ownChanges = 0;

  /** How often this process has opened or moved one: what is read is told by it from what was read before. */
  get changes(): number {
    return this.ownChanges;
  }

  get institutionIds(): readonly string[] {
    return [...this.offsets.keys()];
  }

  has(institutionId: string): boolean {
    return this.offsets.has(institutionId);
  }

  of(institutionId: string): number {
    return this.offsets.get(institutionId) ?? 0;
  }

  /** By what the database said; not when something was changed here since it was asked, for it may have answered before. */
  replace(offsets: ReadonlyMap<string, number>, changesWhenAsked: number): void {
    if (changesWhenAsked !== this.ownChanges) return;
    this.offsets = new Map(offsets);
  }

  /** Opened or moved in this process: the next request knows, before anything is read again. */
  set(institutionId: string, offsetMs: number): void {
    this.ownChanges += 1;
    this.offsets = new Map(this.offsets).set(institutionId, offsetMs);
  }
}

export const sandboxOffsets = new SandboxOffsets();

export const isSandbox = (institutionId: string): boolean => sandboxOffsets.has(institutionId);

/** Whole seconds, for screens that count down by it. */
export const clockOffsetSeconds = (institutionId: string): number => Math.round(sandboxOffsets.of(institutionId) / 1000);

/** What the clock of an institution shows when everybody else’s shows `now`. All that is decided by time inside an institution is decided by this. */
export function institutionTime(now: Date, institutionId: string): Date {
  const offset = sandboxOffsets.of(institutionId);
  return offset === 0 ? now : new Date(now.getTime() + offset);
}
