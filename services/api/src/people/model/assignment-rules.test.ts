import { fits, isOrdered, leavesAlone, stateOn, type Period } from './assignment-rules';

const today = '2026-11-20';
const from = (startsOn: string | null, endsOn: string | null = null): Period => ({ startsOn, endsOn });
const lasting = from(null);

describe('the dates of a function', () => {
  it.each([
    [from(null), 'CURRENT'], [from(today, today), 'CURRENT'], [from('2026-11-21'), 'FUTURE'], [from(null, '2026-11-19'), 'ENDED'],
  ] as const)('%j is %s today', (period, state) => {
    expect(stateOn(today, period)).toBe(state);
  });

  it('end on the day they begin, or later', () => {
    expect([from(today, today), from(today), from(null, today)].map(isOrdered)).toEqual([true, true, true]);
    expect(isOrdered(from('2026-11-21', today))).toBe(false);
  });
});

describe('an institution and its administrators', () => {
  it.each<[string, readonly Period[], readonly Period[], boolean]>([
    ['the only one goes', [lasting], [], true],
    ['one of two goes', [lasting, lasting], [lasting], false],
    ['the only lasting one goes, one with a last day stays', [lasting, from(null, '2026-12-31')], [from(null, '2026-12-31')], true],
    ['the only one gets a last day', [lasting], [from(null, '2026-12-31')], true],
    ['the only one is put off', [lasting], [from('2027-01-01')], true],
    ['one that has ended goes', [lasting, from(null, '2026-01-01')], [lasting], false],
    ['one of two with a last day goes', [from(null, '2026-12-31'), from(null, '2027-01-31')], [from(null, '2027-01-31')], false],
    ['the only one, with a last day, is made lasting', [from(null, '2026-12-31')], [lasting], false],
    ['there is none, and a future one goes', [from('2027-01-01')], [], false],
  ])('%s: left alone is %s', (_, before, after, expected) => {
    expect(leavesAlone(today, before, after)).toBe(expected);
  });

  it('administrators look after whole institutions', () => {
    expect([fits('ADMINISTRATOR', 'INSTITUTION'), fits('ADMINISTRATOR', 'CENTRE'), fits('READER', 'PROGRAMME')]).toEqual([true, false, true]);
  });
});
