import { type PDFDocument, PDFHexString, PDFName, PDFNull, type PDFRef } from '@cantoo/pdf-lib';
import type { Place } from './page-writer';

export interface Bookmark {
  readonly title: string;
  readonly place: Place;
  readonly children?: readonly Bookmark[];
}

/** Where a reader is taken: the top of the place, at the zoom that they have. */
const destination = ({ page, y }: Place) => [page.ref, PDFName.of('XYZ'), PDFNull, y, PDFNull];

/** Writes the bookmarks, all open, and has readers show them. */
export function writeOutlines(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const { context, catalog } = document;
  const root = context.nextRef();
  const refs = writeLevel(document, root, bookmarks);
  context.assign(root, context.obj({ Type: 'Outlines', First: refs.first, Last: refs.last, Count: refs.count }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

interface Level {
  readonly first: PDFRef;
  readonly last: PDFRef;
  readonly count: number;
}

function writeLevel(document: PDFDocument, parent: PDFRef, bookmarks: readonly Bookmark[]): Level {
  const { context } = document;
  const refs = bookmarks.map(() => context.nextRef());
  let count = bookmarks.length;
  bookmarks.forEach(({ title, place, children = [] }, index) => {
    const ref = refs[index] ?? parent;
    const item = context.obj({ Parent: parent, Dest: destination(place) });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous !== undefined) item.set(PDFName.of('Prev'), previous);
    if (next !== undefined) item.set(PDFName.of('Next'), next);
    if (children.length > 0) {
      const below = writeLevel(document, ref, children);
      item.set(PDFName.of('First'), below.first);
      item.set(PDFName.of('Last'), below.last);
      item.set(PDFName.of('Count'), context.obj(below.count));
      count += below.count;
    }
    context.assign(ref, item);
  });
  return { first: refs[0] ?? parent, last: refs.at(-1) ?? parent, count };
}

/** Makes a stretch of a page lead somewhere else in the document. */
export function writeLink(document: PDFDocument, from: Place, box: { readonly x: number; readonly width: number; readonly height: number }, to: Place): void {
  const link = document.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [box.x, from.y, box.x + box.width, from.y + box.height],
    Border: [0, 0, 0],
    Dest: destination(to),
  });
  from.page.node.addAnnot(document.context.register(link));
}
