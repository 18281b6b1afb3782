import type { Browser, Page } from 'playwright-core';

import { accessibilityFaults, desk, openBrowser, openContext, phone, sidewaysScroll } from './support/browser';

describe('the home page', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function open(locale: string, viewport: typeof desk): Promise<{ page: Page; complaints: string[] }> {
    const context = await openContext(browser, { locale, viewport });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto('/', { waitUntil: 'networkidle' });
    return { page, complaints };
  }

  it.each([
    ['fr-FR', desk],
    ['en-GB', phone],
  ])('greets in %s without a fault', async (locale, viewport) => {
    const { page, complaints } = await open(locale, viewport);

    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
