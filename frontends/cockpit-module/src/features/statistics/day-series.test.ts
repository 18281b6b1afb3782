import { dateMarks, pathOf, scaleOf, standing, topOf, type Day } from './day-series';

const figures = (date: string, submissions: number, total: number) => ({ date, submissions, total });
const days: readonly Day[] = [
  { number: 0, current: figures('2026-10-01', 2, 2), previous: figures('2025-10-06', 1, 1) },
  { number: 1, current: figures('2026-10-02', 3, 5), previous: figures('2025-10-07', 0, 1) },
  { number: 2, current: null, previous: figures('2025-10-08', 4, 5) },
];

describe('the lines of a campaign', () => {
  it('go through the days that it has, and no further', () => {
    const scale = scaleOf({ width: 100, height: 50, left: 0, right: 0, top: 0, bottom: 0 }, 3, 10);
    expect(pathOf(days, 'current', 'total', scale)).toBe('M0.0 40.0L50.0 25.0');
    expect(pathOf(days, 'previous', 'daily', scale)).toBe('M0.0 45.0L50.0 50.0L100.0 30.0');
    expect([scale.dayAt(-5), scale.dayAt(52), scale.dayAt(900)]).toEqual([0, 1, 2]);
  });

  it('end below a round number', () => {
    expect([[], [3], [7], [41], [1001], [5000]].map(topOf)).toEqual([4, 4, 8, 60, 1200, 6000]);
  });

  it('tell how the campaign before stood on the same day', () => {
    expect(standing(days)).toEqual({ now: 5, then: 1 });
    expect(standing([])).toBeUndefined();
  });

  it('carry dates where there is room, the first and the last always', () => {
    expect(dateMarks(days, 1000).map(({ date }) => date)).toEqual(['2026-10-01', '2026-10-02', '2026-10-03']);
    expect(dateMarks(days, 200).map(({ anchor }) => anchor)).toEqual(['start', 'end']);
    expect(dateMarks(days.slice(0, 1), 200)).toEqual([]);
  });
});
