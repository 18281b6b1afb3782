import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';

import { chooseFile, documentLine, receiptNumber } from './support/application-screens';
import { openBrowser } from './support/browser';
import { startInstance, type Instance } from './support/instance';
import { mailsTo, receiptMailed } from './support/mailbox';
import { madePdf, madePictures, type MadeFile } from './support/made-files';
import { newPerson } from './support/persons';
import { givenAccount, givenDocuments, givenDraft, givenProfile } from './support/shortcuts';
import { networkOf } from './support/slow-network';
import { settled, startVisit, type Visit } from './support/visit';

/** Whatever the browser says about a server that is not there. */
const deadServer = /ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_FAILED|ERR_INCOMPLETE|Failed to fetch/;

describe('a server that is killed', () => {
  const person = newPerson('Gaël', 'Ozouf');
  let parvis: Instance;
  let browser: Browser;
  let visit: Visit;
  let application: string;

  async function kill(): Promise<void> {
    const gone = once(parvis.process, 'exit');
    parvis.process.kill('SIGKILL');
    await gone;
  }

  async function restart(): Promise<void> {
    const { dataDir, url } = parvis;
    parvis = await startInstance({ DATA_DIR: dataDir, PORT: new URL(url).port });
  }

  const open = async (page: Page): Promise<void> => {
    await page.goto(`/applications/${application}`);
    await settled(page);
  };

  beforeAll(async () => {
    parvis = await startInstance();
    browser = await openBrowser();
    visit = await startVisit(browser, { origin: parvis.url });
    visit.expectComplaint(deadServer);
    await givenAccount(visit.page, visit.origin, person);
    await givenProfile(visit.page);
    application = await givenDraft(visit.page);
    await givenDocuments(visit.page, application, (await madePdf('page.pdf', 1)).buffer);
  });
  afterAll(() => visit?.close());
  afterAll(() => browser.close());
  afterAll(() => parvis.stop());

  it('during an upload: the page says so, what was there is still there, and trying again succeeds', async () => {
    const { page, t } = visit;
    const [picture] = await madePictures(browser, ['essai.png']);
    await open(page);
    const network = await networkOf(visit);
    await network.slowUploads(4_000);
    const line = documentLine(visit, /^Essai/);
    await chooseFile(visit, line, 'replace', picture as MadeFile);
    await line.getByRole('progressbar').waitFor();
    await kill();
    await line.getByText(t('application.upload.notSent', { name: 'essai.png' })).waitFor();
    await visit.look();
    expect(await line.locator('.document-file').innerText()).toContain('page.pdf');

    await restart();
    await network.free();
    await line.getByRole('button', { name: t('application.upload.retry') }).click();
    await line.getByText('essai.png').and(page.locator('.document-file')).waitFor();
    await open(page);
    expect(await page.locator('.document-file').count()).toBe(8);
    expect(await documentLine(visit, /^Essai/).locator('.document-file').innerText()).toContain('essai.png');
  });

  it('during a submission: the page says that trying again is safe, and it is submitted once', async () => {
    const { page, t } = visit;
    await open(page);
    await visit.button('application.submit.act').first().click();
    const dialog = page.getByRole('dialog', { name: t('application.submit.title') });
    // The request has reached the server, and its answer will never come.
    await page.route('/graphql', async (route) => {
      const answered = route.fetch().catch(() => undefined);
      await kill();
      await answered;
      await route.abort('connectionreset');
    }, { times: 1 });
    await dialog.getByRole('button', { name: t('application.submit.act') }).click();
    await dialog.getByText(t('application.submit.safe')).waitFor();
    await visit.look();

    await restart();
    await dialog.getByRole('button', { name: t('kit.retry') }).click();
    const number = await receiptNumber(visit);
    await receiptMailed(visit.origin, person.address, number);
    const receipts = (await mailsTo(visit.origin, person.address)).filter(({ text }) => text.includes(number));
    expect(receipts).toHaveLength(1);
    await open(page);
    await page.getByText(t('application.status.SUBMITTED'), { exact: true }).first().waitFor();
  });
});
