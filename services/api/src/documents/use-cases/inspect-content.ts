import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { isPictureSizeTaken, looksLikePdf } from '../model/file-type';

/** Whether the bytes are what they were said to be: magic number first, then enough of the structure to be opened. */
export async function isContentTaken(bytes: Buffer, contentType: string): Promise<boolean> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime !== contentType) return false;
  return contentType === 'application/pdf' ? looksLikePdf(bytes) : isPicture(bytes);
}

function isPicture(bytes: Buffer): boolean {
  try {
    const { width, height } = imageSize(bytes);
    return isPictureSizeTaken(width, height);
  } catch {
    return false;
  }
}
