import { Lexer, Source, TokenKind, type Token } from 'graphql';
import { PlaceReader, type Pages, type Place } from './place';

export interface Completion {
  /** Where the word begins that the choice takes the place of. */
  readonly from: number;
  /** Where it ends, after the cursor. */
  readonly to: number;
  readonly kind: Place['kind'];
  /** What these belong to: a type, or a field for its arguments. */
  readonly type: string;
  readonly options: readonly Option[];
  /** What is written behind the choice. */
  readonly suffix: string;
}

export interface Option {
  readonly name: string;
  /** Its type as the schema writes it; of a value, what it means. */
  readonly type: string;
}

/** What is before the cursor, token by token; undefined where it is no GraphQL, as within a string. */
function tokensOf(text: string): readonly Token[] | undefined {
  const lexer = new Lexer(new Source(text));
  const tokens: Token[] = [];
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens.push(lexer.token);
    return tokens;
  } catch {
    return undefined;
  }
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

function fieldsOf(type: string, pages: Pages): readonly Option[] {
  const page = pages.get(type);
  if (page === undefined) return [];
  const fields = page.kind === 'type' || page.kind === 'interface' ? page.members : [];
  return [...fields.map(({ name, type: words }) => ({ name, type: words?.text ?? '' })), { name: '__typename', type: 'String!' }];
}

function valuesOf(type: string, pages: Pages): readonly Option[] {
  if (type === 'Boolean') return ['true', 'false'].map((name) => ({ name, type }));
  const page = pages.get(type);
  return page?.kind === 'enum' ? page.members.map(({ name, description }) => ({ name, type: description })) : [];
}

function optionsAt(place: Place, pages: Pages): readonly Option[] {
  if (place.kind === 'fields') return fieldsOf(place.type, pages);
  return place.kind === 'values' ? valuesOf(place.type, pages) : place.names.map(({ name, type }) => ({ name, type: type?.text ?? '' }));
}

/** The word that the cursor is in, or behind. */
function wordAt(text: string, cursor: number) {
  const typed = /[_A-Za-z]\w*$/.exec(text.slice(0, cursor))?.[0] ?? '';
  const tail = /^\w*/.exec(text.slice(cursor))?.[0] ?? '';
  return { from: cursor - typed.length, to: cursor + tail.length, typed: typed.toLowerCase(), whole: typed + tail };
}

function placeAt(head: string, pages: Pages): Place | undefined {
  const tokens = lastLine(head).includes('#') ? undefined : tokensOf(head);
  return tokens && new PlaceReader(pages).placeAfter(tokens);
}

/** An input has fields, as a type has. */
const kindOf = ({ kind, type }: Place, pages: Pages): Place['kind'] => (pages.get(type)?.kind === 'input' ? 'fields' : kind);

/** An argument is followed by its value. */
const suffixAt = ({ kind }: Place, rest: string): string => (kind === 'arguments' && !/^\s*:/.test(rest) ? ': ' : '');

/** What may stand under the cursor and begins with the word before it; undefined where nothing does, or the only one is written already. */
export function completionAt(text: string, cursor: number, pages: Pages): Completion | undefined {
  const { from, to, typed, whole } = wordAt(text, cursor);
  const place = placeAt(text.slice(0, from), pages);
  if (place === undefined) return undefined;
  const options = optionsAt(place, pages).filter(({ name }) => name.toLowerCase().startsWith(typed));
  const [only, ...others] = options;
  if (only === undefined || (others.length === 0 && only.name === whole)) return undefined;
  return { from, to, kind: kindOf(place, pages), type: place.type, options, suffix: suffixAt(place, text.slice(to)) };
}
