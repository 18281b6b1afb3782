import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';

export type Language = 'fr' | 'en';

/** A text that the API gives in both languages. */
export interface Localized {
  readonly fr: string;
  readonly en: string;
}

const nbsp = '\u00a0';
const hour = 3_600_000;

// Zones in which French institutions sit whose official name is not that of the zone's city.
const cities: Readonly<Record<string, Localized>> = {
  'Indian/Reunion': { fr: 'La Réunion', en: 'La Réunion' },
  'America/Cayenne': { fr: 'Guyane', en: 'French Guiana' },
  'America/Miquelon': { fr: 'Saint-Pierre-et-Miquelon', en: 'Saint-Pierre-et-Miquelon' },
  'Pacific/Noumea': { fr: 'Nouméa', en: 'Nouméa' },
  'Pacific/Wallis': { fr: 'Wallis-et-Futuna', en: 'Wallis and Futuna' },
  'Pacific/Marquesas': { fr: 'les Marquises', en: 'the Marquesas' },
};

export const cityOf = (timeZone: string, language: Language): string =>
  cities[timeZone]?.[language] ?? timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
}

const wordings = new Map<string, Intl.DateTimeFormat>();

/** Kept, because making one costs a hundred times as much as using it, and a list of programmes uses hundreds. */
function wordingOf(language: Language, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${language} ${timeZone ?? ''}`;
  const known = wordings.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  });
  wordings.set(key, made);
  return made;
}

const numerals: Readonly<Record<Language, Intl.NumberFormat>> = { fr: new Intl.NumberFormat('fr'), en: new Intl.NumberFormat('en') };

function partsOf(instant: Date, language: Language, timeZone: string | undefined): Parts {
  const format = wordingOf(language, timeZone);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (name: string): string => parts[name] ?? '';
  return { day: part('day'), month: part('month'), year: part('year'), hour: part('hour'), minute: part('minute') };
}

export function formatDate(instant: Date, language: Language, timeZone?: string): string {
  const { day, month, year } = partsOf(instant, language, timeZone);
  return [language === 'fr' && day === '1' ? '1er' : day, month, year].join(nbsp);
}

export function formatTime(instant: Date, language: Language, timeZone?: string): string {
  const { hour: hours, minute } = partsOf(instant, language, timeZone);
  return language === 'fr' ? `${Number(hours)}${nbsp}h${nbsp}${minute}` : `${hours}:${minute}`;
}

const sizes: Readonly<Record<Language, readonly string[]>> = { fr: ['o', 'ko', 'Mo', 'Go'], en: ['B', 'kB', 'MB', 'GB'] };

export function formatSize(bytes: number, language: Language): string {
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: power > 1 ? 1 : 0 }).format(bytes / 1000 ** power);
  return `${number}${nbsp}${sizes[language][power] ?? ''}`;
}

/** French spacing: nothing breaks before « : ; ! ? », nor inside quotes. */
const spaced = (text: string): string => text.replaceAll(/ (?=[:;!?»])|(?<=«) /g, nbsp);

const two = (value: number): string => String(value).padStart(2, '0');

export interface Formats {
  readonly language: ComputedRef<Language>;
  /** The text of the page's language, as it is printed in that language: offices type French without its hard spaces. */
  readonly text: (value: Localized) => string;
  /** "12 avril 2027": a day (`Date`) or the day of an instant. */
  readonly date: (value: string, timeZone?: string) => string;
  /** "10 h 42" */
  readonly time: (value: string, timeZone?: string) => string;
  /** "12 avril 2027 à 23 h 59" */
  readonly dateTime: (value: string, timeZone?: string) => string;
  /** "12 avril 2027 à 23 h 59 (heure de Paris)": whenever the date binds. */
  readonly deadline: (value: string, timeZone: string) => string;
  /** "3 j 04 h 12", "0 h 42", "4 min 09" */
  readonly duration: (milliseconds: number) => string;
  readonly number: (value: number) => string;
  /** "1,2 Mo" */
  readonly size: (bytes: number) => string;
}

/** Dates, numbers and texts in the page's language. */
export function useFormat(): Formats {
  const { locale, t } = useI18n();
  const language = computed<Language>(() => (locale.value === 'en' ? 'en' : 'fr'));

  // A day has no zone: read as UTC it stays that day everywhere.
  const zoneOf = (value: string, timeZone?: string): string | undefined => (value.length === 10 ? 'UTC' : timeZone);
  const date = (value: string, timeZone?: string): string => formatDate(new Date(value), language.value, zoneOf(value, timeZone));
  const time = (value: string, timeZone?: string): string => formatTime(new Date(value), language.value, timeZone);
  const dateTime = (value: string, timeZone?: string): string =>
    t('kit.time.at', { date: date(value, timeZone), time: time(value, timeZone) });
  const zone = (timeZone: string): string => t('kit.time.zone', { city: cityOf(timeZone, language.value) }).replace(' de les ', ' des ');
  const deadline = (value: string, timeZone: string): string =>
    t('kit.time.zoned', { date: dateTime(value, timeZone), zone: zone(timeZone) });

  function duration(milliseconds: number): string {
    if (milliseconds <= 0) return t('kit.time.over');
    const days = Math.floor(milliseconds / (24 * hour));
    const hours = Math.floor((milliseconds % (24 * hour)) / hour);
    const minutes = Math.floor((milliseconds % hour) / 60_000);
    if (days === 0 && hours === 0) return t('kit.time.minutes', { minutes, seconds: two(Math.floor((milliseconds % 60_000) / 1000)) });
    const clock = t('kit.time.clock', { hours: days > 0 ? two(hours) : hours, minutes: two(minutes) });
    return days > 0 ? `${t('kit.time.days', { count: days })}${nbsp}${clock}` : clock;
  }

  return {
    language,
    text: (value) => (language.value === 'fr' ? spaced(value.fr) : value.en),
    date,
    time,
    dateTime,
    deadline,
    duration,
    number: (value) => numerals[language.value].format(value),
    size: (bytes) => formatSize(bytes, language.value),
  };
}
