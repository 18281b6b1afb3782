import type { ProfileSnapshot } from '../../candidates/contract';
import type { PdfRow, PdfSection } from '../../kernel/ports';
import type { FileWords, Word } from './whole-file-words';

type Cell = readonly [Word, string | number | null];

const rows = (words: FileWords, cells: readonly Cell[]): readonly PdfRow[] =>
  cells.map(([word, value]) => ({ label: words.say(word), value: value === null ? null : String(value) }));

/** The profile of a candidate as pages of data. */
export const profileSections = (words: FileWords, profile: ProfileSnapshot): readonly PdfSection[] => [
  personalDetails(words, profile.personalDetails),
  address(words, profile.address),
  baccalaureate(words, profile.baccalaureate),
  entries(words, 'externalStudies', profile.externalStudies.map((study) => externalStudy(words, study))),
  entries(words, 'internships', profile.internships.map((internship): readonly Cell[] => [
    ['year', internship.year], ['duration', internship.duration], ['organisation', internship.organisation],
    ['description', internship.description], ['hoursPerWeek', internship.hoursPerWeek],
  ])),
  entries(words, 'workExperiences', profile.workExperiences.map((work): readonly Cell[] => [
    ['year', work.year], ['duration', work.duration], ['employer', work.employer], ['jobTitle', work.title], ['purpose', work.purpose],
  ])),
];

const languages = { FR: 'FR', EN: 'EN' } as const;
const obtained = { YES: 'YES', NO: 'NO', IN_PROGRESS: 'IN_PROGRESS' } as const;
const civilities: Readonly<Record<string, Word>> = { MME: 'MME', M: 'M', UNSPECIFIED: 'UNSPECIFIED' };

function personalDetails(words: FileWords, details: ProfileSnapshot['personalDetails']): PdfSection {
  return {
    title: words.say('personalDetails'),
    rows: rows(words, [
      ['civility', words.sayMaybe(civilities[details.civility ?? ''] ?? null)],
      ['birthName', details.birthName], ['usualName', details.usualName], ['firstName', details.firstName], ['otherFirstNames', details.otherFirstNames],
      ['birthDate', words.day(details.birthDate)], ['birthPlace', placeOf(words, details.birthPlace)],
      ['nationality', words.label(details.nationality)], ['nationalStudentNumber', details.nationalStudentNumber],
      ['preferredLanguage', words.sayMaybe(details.preferredLanguage && languages[details.preferredLanguage])], ['phone', details.phone], ['mobilePhone', details.mobilePhone],
    ]),
  };
}

const address = (words: FileWords, { lines, postcode, municipality, foreignTown, country }: ProfileSnapshot['address']): PdfSection => ({
  title: words.say('address'),
  rows: rows(words, [['lines', lines.join('\n') || null], ['postcode', postcode], ['town', words.label(municipality) ?? foreignTown], ['country', words.label(country)]]),
});

function baccalaureate(words: FileWords, bac: ProfileSnapshot['baccalaureate']): PdfSection {
  const title = words.say('baccalaureate');
  if (bac.hasBaccalaureate === false) return { title, rows: [], note: words.say('noBaccalaureate') };
  return {
    title,
    rows: rows(words, [
      ['year', bac.year], ['series', words.label(bac.series)], ['honours', words.label(bac.honours)], ['place', placeOf(words, bac.place)],
      ['school', bac.school], ['specialities', words.labels(bac.specialities)], ['options', bac.options],
    ]),
  };
}

const externalStudy = (words: FileWords, study: ProfileSnapshot['externalStudies'][number]): readonly Cell[] => [
  ['year', study.year], ['diplomaType', words.label(study.diplomaType)], ['diplomaTitle', study.title], ['obtained', words.sayMaybe(study.obtained && obtained[study.obtained])],
  ['honours', words.label(study.honours)], ['school', study.school], ['place', placeOf(words, study.place)],
];

function entries(words: FileWords, title: Word, each: readonly (readonly Cell[])[]): PdfSection {
  if (each.length === 0) return { title: words.say(title), rows: [], note: words.say('nothing') };
  return { title: words.say(title), rows: [], entries: each.map((cells, index) => ({ title: words.say('entry', { n: index + 1 }), rows: rows(words, cells) })) };
}

const placeOf = (words: FileWords, { municipality, foreignTown, department, country }: ProfileSnapshot['baccalaureate']['place']): string | null => {
  const parts = [words.label(municipality) ?? foreignTown, words.label(department), words.label(country)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
};
