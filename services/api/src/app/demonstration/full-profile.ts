import { Civility, DiplomaObtained } from '../../candidates/model/profile';
import type { Wish } from './apply';
import type { ProfileDraft } from './fill-profile';

const nancy = { countryCode: 'FR', departmentCode: '54', municipalityCode: '54395' } as const;

/** The profile of the candidate that a visitor signs in as to see one filled in. */
export const fullProfile = (year: number): ProfileDraft => ({
  personalDetails: {
    nationalityCode: 'FR', civility: Civility.MME, birthName: 'Łukasik', usualName: null, firstName: 'Zoé', otherFirstNames: 'Hélène',
    birthDate: `${String(year - 22)}-03-14`, birthCountryCode: 'FR', birthDepartmentCode: '54', birthMunicipalityCode: '54395', preferredLanguage: 'FR',
  },
  address: { countryCode: 'FR', postcode: '54000', municipalityCode: '54395', line1: '1 parvis de l’Université', line2: 'Résidence fictive' },
  baccalaureate: {
    ...nancy, hasBaccalaureate: true, year: year - 4, seriesCode: 'GENERAL', honoursCode: 'B', school: 'Lycée fictif des Tilleuls',
    specialityCodes: ['HGGSP', 'LLCER-ANG'],
  },
  externalStudy: {
    ...nancy, year: year - 1, school: 'Université imaginaire des Tilleuls',
    diplomaTypeCode: 'LICENCE', title: 'Licence 3, Droit, parcours droit européen', obtained: DiplomaObtained.YES, honoursCode: 'AB',
  },
  internship: {
    year: year - 1, duration: '2 mois', organisation: 'Observatoire européen imaginaire', description: 'Veille juridique sur la politique de défense et rédaction de notes.', hoursPerWeek: 35,
  },
});

/** One application on its way, one handed in: what “My space” shows at its best. The identity document of the first serves the second. */
export const fullProfileWishes: readonly Wish[] = [
  { programme: 'M-DAFF', begun: 15.2, submitted: 9.3 },
  { programme: 'JANUS', begun: 6.1, sent: ['DEGREES_EN', 'CV_EN'] },
];
