import type { Measure } from './address';
import type { Statistics } from './figures';

export type Day = Statistics['days'][number];
type Which = 'current' | 'previous';

export const valueOf = (day: Day | undefined, which: Which, measure: Measure): number | null => {
  const figures = day?.[which];
  return figures ? figures[measure === 'total' ? 'total' : 'submissions'] : null;
};

/** The highest mark of an axis: a round number not below what is to be shown. */
export function topOf(values: readonly number[]): number {
  const highest = Math.max(4, ...values);
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 4, 5, 10].find((factor) => factor * power >= highest) ?? 10;
  return step * power;
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
