/** What a supporting document may be, and the names that go with it. */
const extensionsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/pdf', ['pdf']],
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/png', ['png']],
]);

const maxPixels = 50_000_000;

/** `image/jpg` and parameters are what some browsers send for the same thing. */
export function plainType(declared: string): string {
  const type = (declared.split(';')[0] ?? '').trim().toLowerCase();
  return type === 'image/jpg' || type === 'image/pjpeg' ? 'image/jpeg' : type;
}

export function isTypeTaken(fileName: string, contentType: string): boolean {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return extensionsOf.get(contentType)?.includes(extension) ?? false;
}

/** A header alone is not a document: readers look for the end mark in the last kilobyte. */
export function looksLikePdf(head: Buffer, tail = head): boolean {
  return head.subarray(0, 5).toString('latin1') === '%PDF-' && tail.subarray(-1024).includes('%%EOF');
}

/** Small files can unfold to pictures that fill any memory. */
export const isPictureSizeTaken = (width: number, height: number): boolean => width > 0 && height > 0 && width * height <= maxPixels;
