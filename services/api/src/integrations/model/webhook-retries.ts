const minute = 60_000;
const hour = 60 * minute;

const delays: readonly number[] = [5_000, 30_000, 2 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 4 * hour];

/** How long to wait after this many attempts that failed: seconds at first, hours later. */
export const retryDelayMs = (attempts: number): number => delays[Math.min(Math.max(attempts, 1), delays.length) - 1] ?? 4 * hour;

/** For so long one delivery is tried before its webhook is stopped. */
export const patienceMs = 24 * hour;

export const isOutOfPatience = (firstAttemptAt: Date, now: Date): boolean => now.getTime() - firstAttemptAt.getTime() >= patienceMs;
