import type { Browser } from 'playwright-core';

import { openBrowser } from './support/browser';
import { DEMO_PASSWORD, demoAccounts } from './support/instance';
import { newPerson } from './support/persons';
import { givenAccount, givenDraft, givenProfile, signInAs } from './support/shortcuts';
import { settled, startVisit } from './support/visit';

describe('the cockpit', () => {
  const candidate = newPerson('Noémie', 'Quéré-Lœuillet');
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('is not for a candidate: no entry in the menu, no module fetched, no list', async () => {
    const visit = await startVisit(browser);
    const { page, t } = visit;
    await givenAccount(page, visit.origin, candidate);
    await givenProfile(page);
    await givenDraft(page);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto('/space');
    await visit.reach(t('space.title', { name: candidate.firstName }));
    expect(await page.getByRole('navigation').getByRole('link', { name: t('cockpit.functions.title'), exact: true }).count()).toBe(0);
    expect(fetched.filter((path) => path.startsWith('/modules/cockpit/'))).toEqual([]);

    await page.goto('/cockpit');
    await settled(page);
    await visit.look();
    expect(await page.getByRole('grid').count()).toBe(0);
    await visit.close();
  });

  it.each(['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'])('shows the applications of the own scope: %s', async (held) => {
    const visit = await startVisit(browser);
    const { page, t } = visit;
    const account = demoAccounts(process.env.PARVIS_DATA_DIR ?? '').find((known) => known.function === held);
    await signInAs(page, { address: account?.address ?? '', password: DEMO_PASSWORD });
    await page.goto('/space');
    await page.getByRole('navigation').getByRole('link', { name: t('cockpit.functions.title'), exact: true }).click();
    await visit.reach(t('cockpit.functions.title'));
    await page.getByRole('main').getByRole('link').first().click();
    await visit.reach(t('cockpit.applications.title'));
    const row = page.getByRole('row').filter({ hasText: candidate.lastName }).first();
    await row.waitFor();
    expect(await row.innerText()).toContain(t('cockpit.applications.status.DRAFT'));
    await visit.close();
  });
});
