import type { Visit } from './visit';

const inYear = (year: number): string => String(year);

/** Goes on typing until what was typed has been offered, and takes the first that begins so. */
async function chooseTown(visit: Visit, label: string, typed: string, town: string): Promise<void> {
  await visit.field(label).fill(typed);
  await visit.page.getByRole('option', { name: town }).first().click();
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
  await visit.link('profile.next').click();
  await visit.reach(visit.t(`profile.section.${section}`));
}

async function fillPersonalDetails(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await visit.field('profile.field.nationalityCode').selectOption('FR');
  await page.getByRole('radio', { name: t('profile.civility.MME') }).check();
  await visit.field('profile.field.otherFirstNames').fill('Marie, Łucja');
  await visit.field('profile.field.birthDate').fill('2003-12-12');
  await visit.field('profile.field.birthCountryCode').selectOption('FR');
  await visit.field('profile.field.birthDepartmentCode').selectOption('42');
  await chooseTown(visit, 'profile.field.birthMunicipalityCode', 'st etienne', 'Saint-Étienne');
  await visit.field('profile.field.preferredLanguage').selectOption('FR');
  await visit.field('profile.field.mobilePhone').fill('06 12 34 56 78');
  await sectionDone(visit);
}

async function fillAddress(visit: Visit): Promise<void> {
  await visit.field('profile.field.countryCode').selectOption('FR');
  await visit.field('profile.field.postcode').fill('42000');
  await chooseTown(visit, 'profile.field.municipalityCode', 'st etienne', 'Saint-Étienne');
  await visit.field('profile.field.line1').fill('12 rue des Tilleuls');
  await sectionDone(visit);
}

async function fillBaccalaureate(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await page.getByRole('radio', { name: t('profile.baccalaureate.yes') }).check();
  await visit.field('profile.field.baccalaureateYear').fill(inYear(2021));
  await visit.field('profile.field.seriesCode').selectOption('GENERAL');
  await page.getByRole('checkbox', { name: 'Histoire-géographie' }).check();
  await page.getByRole('checkbox', { name: 'Mathématiques', exact: true }).check();
  await visit.field('profile.field.obtainedCountryCode').selectOption('FR');
  await visit.field('profile.field.departmentCode').selectOption('42');
  await chooseTown(visit, 'profile.field.municipalityCode', 'roanne', 'Roanne');
  await visit.field('profile.field.school').fill('Lycée des Trois Collines');
  await sectionDone(visit);
}

async function fillStudies(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await visit.button('profile.study.add').click();
  await visit.field('profile.field.studyYear').fill(inYear(2026));
  await visit.field('profile.field.departmentCode').selectOption('69');
  await chooseTown(visit, 'profile.field.municipalityCode', 'villeurb', 'Villeurbanne');
  await visit.field('profile.field.school').fill('Université des Confluences');
  await visit.field('profile.field.diplomaTypeCode').selectOption({ index: 1 });
  await visit.field('profile.field.studyTitle').fill('Licence 3, science politique');
  await page.getByRole('radio', { name: t('profile.obtained.YES') }).check();
  await visit.look();
  await visit.button('profile.entry.save').click();
  await page.getByText('Licence 3, science politique').waitFor();
  await sectionDone(visit);
}

async function fillInternships(visit: Visit): Promise<void> {
  await visit.button('profile.internship.add').click();
  await visit.field('profile.field.year').fill(inYear(2025));
  await visit.field('profile.field.duration').fill('3 mois');
  await visit.field('profile.field.organisation').fill('Mairie de Roanne');
  await visit.field('profile.field.description').fill('Accueil du public et suivi des délibérations.');
  await visit.button('profile.entry.save').click();
  await sectionDone(visit);
}

async function declareNoWork(visit: Visit): Promise<void> {
  await visit.page.getByRole('checkbox', { name: visit.t('profile.work.nothing') }).check();
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
