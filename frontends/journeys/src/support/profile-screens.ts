import type { Visit } from './visit';

const inYear = (year: number): string => String(year);

/** Goes on typing until what was typed has been offered, and takes the first that begins so. */
async function chooseTown(visit: Visit, label: string, typed: string, town: string): Promise<void> {
  await visit.hands.fill(visit.field(label), typed);
  await visit.hands.take(visit.field(label), visit.page.getByRole('option', { name: town }).first());
  await expectValue(visit, label, town);
}

async function expectValue(visit: Visit, label: string, value: string): Promise<void> {
  expect(await visit.field(label).inputValue()).toBe(value);
}

/** The person sees that it is saved, at what time, and that nothing is missing any more. */
async function sectionDone(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await page.getByText(new RegExp(t('profile.savedAt', { time: '\\d+' }))).waitFor();
  await page.getByText(t('profile.complete'), { exact: true }).last().waitFor();
  await visit.look();
}

async function next(visit: Visit, section: string): Promise<void> {
  await visit.hands.press(visit.link('profile.next'));
  await visit.reach(visit.t(`profile.section.${section}`));
}

async function fillPersonalDetails(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await visit.hands.choose(visit.field('profile.field.nationalityCode'), 'FR');
  await visit.hands.tick(page.getByRole('radio', { name: t('profile.civility.MME') }));
  await visit.hands.fill(visit.field('profile.field.otherFirstNames'), 'Marie, Łucja');
  await visit.hands.fill(visit.field('profile.field.birthDate'), '2003-12-12');
  await visit.hands.choose(visit.field('profile.field.birthCountryCode'), 'FR');
  await visit.hands.choose(visit.field('profile.field.birthDepartmentCode'), '42');
  await chooseTown(visit, 'profile.field.birthMunicipalityCode', 'st etienne', 'Saint-Étienne');
  await visit.hands.choose(visit.field('profile.field.preferredLanguage'), visit.language.toUpperCase());
  await visit.hands.fill(visit.field('profile.field.mobilePhone'), '06 12 34 56 78');
  await sectionDone(visit);
}

async function fillAddress(visit: Visit): Promise<void> {
  await visit.hands.choose(visit.field('profile.field.countryCode'), 'FR');
  await visit.hands.fill(visit.field('profile.field.postcode'), '42000');
  await chooseTown(visit, 'profile.field.municipalityCode', 'st etienne', 'Saint-Étienne');
  await visit.hands.fill(visit.field('profile.field.line1'), '12 rue des Tilleuls');
  await sectionDone(visit);
}

async function fillBaccalaureate(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await visit.hands.tick(page.getByRole('radio', { name: t('profile.baccalaureate.yes') }));
  await visit.hands.fill(visit.field('profile.field.baccalaureateYear'), inYear(2021));
  await visit.hands.choose(visit.field('profile.field.seriesCode'), 'GENERAL');
  await visit.hands.tick(page.getByRole('checkbox', { name: /^(Histoire-géographie|History, geography)/ }));
  await visit.hands.tick(page.getByRole('checkbox', { name: /^(Mathématiques|Mathematics)$/ }));
  await visit.hands.choose(visit.field('profile.field.obtainedCountryCode'), 'FR');
  await visit.hands.choose(visit.field('profile.field.departmentCode'), '42');
  await chooseTown(visit, 'profile.field.municipalityCode', 'roanne', 'Roanne');
  await visit.hands.fill(visit.field('profile.field.school'), 'Lycée des Trois Collines');
  await sectionDone(visit);
}

async function fillStudies(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await visit.hands.press(visit.button('profile.study.add'));
  await visit.hands.fill(visit.field('profile.field.studyYear'), inYear(2026));
  await visit.hands.choose(visit.field('profile.field.departmentCode'), '69');
  await chooseTown(visit, 'profile.field.municipalityCode', 'villeurb', 'Villeurbanne');
  await visit.hands.fill(visit.field('profile.field.school'), 'Université des Confluences');
  await visit.hands.choose(visit.field('profile.field.diplomaTypeCode'), 'LICENCE');
  await visit.hands.fill(visit.field('profile.field.studyTitle'), 'Licence 3, science politique');
  await visit.hands.tick(page.getByRole('radio', { name: t('profile.obtained.YES') }));
  await visit.look();
  await visit.hands.press(visit.button('profile.entry.save'));
  await page.getByText('Licence 3, science politique').waitFor();
  await sectionDone(visit);
}

async function fillInternships(visit: Visit): Promise<void> {
  await visit.hands.press(visit.button('profile.internship.add'));
  await visit.hands.fill(visit.field('profile.field.year'), inYear(2025));
  await visit.hands.fill(visit.field('profile.field.duration'), '3 mois');
  await visit.hands.fill(visit.field('profile.field.organisation'), 'Mairie de Roanne');
  await visit.hands.fill(visit.field('profile.field.description'), 'Accueil du public et suivi des délibérations.');
  await visit.hands.press(visit.button('profile.entry.save'));
  await sectionDone(visit);
}

async function declareNoWork(visit: Visit): Promise<void> {
  await visit.hands.tick(visit.page.getByRole('checkbox', { name: visit.t('profile.work.nothing') }));
  await sectionDone(visit);
}

/** Six sections in the order of the wizard, each saved by itself. */
export async function fillProfile(visit: Visit): Promise<void> {
  await visit.page.goto('/profile/personal-details');
  await visit.reach(visit.t('profile.section.PERSONAL_DETAILS'));
  await fillPersonalDetails(visit);
  await next(visit, 'ADDRESS');
  await fillAddress(visit);
  await next(visit, 'BACCALAUREATE');
  await fillBaccalaureate(visit);
  await next(visit, 'EXTERNAL_STUDIES');
  await fillStudies(visit);
  await next(visit, 'INTERNSHIPS');
  await fillInternships(visit);
  await next(visit, 'WORK_EXPERIENCES');
  await declareNoWork(visit);
}

/** The same section in two tabs: the second to save is told, and loses nothing of what is stored or typed. */
export async function saveInTwoTabs(visit: Visit): Promise<void> {
  const { page, t } = visit;
  const label = t('profile.field.line2');
  const other = await visit.context.newPage();
  for (const tab of [page, other]) {
    await tab.goto('/profile/address');
    await tab.getByLabel(label).waitFor();
  }
  await page.getByLabel(label).fill('Bâtiment A');
  await page.getByText(t('profile.saving')).waitFor({ state: 'hidden' });
  await other.getByLabel(label).fill('Bâtiment B');
  await other.getByRole('alert').filter({ hasText: t('profile.conflict.title') }).waitFor();
  expect(await other.getByLabel(label).inputValue()).toBe('Bâtiment B');
  await other.getByRole('button', { name: t('profile.conflict.reload') }).click();
  await other.getByRole('alert').filter({ hasText: t('profile.conflict.title') }).waitFor({ state: 'hidden' });
  expect(await other.getByLabel(label).inputValue()).toBe('Bâtiment A');
  await other.getByLabel(label).fill('Bâtiment C');
  await other.getByText(new RegExp(t('profile.savedAt', { time: '\\d+' }))).waitFor();
  await other.close();
}
