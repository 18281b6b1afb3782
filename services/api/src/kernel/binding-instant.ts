import type { Locale, LocalizedText } from './locale';

const zones: Readonly<Record<string, LocalizedText>> = {
  'Europe/Paris': { fr: 'heure de Paris', en: 'Paris time' },
  'Indian/Reunion': { fr: 'heure de La Réunion', en: 'Réunion time' },
  'Indian/Mayotte': { fr: 'heure de Mayotte', en: 'Mayotte time' },
  'America/Guadeloupe': { fr: 'heure de la Guadeloupe', en: 'Guadeloupe time' },
  'America/Martinique': { fr: 'heure de la Martinique', en: 'Martinique time' },
  'America/Cayenne': { fr: 'heure de la Guyane', en: 'French Guiana time' },
  'America/Miquelon': { fr: 'heure de Saint-Pierre-et-Miquelon', en: 'Saint-Pierre and Miquelon time' },
  'Pacific/Noumea': { fr: 'heure de la Nouvelle-Calédonie', en: 'New Caledonia time' },
  'Pacific/Tahiti': { fr: 'heure de Tahiti', en: 'Tahiti time' },
  'Pacific/Wallis': { fr: 'heure de Wallis-et-Futuna', en: 'Wallis and Futuna time' },
};

/** A binding date with its hour and the zone that it is meant in: « 19/02/2026, 23 h (heure de Paris) ». */
export function instantText(locale: Locale, instant: Date, timeZone: string): string {
  const zone = zones[timeZone]?.[locale] ?? timeZone;
  const part = partsOf(instant, timeZone);
  if (locale === 'en') {
    const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(instant);
    return `${day}, ${part.hour}:${part.minute} (${zone})`;
  }
  const minutes = part.minute === '00' ? '' : ` ${part.minute}`;
  return `${part.day}/${part.month}/${part.year}, ${String(Number(part.hour))} h${minutes} (${zone})`;
}

function partsOf(instant: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit',
  });
  const found = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => found.get(type) ?? '';
  return { day: part('day'), month: part('month'), year: part('year'), hour: part('hour'), minute: part('minute') };
}
