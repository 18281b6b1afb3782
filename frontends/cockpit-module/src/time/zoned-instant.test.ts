import { deadlineAt, wallTimeAt } from './zoned-instant';

describe('a deadline as an office writes it', () => {
  it.each([
    ['2027-04-12', '23:59', 'Europe/Paris', '2027-04-12T21:59:59.999Z'],
    ['2027-01-12', '12:00', 'Europe/Paris', '2027-01-12T11:00:59.999Z'],
    ['2027-10-31', '02:30', 'Europe/Paris', '2027-10-31T01:30:59.999Z'],
    ['2027-03-28', '02:30', 'Europe/Paris', '2027-03-28T01:30:59.999Z'],
    ['2027-04-12', '23:59', 'Indian/Reunion', '2027-04-12T19:59:59.999Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => expect(deadlineAt({ day, time }, zone)).toBe(instant));

  it('is none while it is not written to the end', () => {
    expect(deadlineAt({ day: '', time: '23:59' }, 'Europe/Paris')).toBeUndefined();
    expect(deadlineAt({ day: '2027-04-12', time: '' }, 'Europe/Paris')).toBeUndefined();
  });

  it('reads back as it was written', () => {
    expect(wallTimeAt(Date.parse('2027-04-12T21:59:59.999Z'), 'Europe/Paris')).toEqual({ day: '2027-04-12', time: '23:59' });
  });
});
