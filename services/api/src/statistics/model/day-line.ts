/** First submissions of one day, of any campaign. */
export interface DayCount {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly submissions: number;
}

/** A campaign day by day: `first` is the day on which it opened, `last` the last one to show. */
export interface Course {
  readonly first: string;
  readonly last: string;
  readonly counts: readonly DayCount[];
}

export interface DayFigures {
  readonly date: string;
  readonly submissions: number;
  readonly total: number;
}

/** The same distance from the opening, in both campaigns; null where a campaign has no such day, or not yet. */
export interface DayLine {
  /** 0 on the day of the opening. */
  readonly number: number;
  readonly current: DayFigures | null;
  readonly previous: DayFigures | null;
}

/** A year and a bit: nobody reads further, whatever dates were typed. */
export const longest = 400;
const dayMs = 86_400_000;

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Every day of a course with what had come by then; what came before the opening counts on its day. */
function filled({ first, last, counts }: Course): readonly DayFigures[] {
  const byNumber = new Map<number, number>();
  for (const { day, submissions } of counts) {
    const number = Math.max(0, daysBetween(first, day));
    byNumber.set(number, (byNumber.get(number) ?? 0) + submissions);
  }
  const length = Math.min(longest, Math.max(0, daysBetween(first, last) + 1));
  let total = 0;
  return Array.from({ length }, (_, number) => {
    const submissions = byNumber.get(number) ?? 0;
    total += submissions;
    return { date: dayAfter(first, number), submissions, total };
  });
}

/** This campaign beside the one before it, day by day since the opening of each. */
export function dayLines(current: Course | undefined, previous: Course | undefined): readonly DayLine[] {
  const now = current ? filled(current) : [];
  const before = previous ? filled(previous) : [];
  return Array.from({ length: Math.max(now.length, before.length) }, (_, number) => ({
    number, current: now[number] ?? null, previous: before[number] ?? null,
  }));
}
