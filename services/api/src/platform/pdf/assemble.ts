import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { AssembledPdf, PdfPart, WholeFile } from '../../kernel/ports';
import { appendImage } from './append-image';
import { appendPdf } from './append-pdf';
import { fillContents, writeCover, writeSection } from './data-pages';
import { Excused, reasonOf } from './excused';
import type { Limits } from './limits';
import { colours, paper } from './look';
import { type Excuse, say } from './messages';
import { type Bookmark, writeLink, writeOutlines } from './outlines';
import { type OwnPages, PageWriter, type Place } from './page-writer';
import { Typefaces } from './typefaces';

export interface Task {
  readonly file: WholeFile;
  readonly limits: Limits;
  /** Documents that earlier tries have found impossible. */
  readonly excused: ReadonlyMap<number, Excuse>;
  /** Each document is saved by itself first: slower, for when saving the whole has failed. */
  readonly isCareful: boolean;
}

/** What is being done, for whoever watches the time. */
export type Progress = (step: number | 'rest') => void;

/** A document in its place; without one where there is no file. */
interface Placed {
  readonly part: PdfPart;
  readonly place: Place | undefined;
  readonly isExcused: boolean;
}

export async function assemble(task: Task, progress: Progress): Promise<AssembledPdf> {
  const { file } = task;
  progress('rest');
  const document = await PDFDocument.create({ updateMetadata: false });
  const own: OwnPages = new Map();
  const writer = new PageWriter(document, await Typefaces.forTexts(document, textsOf(file)), own, file.author);
  const lines = writeCover(writer, file, [
    ...file.sections.map(({ title }) => ({ title, indent: 0 })),
    ...(file.documents.length > 0 ? [{ title: file.documentsTitle, indent: 0 }] : []),
    ...file.documents.map(({ title }) => ({ title, indent: 14 })),
  ]);
  const cover = { page: document.getPage(0), y: paper.height };
  if (file.sections.length > 0) writer.turn();
  const sections = file.sections.map((section) => ({ title: section.title, place: writeSection(writer, section, file.language) }));
  const placed = await placeDocuments(task, document, own, writer.typefaces, progress);

  progress('rest');
  const documents = placed.map(({ part, place }) => ({ title: part.title, place: place ?? cover }));
  const start = placed.find(({ place }) => place !== undefined)?.place ?? cover;
  const group: Bookmark[] = documents.length > 0 ? [{ title: file.documentsTitle, place: start, children: documents }] : [];
  writeOutlines(document, [{ title: file.title, place: cover }, ...sections, ...group]);
  const numbers = new Map(document.getPages().map((page, index) => [page, index + 1]));
  const targets = [...sections.map(({ place }) => place), ...(documents.length > 0 ? [undefined] : []), ...placed.map(({ place }) => place)];
  lines.forEach((line, index) => {
    const target = targets[index];
    const note = placed[index - sections.length - 1]?.part.note;
    fillContents(writer, line, target === undefined ? (note ?? '') : String(numbers.get(target.page) ?? ''));
    if (target !== undefined) writeLink(document, line.place, { x: paper.left, width: paper.width - paper.left - paper.right, height: 18 }, target);
  });
  frame(writer, file, own, numbers, document.getPageCount());
  describe(document, file);
  const bytes = Buffer.from(await document.save());
  return { bytes, pages: document.getPageCount(), excused: placed.flatMap(({ isExcused }, index) => (isExcused ? [index] : [])) };
}

async function placeDocuments(task: Task, document: PDFDocument, own: OwnPages, typefaces: Typefaces, progress: Progress): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const [index, part] of task.file.documents.entries()) {
    progress(index);
    placed.push(await placeDocument(task, index, part, document, own, typefaces));
  }
  return placed;
}

async function placeDocument(task: Task, index: number, part: PdfPart, document: PDFDocument, own: OwnPages, typefaces: Typefaces): Promise<Placed> {
  if (part.bytes === undefined) return { part, place: undefined, isExcused: false };
  const before = document.getPageCount();
  try {
    const known = task.excused.get(index);
    if (known !== undefined) throw new Excused(known);
    const page = await append(task, part, part.bytes, document, own);
    return { part, place: { page, y: page.getHeight() }, isExcused: false };
  } catch (error) {
    while (document.getPageCount() > before) document.removePage(document.getPageCount() - 1);
    const writer = new PageWriter(document, typefaces, own, task.file.author);
    const place = { ...writer.place };
    excuse(writer, part, reasonOf(error), task.file.language);
    return { part, place, isExcused: true };
  }
}

async function append({ limits, isCareful }: Task, part: PdfPart, bytes: Uint8Array, document: PDFDocument, own: OwnPages): Promise<PDFPage> {
  if (part.contentType === 'application/pdf') {
    const [first] = await appendPdf(document, bytes, limits, isCareful);
    if (first === undefined) throw new Excused('EMPTY');
    return first;
  }
  if (part.contentType !== 'image/jpeg' && part.contentType !== 'image/png') throw new Excused('UNKNOWN_TYPE');
  const page = await appendImage(document, bytes, part.contentType, limits);
  own.set(page, part.title);
  return page;
}

function excuse(writer: PageWriter, part: PdfPart, reason: Excuse, language: WholeFile['language']): void {
  writer.space(150);
  writer.paragraph(part.title, { size: 17, weight: 'bold', leading: 25 });
  writer.space(10);
  writer.rule();
  writer.space(12);
  writer.paragraph(say(language, 'NOT_INCLUDED'), { size: 11, weight: 'bold', leading: 19 });
  writer.paragraph(say(language, reason), { size: 11, leading: 19 });
  writer.paragraph(say(language, 'ASK'), { size: 11, colour: colours.quiet, leading: 19 });
}

/** Head and foot of the pages that are ours; those of the candidate's files are left as they are. */
function frame(writer: PageWriter, file: WholeFile, own: OwnPages, numbers: ReadonlyMap<PDFPage, number>, pages: number): void {
  const style = { size: 8.5, colour: colours.quiet };
  for (const [page, heading] of own) {
    const number = numbers.get(page);
    if (number === undefined) continue;
    const { width, height } = page.getSize();
    writer.line(heading, paper.left, height - 44, style, page);
    const text = say(file.language, 'PAGE', { page: number, pages });
    writer.line(file.footer, paper.left, 34, style, page);
    writer.line(text, width - paper.right - writer.typefaces.width(text, style.size, 'regular'), 34, style, page);
  }
}

function describe(document: PDFDocument, file: WholeFile): void {
  document.setTitle(`${file.title} – ${file.footer}`, { showInWindowTitleBar: true });
  document.setAuthor(file.author);
  document.setSubject(file.subtitle);
  document.setLanguage(file.language);
  document.setProducer('Parvis');
  document.setCreator('Parvis');
  document.setCreationDate(file.createdAt);
  document.setModificationDate(file.createdAt);
}

/** Every text that our own pages show. */
function textsOf(file: WholeFile): string[] {
  const rows = [file.cover, ...file.sections.flatMap((section) => [section.rows, ...(section.entries ?? []).map((entry) => entry.rows)])].flat();
  return [
    file.title, file.subtitle, file.author, file.footer, file.documentsTitle,
    ...rows.flatMap((row) => [row.label, row.value ?? '']),
    ...file.sections.flatMap((section) => [section.title, section.note ?? '', ...(section.entries ?? []).map((entry) => entry.title)]),
    ...file.documents.flatMap((part) => [part.title, part.note ?? '']),
  ];
}
