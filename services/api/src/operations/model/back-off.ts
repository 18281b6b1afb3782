const FIRST_MS = 5_000;
const FACTOR = 3;
const LONGEST_MS = 6 * 3_600_000;

/**
 * How long to wait after a failed attempt: 5 s, 15 s, 45 s … at most 6 h, so that ten retries span most of a day.
 * The jitter takes up to half away: workers that failed together do not come back together.
 */
export function backOffMs(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * FACTOR ** (attempt - 1));
  return Math.round(whole * (1 - random() / 2));
}
