import type { Download, Locator } from 'playwright-core';

import type { MadeFile } from './made-files';
import { settled, type Visit } from './visit';

/** Finds the programme by a word without its accents, and applies to it. */
export async function findAndApply(visit: Visit, typed: string, programme: RegExp): Promise<void> {
  const { page, t } = visit;
  await page.goto('/programmes');
  await visit.reach(t('application.catalogue.title'));
  await visit.hands.fill(visit.field('application.catalogue.search'), typed);
  await page.waitForURL(/text=|q=/);
  await settled(page);
  const found = page.getByRole('main').getByRole('link', { name: programme });
  await found.waitFor();
  await visit.look();
  await visit.hands.press(found);
  await visit.button('application.apply.act').first().waitFor();
  await settled(page);
  await visit.look();
  await visit.hands.press(visit.button('application.apply.act').first());
  await page.getByRole('dialog', { name: t('application.apply.title') }).waitFor();
  await visit.look();
  await visit.hands.press(visit.button('application.apply.yes'));
  await page.waitForURL(/\/applications\/app_/);
  await settled(page);
  await visit.look();
}

/** The lines of the application, in their order. */
export const documentLines = (visit: Visit): Locator => visit.page.locator('.documents > li');

/** The line of a document, by its label. */
export const documentLine = (visit: Visit, label: string | RegExp): Locator =>
  documentLines(visit).filter({ has: visit.page.getByRole('heading', { level: 3, name: label }) });

/** Chooses a file as a person does: by the button, in the window that it opens. */
export async function chooseFile(visit: Visit, line: Locator, act: 'upload' | 'replace', file: MadeFile): Promise<void> {
  const chooser = visit.page.waitForEvent('filechooser');
  await visit.hands.press(line.getByRole('button', { name: visit.t(`application.document.act.${act}`) }));
  await (await chooser).setFiles({ ...file });
}

export async function sendFile(visit: Visit, line: Locator, act: 'upload' | 'replace', file: MadeFile): Promise<void> {
  await chooseFile(visit, line, act, file);
  await line.getByText(file.name).and(visit.page.locator('.document-file')).waitFor();
  await line.getByText(visit.t('application.document.state.SENT'), { exact: true }).waitFor();
}

export async function deleteFile(visit: Visit, line: Locator): Promise<void> {
  const { page, t } = visit;
  await visit.hands.press(line.getByRole('button', { name: t('application.document.act.delete') }));
  const dialog = page.getByRole('dialog', { name: t('application.document.deleteTitle') });
  await visit.hands.press(dialog.getByRole('button', { name: t('application.document.act.delete') }));
  await line.getByText(t('application.document.state.EXPECTED'), { exact: true }).waitFor();
}

/** Submits with its last confirmation; answers the number of the receipt. */
export async function submit(visit: Visit): Promise<string> {
  const { page, t } = visit;
  await visit.hands.press(visit.button('application.submit.act').first());
  const dialog = page.getByRole('dialog', { name: t('application.submit.title') });
  await dialog.getByText(t('application.submit.warning')).waitFor();
  await visit.look();
  await visit.hands.press(dialog.getByRole('button', { name: t('application.submit.act') }));
  return receiptNumber(visit);
}

export async function receiptNumber(visit: Visit): Promise<string> {
  const { page, t } = visit;
  await visit.reach(t('application.receipt.title'));
  return (await page.locator('dt', { hasText: t('application.receipt.number') }).locator('+ dd').innerText()).trim();
}

export async function downloadWholeFile(visit: Visit): Promise<Download> {
  const download = visit.page.waitForEvent('download');
  await visit.hands.press(visit.button('application.file.download'));
  return download;
}
