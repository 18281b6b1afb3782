import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import { accessibilityFaults, desk, openContext, sidewaysScroll } from './browser';
import { keyboardOf, pointer, type Hands } from './hands';
import { SecretWatch } from './secret-watch';
import { wordsOf, type Language, type Words } from './words';

/** Somebody's visit in one window: what is on the screen, in which words, and everything that went wrong behind it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly origin: string;
  readonly language: Language;
  readonly t: Words;
  readonly hands: Hands;
  /** Any element with this role and name. */
  readonly button: (key: string, values?: Record<string, string | number>) => Locator;
  readonly link: (key: string, values?: Record<string, string | number>) => Locator;
  readonly field: (key: string) => Locator;
  /** Waits for the page of this title, and finds nothing to reproach it with. */
  readonly reach: (title: string) => Promise<void>;
  /** Nothing to reproach the page with, as it is now. */
  readonly look: () => Promise<void>;
  /** Complaints that match are expected from here on. */
  readonly expectComplaint: (pattern: RegExp) => void;
  /** How many values of session cookies this visit has looked for where no script may find them. */
  readonly secretsLookedFor: () => number;
  /** Ends the visit; fails when anything was complained about. */
  readonly close: () => Promise<void>;
}

export interface VisitOptions {
  readonly language?: Language;
  readonly viewport?: typeof desk;
  readonly origin?: string;
  readonly byKeyboard?: boolean;
}

const patienceMs = 15_000;

/** Everything that the browser, the page or the API finds wrong. A failed request is told with what the API said about it. */
function listenTo(page: Page, complaints: string[]): void {
  page.setDefaultTimeout(patienceMs);
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`));
  page.on('response', async (response) => {
    if (response.status() < 400) return;
    const said = await response.text().catch(() => '');
    complaints.push(`${String(response.status())} ${response.url()}: ${said.slice(0, 300)} (${response.request().postData()?.slice(0, 300) ?? ''})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
}

/** The browser tells violations of the content security policy to the page only. */
const tellViolations = (): void =>
  document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));

export async function startVisit(browser: Browser, { language = 'fr', viewport = desk, origin = process.env.PARVIS_URL ?? '', byKeyboard = false }: VisitOptions = {}): Promise<Visit> {
  const context = await openContext(browser, { locale: language === 'fr' ? 'fr-FR' : 'en-GB', viewport, origin });
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const secrets = new SecretWatch(context);
  context.on('page', (page) => listenTo(page, complaints));
  await context.addInitScript(tellViolations);
  const page = await context.newPage();
  const t = wordsOf(language);

  async function look(): Promise<void> {
    await secrets.search(page);
    const where = new URL(page.url()).pathname;
    expect({ where, faults: await accessibilityFaults(page) }).toEqual({ where, faults: [] });
    expect({ where, sideways: await sidewaysScroll(page) }).toEqual({ where, sideways: 0 });
  }

  return {
    context,
    page,
    origin,
    language,
    t,
    hands: byKeyboard ? keyboardOf(page) : pointer,
    button: (key, values) => page.getByRole('button', { name: t(key, values) }),
    link: (key, values) => page.getByRole('link', { name: t(key, values) }),
    field: (key) => page.getByLabel(labelOf(t(key))).and(page.locator('input, select, textarea')),
    look,
    reach: async (title) => {
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await settled(page);
      await look();
    },
    expectComplaint: (pattern) => void expected.push(pattern),
    secretsLookedFor: () => secrets.known,
    close: async () => {
      const leaked = secrets.leaked();
      // For whoever looks for what went wrong: a folder for the last that was seen.
      if (process.env.JOURNEY_SHOTS) await page.screenshot({ path: `${process.env.JOURNEY_SHOTS}/last.png` });
      await context.close();
      expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([]);
      expect(leaked).toEqual([]);
    },
  };
}

/** A label, with its star or its "(optional)"; not one that only holds the same words. */
const labelOf = (text: string): RegExp => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?\\s*(?:\\(.*\\))?\\s*$`);

/** Skeletons have given way to what they stood for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main .p-skeleton, main [aria-busy="true"]') === null);
}
