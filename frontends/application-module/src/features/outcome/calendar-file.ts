export interface Appointment {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly place: string;
}

const stamp = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');
const longestLine = 74;

/** No line is longer than calendars read; a character of several bytes counts as such, and is never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines = [''];
  for (const character of line) {
    const last = `${lines.at(-1) ?? ''}${character}`;
    if (encoder.encode(last).length <= longestLine) lines[lines.length - 1] = last;
    else lines.push(` ${character}`);
  }
  return lines.join('\r\n');
}

/** The appointment for a calendar (RFC 5545): its beginning, which is all that is known. */
export function calendarFile({ id, at, title, place }: Appointment, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Parvis//Admissions//FR', 'BEGIN:VEVENT',
    `UID:${id}@parvis`, `DTSTAMP:${stamp(new Date(now))}`, `DTSTART:${stamp(new Date(at))}`, `SUMMARY:${escaped(title)}`, `LOCATION:${escaped(place)}`,
    'END:VEVENT', 'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

export function saveCalendar(appointment: Appointment, name: string, now: number): void {
  const url = URL.createObjectURL(new Blob([calendarFile(appointment, now)], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
