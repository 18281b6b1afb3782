import { codeRules, hours, later, minutes } from './code-rules';
import { codeOpensAt, mailOpensAt, passwordOpensAt, sendOpensAt, type Failure } from './throttle';

const now = new Date('2026-11-20T09:00:00Z');
const ago = (milliseconds: number): Date => later(now, -milliseconds);
const times = (count: number, milliseconds: number, network = 'here'): Failure[] => Array.from({ length: count }, () => ({ at: ago(milliseconds), network }));
const stranger = { network: 'here', isFamiliar: false };
const owner = { network: 'here', isFamiliar: true };

describe('tries of a password', () => {
  it.each([[4, 0], [5, 1], [6, 2], [7, 4], [8, 8], [9, 15], [12, 15]])('security 28: after %d failures one waits %d minutes', (count, wait) => {
    expect(passwordOpensAt({ failures: times(count, 1000), ...stranger }, now)).toEqual(wait === 0 ? undefined : later(ago(1000), minutes(wait)));
  });

  it('security 28: 25 in 24 hours are the most, from wherever', () => {
    const failures = [...times(1, hours(23), 'a'), ...times(24, hours(2), 'b')];
    expect(passwordOpensAt({ failures, ...stranger }, now)).toEqual(later(ago(hours(23)), hours(24)));
    expect(passwordOpensAt({ failures: failures.slice(1), ...stranger }, now)).toBeUndefined();
  });

  it('security 28: a stranger elsewhere does not lock the owner out of a familiar network', () => {
    expect(passwordOpensAt({ failures: times(25, 1000, 'elsewhere'), ...owner }, now)).toBeUndefined();
    expect(passwordOpensAt({ failures: times(25, hours(1)), ...owner }, now)).toEqual(later(ago(hours(1)), hours(24)));
  });
});

describe('tries of a code', () => {
  it('security 3: ten failures an hour and 25 a day, pooled', () => {
    expect(codeOpensAt({ failures: times(9, 1000), ...stranger }, now)).toBeUndefined();
    expect(codeOpensAt({ failures: [...times(5, minutes(50), 'a'), ...times(5, 1000, 'b')], ...stranger }, now)).toEqual(later(ago(minutes(50)), hours(1)));
    expect(codeOpensAt({ failures: times(25, hours(20)), ...stranger }, now)).toEqual(later(ago(hours(20)), hours(24)));
    expect(codeOpensAt({ failures: times(24, hours(20)), ...stranger }, now)).toBeUndefined();
  });

  it('security 18: a familiar network keeps five tries an hour for itself', () => {
    expect(codeOpensAt({ failures: times(25, minutes(5), 'elsewhere'), ...owner }, now)).toBeUndefined();
    expect(codeOpensAt({ failures: [...times(25, minutes(50), 'elsewhere'), ...times(5, minutes(5))], ...owner }, now)).toEqual(later(ago(minutes(5)), hours(1)));
  });

  it('security 7: counters look back further than a code lives', () => {
    expect(hours(1)).toBeGreaterThanOrEqual(minutes(codeRules.lifetimeMinutes));
    expect(hours(24)).toBeGreaterThanOrEqual(minutes(codeRules.lifetimeMinutes) + hours(1));
  });
});

describe('codes and mails ordered', () => {
  const every = (count: number, step: number): Date[] => Array.from({ length: count }, (_, index) => ago(step * (count - index)));

  const sent = (instants: readonly Date[], from = 'elsewhere') => ({ sends: instants.map((at) => ({ at, network: from })), ...stranger });

  it('security 5: one a minute, five an hour, twelve a day', () => {
    expect(sendOpensAt(sent([ago(59_000)]), now)).toEqual(later(now, 1_000));
    expect(sendOpensAt(sent([ago(60_000)]), now)).toBeUndefined();
    expect(sendOpensAt(sent(every(5, minutes(11))), now)).toEqual(later(ago(minutes(55)), hours(1)));
    expect(sendOpensAt(sent(every(4, minutes(11))), now)).toBeUndefined();
    expect(sendOpensAt(sent(every(12, minutes(90))), now)).toEqual(later(ago(minutes(12 * 90)), hours(24)));
    expect(sendOpensAt(sent(every(11, minutes(90))), now)).toBeUndefined();
  });

  it('security 18: a stranger who orders all codes leaves a familiar network three an hour and six a day', () => {
    const strangers = sent(every(12, minutes(4)));
    const familiar = (own: readonly Date[]) => ({ ...strangers, ...owner, sends: [...strangers.sends, ...sent(own, 'here').sends].sort((a, b) => a.at.getTime() - b.at.getTime()) });
    expect(sendOpensAt(strangers, now)).toEqual(later(ago(minutes(48)), hours(24)));
    expect(sendOpensAt(familiar([]), now)).toBeUndefined();
    expect(sendOpensAt(familiar([ago(30_000)]), now)).toEqual(later(now, 30_000));
    expect(sendOpensAt(familiar(every(3, minutes(10))), now)).toEqual(later(ago(minutes(30)), hours(1)));
    expect(sendOpensAt(familiar(every(6, hours(2))), now)).toEqual(later(ago(hours(12)), hours(24)));
  });

  it('an address gets five mails an hour from people who are not signed in', () => {
    expect(mailOpensAt(every(4, minutes(5)), now)).toBeUndefined();
    expect(mailOpensAt(every(5, minutes(5)), now)).toEqual(later(ago(minutes(25)), hours(1)));
  });
});
