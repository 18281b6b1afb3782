import { DateTime } from 'luxon';
import type { Locale } from '../../kernel/locale';
import type { IntakeFacts } from './offer-facts';
import { pageOf, type Publication, type PublishedProgramme } from './published-programme';

interface Entry {
  readonly key: string;
  readonly summary: string;
  readonly starts: string;
  readonly ends?: string;
}

const words = {
  opens: { fr: 'Ouverture des candidatures', en: 'Applications open' },
  closes: { fr: 'Date limite de candidature', en: 'Last moment to apply' },
  returns: { fr: 'Date limite de retour du dossier', en: 'Last moment to send the documents' },
  jury: { fr: 'Réunion de la commission', en: 'The committee meets' },
  publication: { fr: 'Publication des résultats', en: 'Results are published' },
} as const;

/** Calendars have seconds: a deadline of 23:59:59.999 stands at 23:59:59, never after the fact. */
const stamp = (at: Date): string => DateTime.fromJSDate(at, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'");
const moment = (name: string, at: Date): string => `${name}:${stamp(at)}`;
const day = (name: string, on: string): string => `${name};VALUE=DATE:${on.replaceAll('-', '')}`;
const dayAfter = (on: string): string => DateTime.fromISO(on, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? on;

/** The dates of every round, for a calendar (iCalendar, RFC 5545). */
export function programmeCalendar({ programme, institution, intakes }: PublishedProgramme, publicUrl: string, locale: Locale, now: Date): Publication {
  const url = pageOf(publicUrl, programme);
  // Of the day, so that the same dates are the same bytes and need not be sent again.
  const stamped = moment('DTSTAMP', DateTime.fromJSDate(now, { zone: 'utc' }).startOf('day').toJSDate());
  const several = intakes.length > 1;
  const lines = intakes.flatMap((intake) => entriesOf(intake, locale).flatMap(({ key, summary, starts, ends }) => [
    'BEGIN:VEVENT', `UID:${intake.id}-${key}@${new URL(publicUrl).hostname}`, stamped, starts, ...(ends === undefined ? [] : [ends]),
    `SUMMARY:${escaped(`${summary} – ${programme.title[locale]}${several ? ` (${intake.name[locale]})` : ''}`)}`,
    `LOCATION:${escaped(institution.name[locale])}`, `URL:${url}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
  ]));
  const all = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Parvis//Admissions//FR', `X-WR-CALNAME:${escaped(programme.title[locale])}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...lines, 'END:VCALENDAR',
  ];
  return { contentType: 'text/calendar; charset=utf-8', text: `${all.map(folded).join('\r\n')}\r\n` };
}

function entriesOf({ opensAt, closesAt, returnDeadline, juryOn, publicationOn }: IntakeFacts, locale: Locale): Entry[] {
  const at = (key: keyof typeof words, instant: Date): Entry => ({ key, summary: words[key][locale], starts: moment('DTSTART', instant) });
  const on = (key: keyof typeof words, date: string | null): Entry[] =>
    (date === null ? [] : [{ key, summary: words[key][locale], starts: day('DTSTART', date), ends: day('DTEND', dayAfter(date)) }]);
  return [at('opens', opensAt), at('closes', closesAt), at('returns', returnDeadline), ...on('jury', juryOn), ...on('publication', publicationOn)];
}

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n').replaceAll(/\p{Cc}/gu, '');

const longestLine = 74;

/** No line is longer than calendars read; a character of several bytes counts as such, and is never cut. */
function folded(line: string): string {
  const lines = [''];
  for (const character of line) {
    const last = `${lines.at(-1) ?? ''}${character}`;
    if (Buffer.byteLength(last) <= longestLine) lines[lines.length - 1] = last;
    else lines.push(` ${character}`);
  }
  return lines.join('\r\n');
}
