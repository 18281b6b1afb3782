import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

import { documentLine } from './support/application-screens';
import { openBrowser } from './support/browser';
import { deploy, redeployModule, withdraw } from './support/deployment';
import { demoAccounts, DEMO_PASSWORD, startInstance, type Instance } from './support/instance';
import { newPerson } from './support/persons';
import { givenAccount, givenDraft, givenProfile, signInAs } from './support/shortcuts';
import { settled, startVisit, type Visit } from './support/visit';

/** A screen that the shell, the API and the other module have never seen, with a question that they have never heard. */
function rewrite(source: string): void {
  const folder = join(source, 'features/rebuilt');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rebuilt.graphql'), 'query Rebuilt {\n  institution {\n    id\n    timeZone\n    maxFileBytes\n  }\n}\n');
  writeFileSync(
    join(folder, 'RebuiltPage.vue'),
    `<script setup lang="ts">
import { PPage, useQuery } from '@parvis/kit';
import { RebuiltDocument } from '@/gql/graphql';
const { data } = useQuery(RebuiltDocument, {});
</script>
<template><PPage title="Rebuilt alone"><p>limit {{ data?.institution.maxFileBytes }}</p></PPage></template>
`,
  );
  const module = join(source, 'module.ts');
  writeFileSync(module, readFileSync(module, 'utf8').replace(/import\('[^']*FunctionsPage[.]vue'\)/, "import('./features/rebuilt/RebuiltPage.vue')"));
}

async function signedInStaff(browser: Browser, { url, dataDir }: Instance): Promise<Visit> {
  const visit = await startVisit(browser, { origin: url });
  const administrator = demoAccounts(dataDir).find((account) => account.function === 'ADMINISTRATOR');
  await signInAs(visit.page, { address: administrator?.address ?? '', password: DEMO_PASSWORD });
  await visit.page.goto('/space');
  await settled(visit.page);
  return visit;
}

let awaiting: (() => void)[] = [];

/** Files that are gone until they are put back, which happens whatever becomes of the test. */
function takeAway(path: string): () => void {
  renameSync(path, `${path}.away`);
  const putBack = (): void => {
    if (existsSync(`${path}.away`)) renameSync(`${path}.away`, path);
  };
  awaiting.push(putBack);
  return putBack;
}

const menu = (visit: Visit, key: string): Locator => visit.page.getByRole('banner').getByRole('link', { name: visit.t(key), exact: true });

/** Every running copy of Vue leaves marks of its own here. */
const marksOfVue = (page: Page): Promise<number> =>
  page.evaluate(() => (Reflect.get(globalThis, '__VUE_INSTANCE_SETTERS__') as unknown[] | undefined)?.length ?? 0);

/** Fronts and a Parvis of their own: the other journeys must not find a module gone. */
describe('microfrontends', () => {
  let frontends: string;
  let parvis: Instance;
  let browser: Browser;

  beforeAll(async () => {
    frontends = deploy();
    parvis = await startInstance({ FRONTENDS_DIR: frontends });
    browser = await openBrowser();
  });
  afterEach(() => {
    for (const putBack of awaiting) putBack();
    awaiting = [];
  });
  afterAll(() => browser.close());
  afterAll(() => parvis.stop());
  afterAll(() => withdraw(frontends));

  it('are read from modules.json while the page runs, and share one Vue and one router', async () => {
    const visit = await signedInStaff(browser, parvis);
    const { page, t } = visit;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await settled(page);
    expect(asked).toContain('/modules.json');
    const marks = await marksOfVue(page);
    expect(marks).toBeGreaterThan(0);
    await menu(visit, 'layout.programmes').click();
    await visit.reach(t('application.catalogue.title'));
    await menu(visit, 'cockpit.functions.title').click();
    await visit.reach(t('cockpit.functions.title'));
    expect(asked).toEqual(expect.arrayContaining(['/modules/application/remoteEntry.js', '/modules/cockpit/remoteEntry.js']));
    expect(await marksOfVue(page)).toBe(marks);
    await page.goBack();
    await visit.reach(t('application.catalogue.title'));
    expect(asked.filter((path) => path === '/')).toEqual([]);
    await visit.close();
  });

  it('share one cache: what a module changes, the shell shows without asking', async () => {
    const visit = await startVisit(browser, { origin: parvis.url });
    const { page, t } = visit;
    await givenAccount(page, visit.origin, newPerson('Maël', 'Le Goff'));
    await givenProfile(page);
    await givenDraft(page);
    await page.goto('/space');
    await page.getByRole('heading', { name: t('space.next.send', {}, 9) }).waitFor();
    await visit.link('space.act.send').click();
    await documentLine(visit, /espagnol/).getByRole('button', { name: t('application.document.act.notApplicable') }).click();
    await documentLine(visit, /espagnol/).getByText(t('application.document.state.NOT_APPLICABLE'), { exact: true }).waitFor();
    visit.expectComplaint(/ERR_FAILED/);
    await page.route('/graphql', (route) => route.abort());
    await menu(visit, 'layout.space').click();
    await page.getByRole('heading', { name: t('space.next.send', {}, 8) }).waitFor();
    await visit.close();
  });

  it('may be down: the shell says so and works, and trying again succeeds', async () => {
    const dist = join(frontends, 'application-module/dist');
    const visit = await signedInStaff(browser, parvis);
    const { t } = visit;
    visit.expectComplaint(/\/modules\/application\/|Failed to fetch dynamically imported module|Failed to load script/);
    const putBack = takeAway(dist);
    await menu(visit, 'layout.programmes').click();
    await visit.reach(t('module.down.title'));
    await visit.button('module.down.retry').click();
    await visit.reach(t('module.down.title'));
    await menu(visit, 'layout.help').click();
    await visit.reach(t('help.title'));
    await menu(visit, 'cockpit.functions.title').click();
    await visit.reach(t('cockpit.functions.title'));
    await menu(visit, 'layout.programmes').click();
    await visit.reach(t('module.down.title'));
    putBack();
    await visit.button('module.down.retry').click();
    await visit.reach(t('application.catalogue.title'));
    await visit.close();
  });

  it('may be overloaded: an answer of 503 is no different', async () => {
    const visit = await startVisit(browser, { origin: parvis.url });
    const { page, t } = visit;
    visit.expectComplaint(/503|Failed to fetch dynamically imported module|Failed to load script/);
    await page.route('**/modules/application/**', (route) => route.fulfill({ status: 503, body: 'busy' }));
    await page.goto('/programmes');
    await visit.reach(t('module.down.title'));
    await page.unroute('**/modules/application/**');
    await visit.button('module.down.retry').click();
    await visit.reach(t('application.catalogue.title'));
    await visit.close();
  });

  it('are redeployed alone, with a new question to the API, while everything else runs on', async () => {
    const open = await signedInStaff(browser, parvis);
    const untouched = [join(frontends, 'candidate-shell/dist/app.html'), join(frontends, 'application-module/dist/remoteEntry.js')].map((path) => readFileSync(path, 'utf8'));
    awaiting.push(await redeployModule(frontends, 'cockpit-module', rewrite));

    // A page that was open before the deployment, and the module not yet loaded in it.
    await menu(open, 'cockpit.functions.title').click();
    await open.page.getByText(/limit \d{5,}/).waitFor();
    await open.look();
    // A page that is opened after it.
    await open.page.goto('/cockpit');
    await open.reach('Rebuilt alone');
    await open.page.getByText(/limit \d{5,}/).waitFor();
    const now = [join(frontends, 'candidate-shell/dist/app.html'), join(frontends, 'application-module/dist/remoteEntry.js')].map((path) => readFileSync(path, 'utf8'));
    expect(now).toEqual(untouched);
    await menu(open, 'layout.programmes').click();
    await open.reach(open.t('application.catalogue.title'));
    await open.close();
  });
});
