import { dayLines, longest } from './day-line';

describe('a campaign day by day beside the one before it', () => {
  const current = { first: '2026-10-01', last: '2026-10-03', counts: [{ day: '2026-10-01', submissions: 2 }, { day: '2026-10-03', submissions: 5 }] };
  const previous = { first: '2025-09-15', last: '2025-09-18', counts: [{ day: '2025-09-16', submissions: 4 }, { day: '2025-09-18', submissions: 1 }] };

  it('is aligned by the days since each opened, with every day between', () => {
    expect(dayLines(current, previous)).toEqual([
      { number: 0, current: { date: '2026-10-01', submissions: 2, total: 2 }, previous: { date: '2025-09-15', submissions: 0, total: 0 } },
      { number: 1, current: { date: '2026-10-02', submissions: 0, total: 2 }, previous: { date: '2025-09-16', submissions: 4, total: 4 } },
      { number: 2, current: { date: '2026-10-03', submissions: 5, total: 7 }, previous: { date: '2025-09-17', submissions: 0, total: 4 } },
      { number: 3, current: null, previous: { date: '2025-09-18', submissions: 1, total: 5 } },
    ]);
  });

  it('loses nothing that came before the opening, and does without a former campaign', () => {
    expect(dayLines({ ...current, first: '2026-10-02' }, undefined)[0]).toEqual({ number: 0, current: { date: '2026-10-02', submissions: 2, total: 2 }, previous: null });
    expect(dayLines(undefined, undefined)).toEqual([]);
    expect(dayLines({ ...current, last: '2026-09-01' }, undefined)).toEqual([]);
  });

  it('crosses the change of the clocks and ends somewhere', () => {
    expect(dayLines({ first: '2026-10-24', last: '2026-10-26', counts: [] }, undefined).map((line) => line.current?.date)).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
    expect(dayLines({ first: '2000-01-01', last: '2099-01-01', counts: [] }, undefined)).toHaveLength(longest);
  });
});
