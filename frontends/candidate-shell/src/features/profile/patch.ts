import type { Civility, Locale } from '@/gql/graphql';

/** An emptied control clears the field. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Changed texts as the API takes them: what is left out stays as it is. */
export function patchOf<Key extends string>(changes: { [Name in Key]?: string | undefined }): Partial<Record<Key, string | null>> {
  const patch: Partial<Record<Key, string | null>> = {};
  for (const key in changes) {
    const text = changes[key];
    if (text !== undefined) patch[key] = orNull(text);
  }
  return patch;
}

/** A number that is being typed may not be one yet; the API then says what is wrong with it. */
export function intOrNull(text: string): number | null {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? null : number;
}

export const civilityOf = (text: string): Civility | null => (text === 'MME' || text === 'M' || text === 'UNSPECIFIED' ? text : null);

export const localeOf = (text: string): Locale | null => (text === 'FR' || text === 'EN' ? text : null);

/** What is stored, as a control shows it. */
export const textOf = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

export const codeOf = (line: { readonly code: string } | null | undefined): string => (line ? line.code : '');
