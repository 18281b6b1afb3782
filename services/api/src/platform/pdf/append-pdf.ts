import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { Excused } from './excused';
import type { Limits } from './limits';

/** Copies every page of a PDF behind the others; answers the pages. */
export async function appendPdf(target: PDFDocument, bytes: Uint8Array, limits: Limits, isCareful: boolean): Promise<PDFPage[]> {
  if (isCutOff(bytes)) throw new Excused('BROKEN');
  const source = await open(bytes);
  const count = source.getPageCount();
  if (count === 0) throw new Excused('EMPTY');
  if (count > limits.pagesOfDocument || target.getPageCount() + count > limits.pagesOfFile) throw new Excused('TOO_MANY_PAGES');

  flatten(source);
  for (const page of source.getPages()) keepOnlyContent(page);
  const indices = source.getPageIndices();
  if (isCareful) await tryOut(source, indices);
  const pages = await target.copyPages(source, indices);
  for (const page of pages) target.addPage(page);
  return pages;
}

/** Every writer ends a file with `startxref`. Read without its end, a file would lose pages without a word; noise would take for ever. */
function isCutOff(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(-4096)).includes('startxref');
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  const options = { updateMetadata: false, throwOnInvalidObject: false, parseSpeed: Infinity };
  try {
    return await PDFDocument.load(bytes, options);
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error;
  }
  // Many "protected" files only forbid printing or copying: they open with the empty password.
  try {
    const source = await PDFDocument.load(bytes, { ...options, password: '' });
    if (source.isEncrypted) throw new Excused('ENCRYPTED');
    return source;
  } catch {
    throw new Excused('ENCRYPTED');
  }
}

/** What was typed into a form becomes part of the page: forms do not follow their pages into another file. */
function flatten(source: PDFDocument): void {
  if (source.catalog.lookup(PDFName.of('AcroForm')) === undefined) return;
  for (const updateFieldAppearances of [true, false]) {
    try {
      source.getForm().flatten({ updateFieldAppearances });
      return;
    } catch {
      // The standard fonts of a form cannot write every name; the appearances that the file brings will do.
    }
  }
}

const harmless = new Set(['Link', 'Text', 'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink', 'Widget', 'Redact']);

/** Actions, attachments, sounds and links into the old file stay behind. */
function keepOnlyContent(page: PDFPage): void {
  for (const key of ['AA', 'B', 'StructParents', 'PieceInfo', 'Metadata', 'Thumb']) page.node.delete(PDFName.of(key));
  const annotations = page.node.lookup(PDFName.of('Annots'));
  page.node.delete(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  const kept = page.doc.context.obj([]);
  for (let index = 0; index < annotations.size(); index += 1) {
    const annotation = annotations.lookup(index);
    if (annotation instanceof PDFDict && isHarmless(annotation)) kept.push(annotation);
  }
  if (kept.size() > 0) page.node.set(PDFName.of('Annots'), kept);
}

function isHarmless(annotation: PDFDict): boolean {
  const subtype = annotation.lookup(PDFName.of('Subtype'));
  if (!(subtype instanceof PDFName) || !harmless.has(subtype.decodeText())) return false;
  const action = annotation.lookup(PDFName.of('A'));
  const leadsOut = action instanceof PDFDict && action.lookup(PDFName.of('S')) === PDFName.of('URI');
  if (subtype.decodeText() === 'Link') return leadsOut;
  for (const key of ['AA', 'Parent', 'Popup', 'IRT', 'P', 'Dest', ...(leadsOut ? [] : ['A'])]) annotation.delete(PDFName.of(key));
  return true;
}

/** Saves a copy by itself, so that what cannot be saved is found before it spoils the whole. */
async function tryOut(source: PDFDocument, indices: number[]): Promise<void> {
  const trial = await PDFDocument.create({ updateMetadata: false });
  for (const page of await trial.copyPages(source, indices)) trial.addPage(page);
  await trial.save();
}
