import { concatTransformationMatrix, drawObject, type PDFDocument, type PDFImage, type PDFPage, popGraphicsState, pushGraphicsState } from '@cantoo/pdf-lib';
import { imageSize } from 'image-size';
import { Excused } from './excused';
import type { Limits } from './limits';
import { paper } from './look';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** By EXIF orientation: how the stored picture, a unit square, comes to stand upright in its box. */
const placements: Readonly<Record<number, (box: Box) => Matrix>> = {
  2: ({ x, y, width, height }) => [-width, 0, 0, height, x + width, y],
  3: ({ x, y, width, height }) => [-width, 0, 0, -height, x + width, y + height],
  4: ({ x, y, width, height }) => [width, 0, 0, -height, x, y + height],
  5: ({ x, y, width, height }) => [0, -height, -width, 0, x + width, y + height],
  6: ({ x, y, width, height }) => [0, -height, width, 0, x, y + height],
  7: ({ x, y, width, height }) => [0, height, width, 0, x, y],
  8: ({ x, y, width, height }) => [0, height, -width, 0, x + width, y],
};
const upright = ({ x, y, width, height }: Box): Matrix => [width, 0, 0, height, x, y];

/** Lays a picture on a page of its own, upright, as large as it fits; a small one is not blown up. */
export async function appendImage(target: PDFDocument, bytes: Uint8Array, contentType: string, limits: Limits): Promise<PDFPage> {
  const { width, height, orientation = 1 } = sizeOf(bytes);
  if (width * height > limits.pixelsOfImage) throw new Excused('TOO_LARGE');
  const image = contentType === 'image/png' ? await target.embedPng(bytes) : await target.embedJpg(bytes);
  const isTurned = orientation >= 5;
  const [seenWidth, seenHeight] = isTurned ? [height, width] : [width, height];
  const page = target.addPage(seenWidth > seenHeight ? [paper.height, paper.width] : [paper.width, paper.height]);
  draw(page, image, (placements[orientation] ?? upright)(boxOn(page, seenWidth, seenHeight)));
  return page;
}

function sizeOf(bytes: Uint8Array): { width: number; height: number; orientation?: number | undefined } {
  const { width, height, orientation } = imageSize(bytes);
  if (!(width > 0 && height > 0)) throw new Excused('BROKEN');
  return { width, height, orientation };
}

const margin = { side: 42, top: 64, bottom: 56 };
const largestPoint = 72 / 60;

function boxOn(page: PDFPage, width: number, height: number): Box {
  const room = { width: page.getWidth() - 2 * margin.side, height: page.getHeight() - margin.top - margin.bottom };
  const scale = Math.min(room.width / width, room.height / height, largestPoint);
  const box = { width: width * scale, height: height * scale };
  return { ...box, x: margin.side + (room.width - box.width) / 2, y: margin.bottom + (room.height - box.height) / 2 };
}

function draw(page: PDFPage, image: PDFImage, [a, b, c, d, e, f]: Matrix): void {
  const name = page.node.newXObject('Image', image.ref);
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(a, b, c, d, e, f), drawObject(name), popGraphicsState());
}
