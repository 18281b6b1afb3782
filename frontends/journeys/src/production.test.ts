import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

import { openBrowser } from './support/browser';
import { startInstance, type Instance } from './support/instance';
import { startVisit, type Visit } from './support/visit';

interface DatabaseAccess {
  readonly socketPath: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The database of the other journeys, as an operator would name one. */
function databaseUrl(): string {
  const file = join(process.env.PARVIS_DATA_DIR ?? '', 'mariadb-server.json');
  const { socketPath, user, password, database } = JSON.parse(readFileSync(file, 'utf8')) as DatabaseAccess;
  return `mysql://${user}:${encodeURIComponent(password)}@localhost/${database}?socket=${encodeURIComponent(socketPath)}`;
}

/** No mail leaves: this one answers requests only. */
const settings = (): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  ROLE: 'api',
  DEMO: 'off',
  DATABASE_URL: databaseUrl(),
  FRONTENDS_DIR: process.env.PARVIS_FRONTENDS_DIR,
  PUBLIC_URL: 'https://admissions.parvis.test',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Admissions <admissions@parvis.example>',
  SECRET_KEY: randomBytes(48).toString('base64'),
  SIGNING_KEYS: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
});

describe('in production', () => {
  let parvis: Instance;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    parvis = await startInstance(settings());
    browser = await openBrowser();
    visit = await startVisit(browser, { origin: parvis.url });
  });
  afterAll(() => visit?.close());
  afterAll(() => browser.close());
  afterAll(() => parvis.stop());

  it('our fronts work, which send only what they were built with', async () => {
    const { page, t } = visit;
    await page.goto('/');
    await visit.reach(t('home.title'));
    await page.goto('/programmes?text=securite');
    await visit.reach(t('application.catalogue.title'));
    await page.getByRole('main').getByRole('link', { name: /JANUS/ }).click();
    await page.getByRole('heading', { level: 1, name: /JANUS/ }).waitFor();
    await page.goto('/sign-in');
    await visit.field('signIn.identifier').fill('nobody@exemple.test');
    await visit.button('signIn.continue').click();
    await visit.reach(t('signIn.passwordTitle'));
  });

  it.each([
    ['a question of one\'s own', { query: '{ now }' }],
    ['a hash that nobody was built with', { documentId: 'a'.repeat(64) }],
    ['a look at the schema', { query: '{ __schema { types { name } } }' }],
  ])('%s is refused', async (_what, body) => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
    const answer = await fetch(`${parvis.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }] });
  });

  it('nobody reads mail that was never theirs: there is no mailbox', async () => {
    const answer = await fetch(`${parvis.url}/mailbox/messages.json`);
    expect(answer.status).toBe(404);
  });

  it('pages are told to run nothing that does not come from here', async () => {
    const policy = (await fetch(parvis.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });
});
