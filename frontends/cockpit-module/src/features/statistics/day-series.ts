import type { Measure } from './address';
import type { Statistics } from './figures';

export type Day = Statistics['days'][number];
type Which = 'current' | 'previous';

export const valueOf = (day: Day | undefined, which: Which, measure: Measure): number | null => {
  const figures = day?.[which];
  return figures ? figures[measure === 'total' ? 'total' : 'submissions'] : null;
};

/** The highest mark of an axis: a round number not below what is to be shown, of which a quarter is a whole number. */
export function topOf(values: readonly number[]): number {
  const highest = Math.max(4, ...values);
  const power = 10 ** Math.floor(Math.log10(highest));
  const marks = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10, 12].map((factor) => Math.round(factor * power));
  return marks.find((mark) => mark >= highest && mark % 4 === 0) ?? highest;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly top: number;
  readonly right: number;
}

export interface Scale {
  readonly x: (number: number) => number;
  readonly y: (value: number) => number;
  /** The day under a point of the chart. */
  readonly dayAt: (x: number) => number;
}

export function scaleOf({ width, height, left, right, top, bottom }: Frame, days: number, highest: number): Scale {
  const across = Math.max(1, width - left - right);
  const last = Math.max(1, days - 1);
  return {
    x: (number) => left + (number / last) * across,
    y: (value) => top + (1 - value / highest) * (height - top - bottom),
    dayAt: (x) => Math.min(Math.max(days - 1, 0), Math.max(0, Math.round(((x - left) / across) * last))),
  };
}

/** A line through the days that a campaign has. */
export function pathOf(days: readonly Day[], which: Which, measure: Measure, { x, y }: Scale): string {
  return days.flatMap((day) => {
    const value = valueOf(day, which, measure);
    return value === null ? [] : [`${x(day.number).toFixed(1)} ${y(value).toFixed(1)}`];
  }).map((point, index) => `${index === 0 ? 'M' : 'L'}${point}`).join('');
}

/** Where this campaign stands, and where the one before stood as many days after its opening. */
export function standing(days: readonly Day[]): { readonly now: number; readonly then: number | null } | undefined {
  const last = days.findLast(({ current }) => current !== null);
  return last?.current ? { now: last.current.total, then: last.previous?.total ?? null } : undefined;
}

export interface DateMark {
  readonly number: number;
  /** By the calendar of this campaign. */
  readonly date: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

const dayMs = 86_400_000;
const roomOfDate = 110;

/** The first day, the last, and as many between as there is room for. */
export function dateMarks(days: readonly Day[], width: number): readonly DateMark[] {
  const first = days[0]?.current ?? days[0]?.previous;
  const last = days.length - 1;
  if (!first || last < 1) return [];
  const steps = Math.min(last, 7, Math.max(1, Math.floor(width / roomOfDate) - 1));
  const anchors = ['start', ...Array<'middle'>(steps - 1).fill('middle'), 'end'] as const;
  return anchors.map((anchor, index) => {
    const number = Math.round((index * last) / steps);
    return { number, anchor, date: new Date(Date.parse(first.date) + number * dayMs).toISOString().slice(0, 10) };
  });
}
