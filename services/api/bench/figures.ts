/** What one slice of load measured. */
export interface Slice {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time per request. */
  readonly server: number;
  readonly database: number;
  readonly failed: number;
}

/** The middle of what was measured; of an even number, the mean of both middles. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (lower + upper) / 2;
}

/** The smallest number that so many per cent do not exceed. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN;
}

/** Slice by slice, each beside the one of the same seconds: what slows the machine slows both. */
export const medianRatio = (ours: readonly Slice[], theirs: readonly Slice[], of: (slice: Slice) => number): number =>
  median(ours.flatMap((slice, index) => {
    const other = theirs[index];
    return other === undefined ? [] : [of(slice) / of(other)];
  }));

export const middle = (slices: readonly Slice[], of: (slice: Slice) => number): number => median(slices.map(of));

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
