import { DateTime } from 'luxon';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { candidateOfAccount, ProfileSection, sectionStates } from '../../candidates/contract';
import { Civility, DiplomaObtained } from '../../candidates/model/profile';
import { DeclareNothing } from '../../candidates/use-cases/declare-nothing';
import { SaveAddress } from '../../candidates/use-cases/save-address';
import { SaveBaccalaureate } from '../../candidates/use-cases/save-baccalaureate';
import { externalStudies, internships, SaveEntry } from '../../candidates/use-cases/save-entry';
import { SavePersonalDetails } from '../../candidates/use-cases/save-personal-details';
import { type Saved, SectionSaver } from '../../candidates/use-cases/save-section';

/** Fills in the sections that nobody has touched, through the same doors as a candidate; what a visitor changed stays. */
export async function fillProfile(parts: Parts, accountId: string): Promise<void> {
  const candidateId = await candidateOfAccount(parts.reads, accountId);
  if (candidateId === undefined) return;
  const viewer: PersonViewer = { kind: 'person', accountId, candidateId, sessionId: 'demonstration', grants: [] };
  const year = DateTime.fromJSDate(parts.clock.now(), { zone: 'Europe/Paris' }).year;
  const fillings = fillingsOf(new SectionSaver(parts.transactions, parts.reads, parts.clock), viewer, year);
  for (const { section, version, savedAt } of await sectionStates(parts.reads, candidateId)) {
    if (savedAt !== null) continue;
    const saved = await fillings[section](version);
    if (saved.kind !== 'saved') throw new Error(`The demonstration profile is out of date: ${section} ${JSON.stringify(saved)}.`);
  }
}

type Filling = (version: number) => Promise<Saved>;

function fillingsOf(saver: SectionSaver, viewer: PersonViewer, year: number): Readonly<Record<ProfileSection, Filling>> {
  return {
    PERSONAL_DETAILS: (version) => new SavePersonalDetails(saver).execute(viewer, version, {
      nationalityCode: 'FR', civility: Civility.MME, birthName: 'Łukasik', usualName: null, firstName: 'Zoé', otherFirstNames: 'Hélène',
      birthDate: `${String(year - 22)}-03-14`, birthCountryCode: 'FR', birthDepartmentCode: '54', birthMunicipalityCode: '54395', preferredLanguage: 'FR',
    }),
    ADDRESS: (version) => new SaveAddress(saver).execute(viewer, version, {
      countryCode: 'FR', postcode: '54000', municipalityCode: '54395', line1: '1 parvis de l’Université', line2: 'Résidence fictive',
    }),
    BACCALAUREATE: (version) => new SaveBaccalaureate(saver).execute(viewer, version, baccalaureate(year - 4)),
    EXTERNAL_STUDIES: (version) => new SaveEntry(saver, externalStudies).execute(viewer, version, null, {
      year: year - 1, countryCode: 'FR', departmentCode: '54', municipalityCode: '54395', school: 'Université imaginaire des Tilleuls',
      diplomaTypeCode: 'LICENCE', title: 'Licence 3, Droit, parcours droit européen', obtained: DiplomaObtained.YES, honoursCode: 'AB',
    }),
    INTERNSHIPS: (version) => new SaveEntry(saver, internships).execute(viewer, version, null, {
      year: year - 1, duration: '2 mois', organisation: 'Observatoire européen imaginaire', description: 'Veille juridique sur la politique de défense et rédaction de notes.', hoursPerWeek: 35,
    }),
    WORK_EXPERIENCES: (version) => new DeclareNothing(saver).execute(viewer, version, ProfileSection.WORK_EXPERIENCES, true),
  };
}

const baccalaureate = (year: number) => ({
  hasBaccalaureate: true, year, seriesCode: 'GENERAL', honoursCode: 'B', countryCode: 'FR', departmentCode: '54', municipalityCode: '54395', school: 'Lycée fictif des Tilleuls',
  specialityCodes: ['HGGSP', 'LLCER-ANG'],
});
