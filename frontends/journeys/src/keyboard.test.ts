import type { Browser, Locator } from 'playwright-core';

import { signUp, validate } from './support/account-screens';
import { documentLine, documentLines, findAndApply, sendFile } from './support/application-screens';
import { openBrowser, phone } from './support/browser';
import { press, tabTo, type } from './support/keyboard';
import { codeMailed, receiptMailed } from './support/mailbox';
import { madePdf } from './support/made-files';
import { newPerson } from './support/persons';
import { fillProfile } from './support/profile-screens';
import { settled, startVisit, type Visit } from './support/visit';

describe('a candidate, in English, on a phone, by keyboard only', () => {
  const person = newPerson('Aoife', 'Ní Dhónaill');
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openBrowser();
    visit = await startVisit(browser, { language: 'en', viewport: phone, byKeyboard: true });
  });
  afterAll(() => visit?.close());
  afterAll(() => browser.close());

  const main = (): Locator => visit.page.getByRole('main');

  it('signs up and validates the account from the mail', async () => {
    await signUp(visit, person);
    await validate(visit, person);
  });

  it('signs in by the code of six digits that is mailed', async () => {
    const { page, t } = visit;
    await page.goto('/');
    await visit.reach(t('home.title'));
    await type(page, visit.field('signIn.identifier'), person.address);
    await page.keyboard.press('Enter');
    await visit.reach(t('signIn.passwordTitle'));
    await press(page, visit.button('signIn.receiveCode'));
    await visit.reach(t('code.title'));
    await type(page, visit.field('code.label'), await codeMailed(visit.origin, person.address));
    await page.keyboard.press('Enter');
    await visit.reach(t('space.title', { name: person.firstName }));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('fills in the profile', async () => {
    await fillProfile(visit);
  });

  it('finds the programme without its accent and applies', async () => {
    await findAndApply(visit, 'securite', /JANUS/);
  });

  it('sends eight documents and says that the ninth is none of hers', async () => {
    const { t } = visit;
    const spanish = documentLine(visit, /Spanish/);
    await visit.hands.press(spanish.getByRole('button', { name: t('application.document.act.notApplicable') }));
    await spanish.getByText(t('application.document.state.NOT_APPLICABLE'), { exact: true }).waitFor();
    const upload = t('application.document.act.upload');
    for (let index = 0; index < 9; index += 1) {
      const line = documentLines(visit).nth(index);
      if ((await line.getByRole('button', { name: upload }).count()) > 0) await sendFile(visit, line, 'upload', await madePdf(`page-${String(index)}.pdf`, 1));
    }
    expect(await visit.page.getByText(t('application.document.state.SENT'), { exact: true }).count()).toBe(8);
    await visit.look();
  });

  it('goes from my space to the application and submits it', async () => {
    const { page, t } = visit;
    await page.goto('/space');
    await visit.reach(t('space.title', { name: person.firstName }));
    await page.getByText(t('space.next.submit')).waitFor();
    await press(page, main().getByRole('link', { name: t('space.act.submit') }));
    await page.waitForURL(/\/applications\/app_/);
    await settled(page);
    await visit.look();
    await press(page, visit.button('application.submit.act').first());
    const dialog = page.getByRole('dialog', { name: t('application.submit.title') });
    await dialog.waitFor();
    await visit.look();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // The keyboard is back where it was.
    await tabTo(page, visit.button('application.submit.act').first());
    await page.keyboard.press('Enter');
    await press(page, dialog.getByRole('button', { name: t('application.submit.act') }));
    await visit.reach(t('application.receipt.title'));
    const number = await page.locator('dt', { hasText: t('application.receipt.number') }).locator('+ dd').innerText();
    expect(await receiptMailed(visit.origin, person.address, number.trim())).toContain('JANUS');
  });

  it('walks through the parts of the application with the arrows', async () => {
    const { page, t } = visit;
    await press(page, visit.link('application.receipt.back').first());
    await page.waitForURL(/\/applications\/app_[^/]+$/);
    await settled(page);
    await tabTo(page, page.getByRole('tab', { name: t('application.tab.documents') }));
    await page.keyboard.press('End');
    await page.getByText(t('application.history.kind.application_submitted')).waitFor();
    await visit.look();
  });

  it('signs out, and the next person on this phone sees nothing', async () => {
    const { page, t } = visit;
    await page.keyboard.press('Home');
    await press(page, page.getByRole('button', { name: t('layout.menu') }));
    await press(page, page.getByRole('button', { name: t('account.signOut') }));
    await visit.reach(t('home.title'));
    await page.goto('/space');
    await visit.reach(t('signIn.title'));
  });
});
