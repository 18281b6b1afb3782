import type { Browser, BrowserContext, Page } from 'playwright-core';

import { signInByPassword } from './support/account-screens';
import { accessibilityFaults, openBrowser } from './support/browser';
import { newPerson, type Person } from './support/persons';
import { givenAccount } from './support/shortcuts';
import { startVisit, type Visit } from './support/visit';
import { wordsOf } from './support/words';

const fr = wordsOf('fr');
const en = wordsOf('en');

/** A page that its visitor never left, while the language or the person changed. */
describe('what changes under an open page', () => {
  const brigid = newPerson('Brigid', 'O’Hara');
  const aline = newPerson('Aline', 'Brézolles');
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    for (const [person, language] of [[brigid, 'EN'], [aline, 'FR']] as const) {
      const visit = await startVisit(browser);
      await givenAccount(visit.page, visit.origin, person, language);
      await visit.close();
    }
  });
  afterAll(() => browser.close());

  it('the language, on the home: every word changes and nothing disappears, as often as one likes', async () => {
    const visit = await startVisit(browser);
    const { page } = visit;
    await page.goto('/');
    await visit.reach(fr('home.title'));
    for (const [button, t, language] of [['English', en, 'en'], ['Français', fr, 'fr'], ['English', en, 'en']] as const) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await visit.reach(t('home.title'));
      await page.getByRole('navigation').getByRole('link', { name: t('layout.signIn') }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('[lang]:not(html, button)').count()).toBe(0);
    }
    await visit.close();
  });

  it('the language of the account, met on the way in from a home in another one', async () => {
    const visit = await startVisit(browser);
    const { page, t } = visit;
    await page.goto('/');
    await visit.reach(t('home.title'));
    await page.getByRole('navigation').getByRole('link', { name: t('layout.signIn') }).click();
    await visit.reach(t('signIn.title'));
    await enter(page, brigid);
    await visit.reach(en('space.title', { name: brigid.firstName }));
    await visit.close();
  });

  /** From the page that asks for the identifier, in French. */
  async function enter(page: Page, { address, password }: Person): Promise<void> {
    await page.getByLabel(fr('signIn.identifier')).fill(address);
    await page.getByRole('button', { name: fr('signIn.continue') }).click();
    await page.getByLabel(fr('signIn.password'), { exact: false }).and(page.locator('input')).fill(password);
    await page.getByRole('button', { name: fr('signIn.enter') }).click();
  }

  async function openAddress({ page, t }: Visit): Promise<void> {
    await page.goto('/profile/address');
    await page.getByLabel(t('profile.field.line2')).waitFor();
  }

  async function otherTab(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  it('the person, in another tab: the page goes when its owner signs out there', async () => {
    const visit = await startVisit(browser);
    const { page, t } = visit;
    await signInByPassword(visit, aline);
    await openAddress(visit);
    const other = await otherTab(visit.context, '/account');
    await other.getByRole('main').getByRole('button', { name: t('account.signOut') }).click();
    await visit.reach(t('home.title'));
    expect(await page.getByRole('navigation').getByRole('link', { name: t('layout.profile') }).count()).toBe(0);
    await visit.close();
  });

  it('the person, in another tab: what the first had typed is neither shown to nor saved for the second', async () => {
    const visit = await startVisit(browser);
    const { page, t } = visit;
    await signInByPassword(visit, aline);
    await openAddress(visit);
    // The session ends by itself: cookies are gone, and the next save finds out.
    await visit.context.clearCookies();
    await page.getByLabel(t('profile.field.line2')).fill('Bâtiment A');
    await page.getByText(t('layout.ended.text')).waitFor();
    expect(await page.getByLabel(t('profile.field.line2')).inputValue()).toBe('Bâtiment A');

    const other = await otherTab(visit.context, '/sign-in');
    await enter(other, brigid);
    await other.getByRole('heading', { level: 1, name: en('space.title', { name: brigid.firstName }) }).waitFor();
    await page.getByRole('heading', { level: 1, name: en('space.title', { name: brigid.firstName }) }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.goto('/profile/address');
    const line2 = page.getByLabel(en('profile.field.line2'));
    await line2.waitFor();
    expect(await line2.inputValue()).toBe('');
    await visit.close();
  });

  it('nobody, and then the same person again: what was typed meanwhile is saved', async () => {
    const visit = await startVisit(browser);
    const { page, t } = visit;
    await signInByPassword(visit, aline);
    await openAddress(visit);
    await visit.context.clearCookies();
    await page.getByLabel(t('profile.field.line2')).fill('Bâtiment B');
    await page.getByText(t('layout.ended.text')).waitFor();
    const other = await otherTab(visit.context, '/sign-in');
    await enter(other, aline);
    await other.getByRole('heading', { level: 1, name: t('space.title', { name: aline.firstName }) }).waitFor();
    await page.getByText(t('layout.ended.text')).waitFor({ state: 'hidden' });
    await page.getByText(new RegExp(t('profile.savedAt', { time: '\\d+' }))).waitFor();
    await openAddress(visit);
    expect(await page.getByLabel(t('profile.field.line2')).inputValue()).toBe('Bâtiment B');
    await visit.close();
  });
});
