import { mountScreen } from '../../testing/mount';
import { defineComponent } from 'vue';

import { cityOf, formatDate, formatSize, formatTime, useFormat, type Formats } from './format';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

async function formats(locale: 'fr' | 'en'): Promise<Formats> {
  let found: Formats | undefined;
  const reader = defineComponent({
    setup() {
      found = useFormat();
      return () => null;
    },
  });
  await mountScreen(reader, { locale });
  if (!found) throw new Error('not mounted');
  return found;
}

describe('dates', () => {
  it('name the zone in which they bind, in French and in English', async () => {
    const instant = '2027-04-12T21:59:59.999Z';
    expect(plain((await formats('fr')).deadline(instant, 'Europe/Paris'))).toBe('12 avril 2027 à 23 h 59 (heure de Paris)');
    expect(plain((await formats('en')).deadline(instant, 'Europe/Paris'))).toBe('12 April 2027 at 23:59 (Paris time)');
    expect(plain((await formats('fr')).deadline(instant, 'Indian/Reunion'))).toBe('13 avril 2027 à 1 h 59 (heure de La Réunion)');
  });

  it('keep together on a line and call the first of a month as people do', () => {
    expect(formatDate(new Date('2027-05-01T12:00:00Z'), 'fr', 'Europe/Paris')).toBe('1er\u00a0mai\u00a02027');
    expect(formatTime(new Date('2027-05-01T08:05:00Z'), 'fr', 'Europe/Paris')).toBe('10\u00a0h\u00a005');
  });

  it('of a day stay that day wherever one reads them', async () => {
    expect(plain((await formats('fr')).date('2027-03-31', 'Pacific/Noumea'))).toBe('31 mars 2027');
  });

  it('know both clock changes', () => {
    expect(formatTime(new Date('2027-03-28T00:59:00Z'), 'en', 'Europe/Paris')).toBe('01:59');
    expect(formatTime(new Date('2027-03-28T01:00:00Z'), 'en', 'Europe/Paris')).toBe('03:00');
  });

  it('fall back on the city of a zone', () => {
    expect(cityOf('America/Argentina/Buenos_Aires', 'fr')).toBe('Buenos Aires');
  });
});

describe('durations', () => {
  it('are told with what matters at their length', async () => {
    const { duration } = await formats('fr');
    expect(plain(duration(3 * 86_400_000 + 4 * 3_600_000 + 12 * 60_000))).toBe('3 j 04 h 12');
    expect(plain(duration(4 * 3_600_000 + 5 * 60_000))).toBe('4 h 05');
    expect(plain(duration(9 * 60_000 + 7_000))).toBe('9 min 07');
    expect(duration(0)).toBe('terminé');
  });
});

describe('sizes', () => {
  it.each([
    [999, '999 o'],
    [1_500, '2 ko'],
    [1_234_567, '1,2 Mo'],
    [10_000_000, '10 Mo'],
  ])('of %i bytes', (bytes, expected) => {
    expect(plain(formatSize(bytes, 'fr'))).toBe(expected);
  });
});

describe('texts of the API', () => {
  it('are in the language of the page, French ones with French spaces', async () => {
    const value = { fr: 'Que faire ? « Rien » : attendre', en: 'What to do? “Nothing”: wait' };
    expect((await formats('fr')).text(value)).toBe('Que faire\u00a0? «\u00a0Rien\u00a0»\u00a0: attendre');
    expect((await formats('en')).text(value)).toBe(value.en);
  });
});
