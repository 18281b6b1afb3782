import { buffer } from 'node:stream/consumers';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import type { FileVault, ReceivedFile } from '../../kernel/ports';
import { isPictureSizeTaken, looksLikePdf } from '../model/file-type';

/** A camera writes a preview and more before the size of its picture, seldom this much. */
const headBytes = 262_144;
const tailBytes = 2_048;

/** Whether the bytes are what they were said to be: magic number first, then enough of the structure to be opened. Files are not read whole for it. */
export async function isContentTaken(vault: FileVault, file: ReceivedFile, contentType: string): Promise<boolean> {
  if (file.size === 0) return false;
  const head = await part(vault, file, 0, headBytes);
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found?.mime !== contentType) return false;
  return contentType === 'application/pdf' ? isPdf(vault, file, head) : isPicture(vault, file, head);
}

async function isPdf(vault: FileVault, file: ReceivedFile, head: Buffer): Promise<boolean> {
  return looksLikePdf(head, await part(vault, file, file.size - tailBytes, file.size));
}

async function isPicture(vault: FileVault, file: ReceivedFile, head: Buffer): Promise<boolean> {
  const size = sizeOf(head) ?? (file.size > headBytes ? sizeOf(await vault.bytes(file.key)) : undefined);
  return size !== undefined && isPictureSizeTaken(size.width, size.height);
}

function sizeOf(bytes: Buffer) {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

const part = async (vault: FileVault, { key, size }: ReceivedFile, from: number, to: number): Promise<Buffer> =>
  buffer(await vault.read(key, { start: Math.max(0, from), end: Math.min(size, to) - 1 }));
