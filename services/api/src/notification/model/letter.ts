import type { Locale } from '../../kernel/locale';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A mail before it is text or HTML. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Without a title where it is empty. */
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly { readonly title: string; readonly detail: string }[] }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  | { readonly kind: 'code'; readonly digits: string };

export interface Letter {
  /** Neither names nor codes: locked screens show it. */
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export type Template<Facts> = Readonly<Record<Locale, (facts: Facts) => Letter>>;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const facts = (...all: readonly (Fact | undefined)[]): Block => ({ kind: 'facts', facts: all.filter((fact) => fact !== undefined) });
export const button = (label: string, url: string): Block => ({ kind: 'button', label, url });
