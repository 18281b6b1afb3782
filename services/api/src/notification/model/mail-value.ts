import { oneLine } from './wording';

export interface ListItem {
  readonly title: string;
  readonly detail: string;
}

/** What a variable stands for in one letter; a condition is true or false. */
export type MailValue =
  | boolean
  /** One line, wherever it stands. */
  | { readonly kind: 'text'; readonly text: string }
  /** Words of a person, with paragraphs of their own. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

export type MailValues = Readonly<Record<string, MailValue>>;

export const text = (given: string | number | null | undefined): MailValue => ({ kind: 'text', text: given === null || given === undefined ? '' : String(given) });
export const words = (given: string | null | undefined): MailValue => ({ kind: 'words', text: given ?? '' });

export function isEmpty(value: MailValue): boolean {
  if (typeof value === 'boolean') return !value;
  if (value.kind === 'list') return value.items.length === 0;
  return (value.kind === 'link' ? value.url : value.text).trim() === '';
}

/** A value inside a sentence. */
export function inSentence(value: MailValue): string {
  if (typeof value === 'boolean') return '';
  if (value.kind === 'list') return value.items.map(({ title }) => oneLine(title)).join(', ');
  return oneLine(value.kind === 'link' ? value.url : value.text);
}
