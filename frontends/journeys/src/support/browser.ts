import AxeBuilder from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 800 };

/** The machine's own Chromium. Its sandbox refuses to run as root, and only then goes without. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? usual.find((path) => existsSync(path)) ?? 'chromium';
  return chromium.launch({ executablePath, args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
}

export function openContext(browser: Browser, { locale = 'fr-FR', viewport = desk, origin = process.env.PARVIS_URL ?? 'http://localhost:4000' } = {}): Promise<BrowserContext> {
  // Without motion a colour is measured as it is, never on its way to what it will be.
  return browser.newContext({ baseURL: origin, locale, viewport, timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
}

/** Rules of WCAG 2.2 A and AA that the page breaks, in words. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
}

/** How many pixels wider than the window the page is. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
