import { PDFDocument } from '@cantoo/pdf-lib';
import { jpegWith, pngOf } from '../pictures';

/** A real PDF; different texts give different bytes. */
export async function aPdf(text = 'CV', pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setTitle(text);
  for (let n = 1; n <= pages; n += 1) document.addPage([595, 842]).drawText(`${text} ${String(n)}`, { x: 60, y: 700 });
  return Buffer.from(await document.save());
}

/** A real PNG; the header may claim another size than there is. */
export function aPng(claimed?: { readonly width: number; readonly height: number }): Buffer {
  const picture = pngOf(40, 30);
  if (claimed !== undefined) {
    picture.writeUInt32BE(claimed.width, 16);
    picture.writeUInt32BE(claimed.height, 20);
  }
  return picture;
}

export const aJpeg = (): Buffer => jpegWith(1);
