import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';

export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A real PDF of so many pages, each saying what it is. */
export async function madePdf(name: string, pages: number): Promise<MadeFile> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) document.addPage([595, 842]).drawText(`${name}, page ${String(page)}`, { x: 60, y: 760, size: 18, font });
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await document.save()) };
}

/** Pictures of a page with the name on it: what a phone or a scanner gives, made by a real encoder. */
export async function madePictures(browser: Browser, names: readonly string[]): Promise<MadeFile[]> {
  const page = await browser.newPage({ viewport: { width: 600, height: 800 } });
  const files: MadeFile[] = [];
  for (const name of names) {
    await page.setContent(`<h1>${name}</h1><p>${'Lorem ipsum '.repeat(200)}</p>`);
    const type = name.endsWith('.png') ? 'png' : 'jpeg';
    files.push({ name, mimeType: `image/${type}`, buffer: await page.screenshot({ type }) });
  }
  await page.close();
  return files;
}

/** Says that it is a PDF, and is not. */
export const garbage = (name: string, bytes: number): MadeFile => ({ name, mimeType: 'application/pdf', buffer: randomBytes(bytes) });
