import { DecisionType } from '../../applications/contract';
import { Civility } from '../../candidates/model/profile';
import type { Applicant } from './applicants';
import type { Review } from './review';

const { MME, M } = Civility;
const nancy = { countryCode: 'FR', departmentCode: '54', municipalityCode: '54395' } as const;
const saintDenis = { countryCode: 'FR', departmentCode: '974', municipalityCode: '97411' } as const;
const inNancy = (line1: string) => ({ countryCode: 'FR', postcode: '54000', municipalityCode: '54395', line1 });
const inPau = (line1: string) => ({ countryCode: 'FR', postcode: '64000', municipalityCode: '64445', line1 });
const abroad = (countryCode: string, foreignTown: string, line1: string) => ({ countryCode, foreignTown, line1 });
const { ADMITTED, REJECTED, WAITING_LIST } = DecisionType;

const [member, manager, second] = ['COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'SECOND_CENTRE_MANAGER'] as const;
const found = (ago: number, more: Partial<Review> = {}): Review => ({ by: member, ago, complete: true, ...more });

/** A doctorate of two places: the second manager proposes, the first publishes. */
const thesis = (more: Partial<Review> & Pick<Review, 'proposed'>): Review => ({ by: second, ago: 6.2, complete: true, published: { by: manager, ago: 3.4 }, ...more });
const waiting = (rank: number): Review => thesis({ proposed: { type: WAITING_LIST, ago: 4.3, rank } });

/** Applicants whose files show what staff do, from the first verdict to the answer. Nobody of these exists. */
export const reviewedApplicants: readonly Applicant[] = [
  {
    firstName: 'Hélène', lastName: 'Castaing', address: 'helene.castaing@courriel.test', language: 'fr', civility: MME, nationality: 'FR', age: 22, birthday: '02-11',
    town: nancy, home: inNancy('4 rue des Exemples'), studied: { school: 'Université imaginaire des Tilleuls', title: 'Licence 3, Histoire' },
    wishes: [{ programme: 'JANUS', begun: 20.3, submitted: 11.2, review: { by: member, ago: 2.1, accepted: ['IDENTITY', 'DEGREES_EN', 'TRANSCRIPTS_EN'], tag: 'Bourse demandée' } }],
  },
  {
    firstName: 'Rafał', lastName: 'Zieliński', address: 'rafal.zielinski@poczta.test', language: 'fr', civility: M, nationality: 'PL', age: 24, birthday: '05-30',
    town: { countryCode: 'PL', foreignTown: 'Toruń' }, home: abroad('PL', 'Toruń', 'ulica Przykładowa 9'), studied: { school: 'Fictional University of the Vistula', title: 'BA in Security Studies' },
    wishes: [{
      programme: 'JANUS', begun: 19.1, submitted: 10.4,
      review: {
        by: member, ago: 3.2, accepted: ['IDENTITY', 'DOUBLE_NATIONALITY', 'DEGREES_EN', 'CV_EN'],
        refused: { TRANSCRIPTS_EN: 'Il manque les notes du dernier semestre : merci de joindre le relevé complet, avec sa traduction en anglais.' },
        incomplete: 'Votre dossier nous intéresse : il ne manque que votre relevé de notes complet.',
      },
    }],
  },
  {
    firstName: 'Clémence', lastName: 'Abadie', address: 'clemence.abadie@courriel.test', language: 'fr', civility: MME, nationality: 'FR', age: 23, birthday: '09-03',
    town: nancy, home: inPau('16 avenue inventée'), studied: { school: 'Institut imaginaire d’études politiques', title: 'Licence 3, Science politique' },
    wishes: [{ programme: 'JANUS', begun: 22.2, submitted: 14.1, review: found(4.3, { tag: 'À recevoir en entretien' }) }],
  },
  {
    firstName: 'Matteo', lastName: 'Bellandi', address: 'matteo.bellandi@posta.test', language: 'en', civility: M, nationality: 'IT', age: 25, birthday: '12-19',
    town: { countryCode: 'IT', foreignTown: 'Lucca' }, home: abroad('IT', 'Lucca', 'Via Immaginaria 3'), studied: { school: 'Università immaginaria del Serchio', title: 'Laurea in Scienze internazionali' },
    wishes: [{ programme: 'JANUS', begun: 24.1, submitted: 15.3, concerned: ['TEST_ES_B2'], review: found(5.1, { proposed: { type: ADMITTED, ago: 2.4, comment: 'Très bon dossier, projet précis.' } }) }],
  },
  {
    firstName: 'Saoirse', lastName: 'Ó Briain', address: 'saoirse.obriain@post.test', language: 'en', civility: MME, nationality: 'IE', age: 22, birthday: '03-17',
    town: { countryCode: 'IE', foreignTown: 'Galway' }, home: abroad('IE', 'Galway', '2 Example Quay'), studied: { school: 'Fictional University of the West', title: 'BA in European Studies' },
    wishes: [{ programme: 'JANUS', begun: 23.4, submitted: 16.2, review: found(7.3, { proposed: { type: ADMITTED, ago: 5.2 }, published: { by: manager, ago: 3.1 } }) }],
  },
  {
    firstName: 'Timothée', lastName: 'Delannoy', address: 'timothee.delannoy@courriel.test', language: 'fr', civility: M, nationality: 'FR', age: 23, birthday: '07-08',
    town: nancy, home: inNancy('31 boulevard fictif'), studied: { school: 'Université imaginaire des Tilleuls', title: 'Licence 3, Droit' },
    wishes: [
      { programme: 'JANUS', begun: 27.3, submitted: 18.2, review: found(8.1, { proposed: { type: ADMITTED, ago: 6.4 }, published: { by: manager, ago: 4.2 }, acceptedAgo: 1.3 }) },
    ],
  },
  {
    firstName: 'Georgiana', lastName: 'Ionescu', address: 'georgiana.ionescu@posta-ro.test', language: 'fr', civility: MME, nationality: 'RO', age: 26, birthday: '10-01',
    town: { countryCode: 'RO', foreignTown: 'Iași' }, home: abroad('RO', 'Iași', 'Strada Imaginară 12'), studied: { school: 'Universitatea fictivă a Moldovei', title: 'Licență, Jurnalism' },
    wishes: [{
      programme: 'JANUS', begun: 26.2, submitted: 17.1,
      review: found(8.4, { proposed: { type: REJECTED, ago: 6.1, reason: 'PREREQUISITES', comment: 'Nous vous encourageons à présenter à nouveau votre candidature après une année en droit ou en science politique.' }, published: { by: manager, ago: 4.4 } }),
    }],
  },
  {
    firstName: 'Yanis', lastName: 'Berkani', address: 'yanis.berkani@courriel.test', language: 'fr', civility: M, nationality: 'FR', age: 27, birthday: '01-29',
    town: nancy, home: inNancy('9 place imaginaire'), studied: { school: 'Faculté imaginaire de Droit', title: 'Master 2, Droit public' },
    wishes: [
      { programme: 'D-DROIT', begun: 21.4, submitted: 13.3, review: thesis({ proposed: { type: ADMITTED, ago: 4.1 }, acceptedAgo: 2.2 }) },
    ],
  },
  {
    firstName: 'Ingrid', lastName: 'Sørensen', address: 'ingrid.sorensen@post-dk.test', language: 'en', civility: MME, nationality: 'DK', age: 28, birthday: '11-06',
    town: { countryCode: 'DK', foreignTown: 'Aarhus' }, home: abroad('DK', 'Aarhus', 'Eksempelvej 5'), studied: { school: 'Fictional University of the Belt', title: 'Master of Laws' },
    wishes: [{ programme: 'D-DROIT', begun: 20.2, submitted: 12.4, review: thesis({ proposed: { type: ADMITTED, ago: 4.2 } }) }],
  },
  {
    firstName: 'Mathilde', lastName: 'Grandjean', address: 'mathilde.grandjean@courriel.test', language: 'fr', civility: MME, nationality: 'FR', age: 26, birthday: '04-22',
    town: nancy, home: inNancy('18 rue inventée'), studied: { school: 'Faculté imaginaire de Droit', title: 'Master 2, Droit privé' },
    wishes: [{ programme: 'D-DROIT', begun: 18.3, submitted: 11.1, review: waiting(1) }],
  },
  {
    firstName: 'Kenji', lastName: '森田', address: 'kenji.morita@yubin.test', language: 'fr', civility: M, nationality: 'JP', age: 29, birthday: '06-15',
    town: { countryCode: 'JP', foreignTown: '金沢' }, home: inPau('7 résidence imaginaire'), studied: { school: 'Université fictive de la mer', title: 'Master, Droit comparé' },
    wishes: [{ programme: 'D-DROIT', begun: 17.2, submitted: 10.2, review: waiting(2) }],
  },
  {
    firstName: 'Emmanuelle', lastName: 'Payet', address: 'emmanuelle.payet@courriel.test', language: 'fr', civility: MME, nationality: 'FR', age: 25, birthday: '08-30',
    town: saintDenis, home: { countryCode: 'FR', postcode: '97400', municipalityCode: '97411', line1: '11 chemin fictif' }, studied: { school: 'Université imaginaire de l’Océan', title: 'Master 2, Droit de la mer' },
    wishes: [
      { programme: 'D-DROIT', begun: 16.4, submitted: 9.4, review: waiting(3) },
      {
        programme: 'M-DAFF', begun: 15.3, submitted: 8.2,
        review: { by: second, ago: 2.3, refused: { MOTIVATION: 'La lettre s’adresse à un autre master : merci de déposer celle qui est propre à cette formation.' }, incomplete: 'Une seule pièce est à remplacer.' },
      },
    ],
  },
];
