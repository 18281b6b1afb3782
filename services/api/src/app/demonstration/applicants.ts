import { Civility, type PostalAddress } from '../../candidates/model/profile';
import type { Locale } from '../../kernel/locale';
import type { Wish } from './apply';

export interface Applicant {
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
  readonly language: Locale;
  readonly civility: Civility;
  readonly nationality: string;
  readonly age: number;
  /** `MM-DD`. */
  readonly birthday: string;
  readonly town: Town;
  readonly home: Partial<PostalAddress>;
  /** What was studied after school, and where; absent for who leaves school. */
  readonly studied?: { readonly school: string; readonly title: string };
  readonly wishes: readonly Wish[];
}

/** Where somebody was born and went to school. */
export type Town = { readonly countryCode: 'FR'; readonly departmentCode: string; readonly municipalityCode: string } | { readonly countryCode: string; readonly foreignTown: string };

const { MME, M, UNSPECIFIED } = Civility;
const nancy = { countryCode: 'FR', departmentCode: '54', municipalityCode: '54395' } as const;
const saintDenis = { countryCode: 'FR', departmentCode: '974', municipalityCode: '97411' } as const;
const inNancy = (line1: string) => ({ countryCode: 'FR', postcode: '54000', municipalityCode: '54395', line1 });
const inPau = (line1: string) => ({ countryCode: 'FR', postcode: '64000', municipalityCode: '64445', line1 });
const abroad = (countryCode: string, foreignTown: string, line1: string) => ({ countryCode, foreignTown, line1 });

/** Who else applies, so that lists have something to list. Nobody of these exists. */
export const applicants: readonly Applicant[] = [
  {
    firstName: 'Amélie', lastName: 'Rousselot', address: 'amelie.rousselot@courriel.test', language: 'fr', civility: MME, nationality: 'FR', age: 22, birthday: '06-02',
    town: nancy, home: inNancy('12 rue imaginaire'), studied: { school: 'Université imaginaire des Tilleuls', title: 'Licence 3, Science politique' },
    wishes: [{ programme: 'JANUS', begun: 21.2, submitted: 12.1 }, { programme: 'M-IBUS', begun: 1.3, sent: ['MOTIVATION'] }],
  },
  {
    firstName: 'Łukasz', lastName: 'Wiśniewski', address: 'lukasz.wisniewski@poczta.test', language: 'en', civility: M, nationality: 'PL', age: 23, birthday: '11-30',
    town: { countryCode: 'PL', foreignTown: 'Gdańsk' }, home: abroad('PL', 'Gdańsk', 'ulica Zmyślona 4'), studied: { school: 'Fictional University of the Coast', title: 'BA in International Relations' },
    wishes: [{ programme: 'JANUS', begun: 18.4, submitted: 8.6, concerned: ['TEST_ES_B2'] }],
  },
  {
    firstName: 'Ελένη', lastName: 'Παπαδοπούλου', address: 'eleni.papadopoulou@mail.test', language: 'en', civility: MME, nationality: 'GR', age: 24, birthday: '01-21',
    town: { countryCode: 'GR', foreignTown: 'Θεσσαλονίκη' }, home: abroad('GR', 'Θεσσαλονίκη', 'Οδός Φανταστική 7'), studied: { school: 'Fictional University of the North', title: 'BA in Languages and Law' },
    wishes: [
      { programme: 'M-TRAD', begun: 16.1, submitted: 9.2, concerned: ['FRENCH_TEST'] },
      { programme: 'JANUS', begun: 7.4, sent: ['DEGREES_EN', 'TRANSCRIPTS_EN', 'CV_EN'] },
    ],
  },
  {
    firstName: '小明', lastName: '王', address: 'wang.xiaoming@youxiang.test', language: 'en', civility: M, nationality: 'CN', age: 21, birthday: '08-08',
    town: { countryCode: 'CN', foreignTown: '成都' }, home: inPau('Résidence fictive des Pins'), studied: { school: 'Fictional Institute of Computing', title: 'BSc in Computer Science' },
    wishes: [{ programme: 'M1-IA', begun: 11.3, submitted: 4.2, concerned: ['FRENCH_TEST'] }],
  },
  {
    firstName: 'نور', lastName: 'الحسني', address: 'nour.alhassani@barid.test', language: 'fr', civility: UNSPECIFIED, nationality: 'MA', age: 23, birthday: '04-17',
    town: { countryCode: 'MA', foreignTown: 'Fès' }, home: inNancy('3 place inventée'), studied: { school: 'Faculté imaginaire de Droit', title: 'Licence fondamentale, Droit privé' },
    wishes: [{ programme: 'M-ENV', begun: 30.2, submitted: 22.5 }, { programme: 'M-DNUM', begun: 14.2, submitted: 5.4 }],
  },
  {
    firstName: 'María del Carmen', lastName: 'Fernández de la Vega y Ruiz-Castellanos', address: 'mc.fernandez@correo.test', language: 'en', civility: MME, nationality: 'ES', age: 25, birthday: '10-12',
    town: { countryCode: 'ES', foreignTown: 'Salamanca' }, home: abroad('ES', 'Salamanca', 'Calle Inventada 21, 3º izquierda'), studied: { school: 'Universidad ficticia del Tormes', title: 'Grado en Relaciones Internacionales' },
    wishes: [{ programme: 'JANUS', begun: 9.1, submitted: 2.3, concerned: ['TEST_ES_B2'] }],
  },
  {
    firstName: 'Bo', lastName: 'Li', address: 'bo.li@post.test', language: 'en', civility: M, nationality: 'SE', age: 28, birthday: '02-24',
    town: { countryCode: 'SE', foreignTown: 'Umeå' }, home: abroad('SE', 'Umeå', 'Påhittade gatan 1'), studied: { school: 'Fictional University of the Arctic', title: 'MSc in Ecology' },
    wishes: [{ programme: 'D-SCI', begun: 3.5 }],
  },
  {
    firstName: 'Олександра', lastName: 'Ковальчук', address: 'oleksandra.kovalchuk@poshta.test', language: 'en', civility: MME, nationality: 'UA', age: 22, birthday: '12-05',
    town: { countryCode: 'UA', foreignTown: 'Львів' }, home: inNancy('8 quai imaginaire'), studied: { school: 'Fictional University of Galicia', title: 'Bachelor of Laws' },
    wishes: [
      { programme: 'M-TRAD', begun: 25.4, submitted: 20.2, concerned: ['FRENCH_TEST'], cancelled: { ago: 13.1, reason: 'I prefer to study law.' } },
      { programme: 'M-DAFF', begun: 13, submitted: 6.7, concerned: ['FRENCH_TEST'] },
    ],
  },
  {
    firstName: 'Jean-Baptiste', lastName: 'Le Goff-Kermarrec', address: 'jb.legoff@courriel.test', language: 'fr', civility: M, nationality: 'FR', age: 18, birthday: '05-09',
    town: nancy, home: inNancy('27 allée des Exemples'),
    wishes: [{ programme: 'BUT-INFO', begun: 8.3, submitted: 3.6 }],
  },
  {
    firstName: 'Aïssatou', lastName: 'N’Diaye', address: 'aissatou.ndiaye@courriel.test', language: 'fr', civility: MME, nationality: 'SN', age: 26, birthday: '09-18',
    town: { countryCode: 'SN', foreignTown: 'Saint-Louis' }, home: abroad('SN', 'Saint-Louis', 'Rue de l’Exemple'), studied: { school: 'École fictive de santé', title: 'Licence, Sciences infirmières' },
    wishes: [{ programme: 'M-SP', begun: 17.2, submitted: 1.2 }],
  },
  {
    firstName: 'Thị Minh Khuê', lastName: 'Nguyễn', address: 'minhkhue.nguyen@thu.test', language: 'fr', civility: MME, nationality: 'VN', age: 22, birthday: '07-27',
    town: { countryCode: 'VN', foreignTown: 'Huế' }, home: inPau('5 impasse fictive'), studied: { school: 'Université fictive de la rivière', title: 'Licence 3, Gestion' },
    wishes: [{ programme: 'M-CCA', begun: 5.1, sent: ['IDENTITY', 'CV', 'DIPLOMA'] }],
  },
  {
    firstName: 'अनन्या', lastName: 'शर्मा', address: 'ananya.sharma@dak.test', language: 'en', civility: MME, nationality: 'IN', age: 23, birthday: '03-03',
    town: { countryCode: 'IN', foreignTown: 'Pune' }, home: abroad('IN', 'Pune', '14 Example Road'), studied: { school: 'Fictional College of Engineering', title: 'BTech in Computer Engineering' },
    wishes: [{ programme: 'M-CYBER', begun: 19.3, sent: ['CV'], cancelled: { ago: 10.2, reason: 'I could not get my transcripts in time.' } }],
  },
  {
    firstName: 'Marie-Thérèse', lastName: 'Hoarau', address: 'mt.hoarau@courriel.test', language: 'fr', civility: MME, nationality: 'FR', age: 19, birthday: '08-15',
    town: saintDenis, home: { countryCode: 'FR', postcode: '97400', municipalityCode: '97411', line1: '6 rue inventée' },
    wishes: [{ programme: 'RUN-L-SVT', begun: 10.4, submitted: 7.1 }],
  },
];
