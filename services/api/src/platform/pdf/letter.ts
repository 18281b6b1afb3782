import { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfLetter } from '../../kernel/ports';
import { colours, paper } from './look';
import { say } from './messages';
import { type OwnPages, PageWriter } from './page-writer';
import { Typefaces } from './typefaces';

const body = { size: 11, leading: 17 };
const small = { size: 8.5, colour: colours.quiet };

/** A letter on as many sheets as it takes: whose it is at the head, its words, which file it is about at the foot. */
export async function writeLetter(letter: PdfLetter): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const own: OwnPages = new Map();
  const typefaces = await Typefaces.forTexts(document, [letter.author, letter.title, letter.body, letter.footer]);
  const writer = new PageWriter(document, typefaces, own, letter.author);
  writer.paragraph(letter.title, { size: 15, weight: 'bold', colour: colours.act, leading: 24 });
  writer.rule();
  writer.space(18);
  for (const paragraph of letter.body.trim().split(/\r\n|\r|\n/)) {
    if (paragraph.trim() === '') writer.space(body.leading * 0.7);
    else writer.paragraph(paragraph, body);
  }
  foot(writer, document, letter);
  describe(document, letter);
  return Buffer.from(await document.save());
}

function foot(writer: PageWriter, document: PDFDocument, { author, footer, language }: PdfLetter): void {
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    const { width, height } = page.getSize();
    writer.line(author, paper.left, height - 44, { size: 10, weight: 'bold', colour: colours.quiet }, page);
    writer.line(footer, paper.left, 34, small, page);
    if (pages.length === 1) continue;
    const text = say(language, 'PAGE', { page: index + 1, pages: pages.length });
    writer.line(text, width - paper.right - writer.typefaces.width(text, small.size, 'regular'), 34, small, page);
  }
}

function describe(document: PDFDocument, { title, footer, author, language, createdAt }: PdfLetter): void {
  document.setTitle(`${title} – ${footer}`, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setLanguage(language);
  document.setProducer('Parvis');
  document.setCreator('Parvis');
  document.setCreationDate(createdAt);
  document.setModificationDate(createdAt);
}
