import { markdownTable, median, medianRatio, percentile, type Slice } from '../bench/figures';

const slice = (perSecond: number): Slice => ({ perSecond, p50: 1, p99: 1, server: 1, database: 1, failed: 0 });

describe('the figures of the bench', () => {
  it('take the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('take the number that so many do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([percentile(hundred, 50), percentile(hundred, 99), percentile(hundred, 100), percentile([7], 99)]).toEqual([50, 99, 100, 7]);
  });

  it('compare slices of the same seconds, so that a slow minute slows both', () => {
    expect(medianRatio([slice(50), slice(5), slice(60)], [slice(100), slice(10), slice(100)], ({ perSecond }) => perSecond)).toBe(0.5);
  });

  it('stand in a table', () => {
    expect(markdownTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});
