import type { LocalizedText } from '../../kernel/locale';
import type { RequirementDraft } from '../../offer/contract';

const asked = (code: string, position: number, fr: string, en: string, more: Partial<RequirementDraft> = {}): RequirementDraft => ({
  code, position, label: { fr, en }, description: null, condition: null, isShared: false, template: null, ...more,
});

const said = (fr: string, en: string): LocalizedText => ({ fr, en });

/** Every programme asks for it, and it is sent once. */
export const identity = asked('IDENTITY', 1,
  'Copie recto-verso de votre pièce d’identité (carte d’identité, passeport, titre de séjour)',
  'Copy of both sides of your identity document (identity card, passport, residence permit)',
  { isShared: true, description: said('En cours de validité, les deux faces sur un même document.', 'Still valid, both sides in one document.') });

const transcripts = asked('TRANSCRIPTS', 2, 'Relevés de notes de toutes les années d’études supérieures', 'Transcripts of records of all years of higher education',
  { isShared: true, description: said('Traduits en français ou en anglais s’ils sont dans une autre langue.', 'Translated into French or English if they are in another language.') });
const school = asked('SCHOOL_REPORTS', 2, 'Bulletins de première et de terminale', 'School reports of the last two years of secondary school', { isShared: true });
const diploma = asked('DIPLOMA', 3, 'Dernier diplôme obtenu, ou attestation de réussite', 'Last diploma obtained, or certificate of success', { isShared: true });
const baccalaureate = asked('BACCALAUREATE', 3, 'Relevé de notes du baccalauréat', 'Transcript of the baccalaureate', { isShared: true });
const cv = asked('CV', 4, 'Curriculum vitæ', 'Curriculum vitae', { isShared: true });
const motivation = asked('MOTIVATION', 5, 'Lettre de motivation', 'Letter of motivation',
  { description: said('Deux pages au plus, propre à cette formation.', 'Two pages at most, for this programme.') });
const french = asked('FRENCH_TEST', 6, 'Test de français (niveau B2 au moins)', 'Test of French (level B2 at least)',
  { isShared: true, condition: said('si votre dernier diplôme n’a pas été préparé en français', 'if your last diploma was not prepared in French') });
const employer = asked('EMPLOYER', 7, 'Promesse d’embauche ou contrat d’apprentissage', 'Offer of employment or apprenticeship contract',
  { condition: said('si vous suivez la formation en alternance', 'if you take the programme as an apprentice') });
const project = asked('RESEARCH_PROJECT', 5, 'Projet de recherche', 'Research project', { description: said('Cinq pages au plus, bibliographie comprise.', 'Five pages at most, bibliography included.') });
const supervisor = asked('SUPERVISOR', 6, 'Accord de la direction de thèse', 'Agreement of the thesis supervisor');

const undergraduate = [school, baccalaureate, cv, motivation, french];
const graduate = [transcripts, diploma, cv, motivation, french];
const byDiploma: Readonly<Record<string, readonly RequirementDraft[]>> = {
  LICENCE: undergraduate,
  BUT: undergraduate,
  DEUST: undergraduate,
  DAEU: [cv, motivation],
  LP: [...graduate, employer],
  MASTER: graduate,
  INGENIEUR: graduate,
  DOCTORAT: [transcripts, diploma, cv, project, supervisor],
  DU: [diploma, cv, motivation],
};

export const requirementsFor = (diplomaTypeCode: string): readonly RequirementDraft[] => byDiploma[diplomaTypeCode] ?? graduate;

/** The nine documents of the joint master, the first of which is common to all. */
export const janusRequirements = (form: RequirementDraft['template']): readonly RequirementDraft[] => [
  asked('DOUBLE_NATIONALITY', 2, 'Double nationalité et pays de mobilité (DoubleNationality_Countries-for-mobility)', 'Double nationality and countries for mobility (DoubleNationality_Countries-for-mobility)',
    { template: form, description: said('Formulaire à télécharger, remplir et renvoyer.', 'Form to download, fill in and send back.') }),
  asked('DEGREES_EN', 3, 'Diplômes et leur traduction en anglais', 'Degrees and their English translation'),
  asked('TRANSCRIPTS_EN', 4, 'Relevés de notes avec traduction en anglais', 'Transcript of records with English translation'),
  asked('TEST_EN', 5, 'Test d’anglais conforme aux exigences', 'Test of English proficiency according to requirements',
    { description: said('Voir les tests admis dans les informations complémentaires.', 'The additional information lists the tests that count.') }),
  asked('TEST_FR_B2', 6, 'Test de français, niveau B2', 'Test of French proficiency, level B2'),
  asked('TEST_ES_B2', 7, 'Test d’espagnol, niveau B2', 'Test of Spanish proficiency, level B2',
    { condition: said('uniquement si vous choisissez l’Espagne', 'only for students who choose Spain') }),
  asked('CV_EN', 8, 'Curriculum vitæ en anglais', 'CV in English'),
  asked('ESSAY', 9, 'Essai en anglais et en français', 'Essay in English and in French',
    { description: said('Deux pages dans chaque langue.', 'Two pages in each language.') }),
];
