/** A beginning of a word is looked for in so many days at once, so that no search reads years of acts. */
export const searchedDays = 31;
const span = searchedDays * 24 * 3_600_000;

export interface AuditWindow {
  readonly from: Date;
  readonly to: Date;
}

const by = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
const later = (one: Date, other: Date): Date => (one > other ? one : other);

/** The days of a search: the last ones before its end; those after its beginning where only that was given. */
export function windowOf(from: Date | null | undefined, to: Date | null | undefined, now: Date): AuditWindow {
  if (to) return { from: from ? later(from, by(to, -span)) : by(to, -span), to };
  return from ? { from, to: earlier(now, by(from, span)) } : { from: by(now, -span), to: now };
}
