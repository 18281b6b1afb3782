import { deadlineAt, openingAt } from './local-time';

const deadline = (day: string, time: string, timeZone = 'Europe/Paris') => deadlineAt({ day, time, timeZone }).toISOString();
const opening = (day: string, time: string, timeZone = 'Europe/Paris') => openingAt({ day, time, timeZone }).toISOString();

describe('a time written by an office', () => {
  it('lasts to the last millisecond of its minute', () => {
    expect(deadline('2027-04-12', '23:59')).toBe('2027-04-12T21:59:59.999Z');
    expect(deadline('2027-01-12', '23:59')).toBe('2027-01-12T22:59:59.999Z');
    expect(deadline('2027-01-12', '12:00')).toBe('2027-01-12T11:00:59.999Z');
  });

  it('begins with the first millisecond of its minute', () => expect(opening('2027-01-09', '09:00')).toBe('2027-01-09T08:00:00.000Z'));

  it('is that of La Réunion there, all the year round', () => {
    expect(deadline('2027-01-31', '23:59', 'Indian/Reunion')).toBe('2027-01-31T19:59:59.999Z');
    expect(deadline('2027-07-31', '23:59', 'Indian/Reunion')).toBe('2027-07-31T19:59:59.999Z');
  });

  describe('when clocks go forward (28 March 2027)', () => {
    it('keeps 23:59 on both sides of the change', () => {
      expect(deadline('2027-03-27', '23:59')).toBe('2027-03-27T22:59:59.999Z');
      expect(deadline('2027-03-28', '23:59')).toBe('2027-03-28T21:59:59.999Z');
    });

    it('takes a time that is skipped for as long after midnight', () => {
      expect(deadline('2027-03-28', '02:30')).toBe('2027-03-28T01:30:59.999Z');
      expect(opening('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
    });
  });

  describe('when clocks go back (31 October 2027)', () => {
    it('closes at the second 02:30 and opens at the first', () => {
      expect(deadline('2027-10-31', '02:30')).toBe('2027-10-31T01:30:59.999Z');
      expect(opening('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z');
    });

    it('keeps 23:59 on both sides of the change', () => {
      expect(deadline('2027-10-30', '23:59')).toBe('2027-10-30T21:59:59.999Z');
      expect(deadline('2027-10-31', '23:59')).toBe('2027-10-31T22:59:59.999Z');
    });
  });

  it.each([['2027-02-30', '23:59', 'Europe/Paris'], ['2027-02-20', '25:00', 'Europe/Paris'], ['2027-02-20', '23:59', 'Nowhere']])(
    'refuses %s %s %s',
    (day, time, timeZone) => expect(() => deadlineAt({ day, time, timeZone })).toThrow(RangeError),
  );
});
