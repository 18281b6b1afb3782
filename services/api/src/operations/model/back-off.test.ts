import { backOffMs } from './back-off';
import { errorCode } from './error-code';

describe('waiting after a failure', () => {
  it('grows threefold from 5 s to 6 h', () => {
    expect([1, 2, 3, 4, 9, 10].map((attempt) => backOffMs(attempt, () => 0))).toEqual([5_000, 15_000, 45_000, 135_000, 21_600_000, 21_600_000]);
  });

  it('takes up to half away, so that workers do not come back together', () => {
    expect(backOffMs(1, () => 1)).toBe(2_500);
    expect(new Set(Array.from({ length: 50 }, () => backOffMs(5))).size).toBeGreaterThan(40);
  });

  it('spans more than half a day with ten retries', () => {
    const total = Array.from({ length: 10 }, (_, index) => backOffMs(index + 1, () => 0.5)).reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeGreaterThan(12 * 3_600_000);
  });
});

describe('what is kept of an error', () => {
  it('is its code or its class, never its message', () => {
    expect(errorCode(Object.assign(new Error('to ada@example.test'), { code: 'ETIMEDOUT' }))).toBe('ETIMEDOUT');
    expect(errorCode(new TypeError('ada@example.test is not a function'))).toBe('TypeError');
    expect(errorCode(Object.assign(new Error(''), { code: 'no such person: Ada' }))).toBe('UNKNOWN');
    expect(errorCode('ada@example.test')).toBe('UNKNOWN');
  });
});
