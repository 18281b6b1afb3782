import { getName, registerLocale } from 'i18n-iso-countries';
import en from 'i18n-iso-countries/langs/en.json';
import fr from 'i18n-iso-countries/langs/fr.json';
import type { CountryRow } from '../../../../reference/contract';
import { nationalities } from './nationalities';
import { lines } from './table';

registerLocale(fr);
registerLocale(en);

export function countries(): CountryRow[] {
  return lines(nationalities).map(([code = '', nationalityFr = '', nationalityEn = '', nameFr, nameEn]) => ({
    code,
    nameFr: nameFr ?? getName(code, 'fr') ?? code,
    nameEn: nameEn ?? getName(code, 'en') ?? code,
    nationalityFr,
    nationalityEn,
  }));
}
