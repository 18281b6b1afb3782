import { calendarFile } from './calendar-file';

describe('an appointment for a calendar', () => {
  const file = calendarFile({ id: 'dec_1', at: '2027-05-12T12:30:00.000Z', title: 'Rendez-vous : Master « Droit, économie ; gestion »', place: 'Bâtiment A,\nsalle 12' }, Date.parse('2027-05-01T08:00:00.000Z'));

  it('begins when it begins, in the time of all', () => {
    expect(file).toContain('\r\nDTSTART:20270512T123000Z\r\n');
    expect(file).toContain('\r\nDTSTAMP:20270501T080000Z\r\n');
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('keeps what is typed, in lines that every calendar reads', () => {
    expect(file.replaceAll('\r\n ', '')).toContain(String.raw`SUMMARY:Rendez-vous : Master « Droit\, économie \; gestion »`);
    expect(file).toContain(String.raw`LOCATION:Bâtiment A\,\nsalle 12`);
    expect(Math.max(...file.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  });
});
