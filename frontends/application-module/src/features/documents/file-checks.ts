/** What the institution takes. */
export interface Limits {
  readonly maxFileBytes: number;
  readonly fileTypes: readonly string[];
}

export type CheckProblem = 'empty' | 'too-large' | 'wrong-type';

interface Kind {
  readonly contentType: string;
  readonly extensions: readonly string[];
}

const kinds: readonly Kind[] = [
  { contentType: 'application/pdf', extensions: ['pdf'] },
  { contentType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { contentType: 'image/png', extensions: ['png'] },
];

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const taken = ({ fileTypes }: Limits): readonly Kind[] =>
  kinds.filter(({ contentType, extensions }) => [contentType, ...extensions].some((word) => fileTypes.includes(word)));

/** By the name, as the server will: some systems give no type, or a wrong one. */
export const contentTypeOf = (name: string): string =>
  kinds.find(({ extensions }) => extensions.includes(extensionOf(name)))?.contentType ?? 'application/octet-stream';

/** Spares somebody a long upload that the server would refuse at its end; the server decides all the same. */
export function checkFile({ name, size }: { readonly name: string; readonly size: number }, limits: Limits): CheckProblem | undefined {
  if (!taken(limits).some(({ extensions }) => extensions.includes(extensionOf(name)))) return 'wrong-type';
  if (size === 0) return 'empty';
  return size > limits.maxFileBytes ? 'too-large' : undefined;
}

/** For the `accept` of a file field. */
export const acceptOf = (limits: Limits): string =>
  taken(limits).flatMap(({ contentType, extensions }) => [contentType, ...extensions.map((extension) => `.${extension}`)]).join();

/** "PDF, JPG, PNG" */
export const typeNames = (limits: Limits): string => taken(limits).map(({ extensions }) => (extensions[0] ?? '').toUpperCase()).join(', ');
