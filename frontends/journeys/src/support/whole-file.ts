import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';

export interface WholeFile {
  readonly pages: number;
  /** Titles of the bookmarks, outer and inner, in reading order, with the page that each leads to. */
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
}

/** Reads a PDF with other eyes than those that wrote it. */
export async function readWholeFile(bytes: Uint8Array): Promise<WholeFile> {
  const document = await PDFDocument.load(bytes);
  const pages = document.getPages().map(({ ref }) => ref);
  const bookmarks: { title: string; page: number }[] = [];

  function walk(item: PDFDict | undefined): void {
    if (item === undefined) return;
    const destination = item.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0);
    const page = destination instanceof PDFRef ? pages.indexOf(destination) + 1 : 0;
    bookmarks.push({ title: item.lookup(PDFName.of('Title'), PDFHexString).decodeText(), page });
    walk(item.lookupMaybe(PDFName.of('First'), PDFDict));
    walk(item.lookupMaybe(PDFName.of('Next'), PDFDict));
  }

  walk(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict));
  return { pages: pages.length, bookmarks };
}
