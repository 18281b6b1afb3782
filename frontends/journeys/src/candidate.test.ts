import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

import { chooseFile, deleteFile, documentLine, documentLines, downloadWholeFile, findAndApply, sendFile, submit } from './support/application-screens';
import { signInByPassword, signUp, validate } from './support/account-screens';
import { openBrowser } from './support/browser';
import { mailsTo, receiptMailed } from './support/mailbox';
import { garbage, madePdf, madePictures, type MadeFile } from './support/made-files';
import { newPerson } from './support/persons';
import { fillProfile, saveInTwoTabs } from './support/profile-screens';
import { networkOf } from './support/slow-network';
import { startVisit, type Visit } from './support/visit';
import { readWholeFile } from './support/whole-file';

const tenMegabytes = 10 * 1024 * 1024;
const pagesOfPdfs = [2, 1, 3, 1];

describe('a candidate, in French, at a desk', () => {
  const person = newPerson('Zoé', 'Kowalczyk');
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openBrowser();
    visit = await startVisit(browser);
  });
  afterAll(() => visit?.close());
  // Apart: the browser leaves even when the visit has something to complain about.
  afterAll(() => browser.close());

  it('signs up, validates the account from the mail and signs in by password', async () => {
    await signUp(visit, person);
    await validate(visit, person);
    await signInByPassword(visit, person);
    expect(visit.secretsLookedFor()).toBeGreaterThanOrEqual(2);
  });

  it('fills in the profile, which saves itself', async () => {
    await fillProfile(visit);
  });

  it('is told when another tab has changed the same section', async () => {
    await saveInTwoTabs(visit);
  });

  it('finds the programme without its accent and applies', async () => {
    await findAndApply(visit, 'securite', /JANUS/);
    expect(await documentLines(visit).count()).toBe(9);
    expect(await visit.button('application.submit.act').first().isDisabled()).toBe(true);
  });

  it('sends eight documents and says that the ninth is none of hers', async () => {
    const { t } = visit;
    const pdfs = await Promise.all(pagesOfPdfs.map((pages, index) => madePdf(`pièce-${String(index)}.pdf`, pages)));
    const files = [...pdfs, ...(await madePictures(browser, ['recto.jpg', 'verso.jpg', 'diplôme.png', 'test.png']))];
    const lines = documentLines(visit);
    const spanish = documentLine(visit, /espagnol/);
    await spanish.getByRole('button', { name: t('application.document.act.notApplicable') }).click();
    await spanish.getByText(t('application.document.state.NOT_APPLICABLE'), { exact: true }).waitFor();
    for (let index = 0; index < 9; index += 1) {
      const line = lines.nth(index);
      if ((await line.getByRole('button', { name: t('application.document.act.upload') }).count()) > 0) await sendFile(visit, line, 'upload', taken(files));
    }
    expect(files).toEqual([]);
    await visit.look();
  });

  it('refuses ten megabytes of anything called cv.pdf in a sentence, and loses nothing else', async () => {
    const { page, t } = visit;
    visit.expectComplaint(/status of 4\d\d|^4\d\d .*\/files\//);
    const line = documentLine(visit, /^Curriculum/);
    const before = await line.locator('.document-file').innerText();
    await chooseFile(visit, line, 'replace', garbage('cv.pdf', tenMegabytes));
    await line.getByText(t('application.upload.notSent', { name: 'cv.pdf' })).waitFor();
    expect((await line.getByRole('alert').innerText()).length).toBeGreaterThan(60);
    await visit.look();
    await line.getByRole('button', { name: t('application.upload.dismiss') }).click();
    expect(await line.locator('.document-file').innerText()).toBe(before);
    await page.reload();
    await documentLine(visit, /^Curriculum/).getByText(t('application.document.state.SENT'), { exact: true }).waitFor();
    expect(await page.getByText(t('application.document.state.SENT'), { exact: true }).count()).toBe(8);
  });

  it('replaces one document, deletes another and sends it again, watching it leave', async () => {
    const { t } = visit;
    await sendFile(visit, documentLine(visit, /^Essai/), 'replace', await madePdf('essai-corrigé.pdf', 5));
    const line = documentLine(visit, /^Curriculum/);
    await deleteFile(visit, line);
    const [picture] = await madePictures(browser, ['cv.jpg']);
    const network = await networkOf(visit);
    await network.slowUploads(60_000);
    await chooseFile(visit, line, 'upload', picture as MadeFile);
    await line.getByRole('progressbar', { name: t('application.upload.progress', { name: 'cv.jpg' }) }).waitFor();
    await visit.look();
    await network.free();
    await line.getByText(t('application.document.state.SENT'), { exact: true }).waitFor();
  });

  it('submits, and holds a receipt on the screen and by mail', async () => {
    const number = await submit(visit);
    expect(number).not.toBe('');
    expect(await receiptMailed(visit.origin, person.address, number)).toContain('JANUS');
    expect((await mailsTo(visit.origin, person.address)).filter(({ text }) => text.includes(number))).toHaveLength(1);
  });

  it('downloads the whole file, with every page and a bookmark for each document', async () => {
    const download = await downloadWholeFile(visit);
    const { pages, bookmarks } = await readWholeFile(readFileSync(await download.path()));
    const documents = bookmarks.slice(-9);
    const firstOfDocuments = documents[0]?.page ?? 0;
    expect(firstOfDocuments).toBeGreaterThan(1);
    // Four PDFs, three pictures, and the essay that was sent again in five pages.
    expect(pages).toBe(firstOfDocuments - 1 + sum(pagesOfPdfs) + 3 + 5);
    expect(documents.map(({ title }) => title)).toEqual(expect.arrayContaining([expect.stringMatching(/^Curriculum/), expect.stringMatching(/^Essai/)]));
    expect(pages - (documents.at(-1)?.page ?? 0)).toBe(4);
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function taken(files: MadeFile[]): MadeFile {
  const file = files.shift();
  if (!file) throw new Error('More documents were asked for than were made');
  return file;
}
