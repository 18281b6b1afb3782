import { Lexer, Source, TokenKind, type Token } from 'graphql';
import type { TypePage } from './schema-pages';

export interface Completion {
  /** Where the word begins that the choice takes the place of. */
  readonly from: number;
  /** Where it ends, after the cursor. */
  readonly to: number;
  /** Of which type these are fields. */
  readonly type: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly name: string;
  /** As the schema writes it. */
  readonly type: string;
}

type Pages = ReadonlyMap<string, TypePage>;

const roots: Readonly<Record<string, string>> = { query: 'Query', mutation: 'Mutation' };

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

const namesNoField: ReadonlySet<TokenKind> = new Set([TokenKind.SPREAD, TokenKind.AT, TokenKind.DOLLAR]);

/** Reads a request up to the cursor and knows in which type it stands; it need not be whole. */
class Reader {
  private readonly stack: (string | undefined)[] = [];
  /** Of the braces that open next. */
  private next: string | undefined = 'Query';
  private parentheses = 0;
  private before: Token | undefined;

  constructor(private readonly pages: Pages) {}

  /** Undefined outside of braces, in arguments, and where a name is no field’s. */
  typeAfter(tokens: readonly Token[]): string | undefined {
    for (const token of tokens) this.read(token);
    return this.parentheses > 0 || this.isNoField() ? undefined : this.stack.at(-1);
  }

  private read(token: Token): void {
    if (token.kind === TokenKind.PAREN_L) this.parentheses += 1;
    else if (token.kind === TokenKind.PAREN_R) this.parentheses -= 1;
    else if (this.parentheses === 0) this.readOutside(token);
    this.before = token;
  }

  private readOutside({ kind, value }: Token): void {
    if (kind === TokenKind.BRACE_L) this.stack.push(this.next);
    if (kind === TokenKind.BRACE_R) {
      this.stack.pop();
      this.next = this.stack.length === 0 ? 'Query' : undefined;
    }
    // `... { … }` stays in its type.
    if (kind === TokenKind.SPREAD) this.next = this.stack.at(-1);
    if (kind === TokenKind.NAME) this.readName(value);
  }

  private readName(name: string): void {
    if (this.isCondition()) this.next = name;
    else if (this.stack.length === 0) this.next = roots[name] ?? this.next;
    else if (!this.isNoField()) this.next = this.typeOfField(name);
  }

  private typeOfField(name: string): string | undefined {
    const page = this.pages.get(this.stack.at(-1) ?? '');
    return page?.members.find((member) => member.name === name)?.type?.name;
  }

  private isNoField(): boolean {
    return this.isCondition() || (this.before !== undefined && namesNoField.has(this.before.kind));
  }

  private isCondition(): boolean {
    return this.before?.kind === TokenKind.NAME && this.before.value === 'on';
  }
}

function fieldsOf(page: TypePage | undefined): readonly Option[] {
  if (page === undefined) return [];
  const fields = page.kind === 'type' || page.kind === 'interface' ? page.members : [];
  return [...fields.map(({ name, type }) => ({ name, type: type?.text ?? '' })), { name: '__typename', type: 'String!' }];
}

/** The word that the cursor is in, or behind. */
function wordAt(text: string, cursor: number) {
  const typed = /[_A-Za-z]\w*$/.exec(text.slice(0, cursor))?.[0] ?? '';
  const tail = /^\w*/.exec(text.slice(cursor))?.[0] ?? '';
  return { from: cursor - typed.length, to: cursor + tail.length, typed: typed.toLowerCase(), whole: typed + tail };
}

function typeAt(head: string, pages: Pages): string | undefined {
  const tokens = lastLine(head).includes('#') ? undefined : tokensOf(head);
  return tokens && new Reader(pages).typeAfter(tokens);
}

/** Fields of the type under the cursor that begin with the word before it; undefined where none does, or the only one is written already. */
export function completionAt(text: string, cursor: number, pages: Pages): Completion | undefined {
  const { from, to, typed, whole } = wordAt(text, cursor);
  const type = typeAt(text.slice(0, from), pages);
  if (type === undefined) return undefined;
  const options = fieldsOf(pages.get(type)).filter(({ name }) => name.toLowerCase().startsWith(typed));
  const [only, ...others] = options;
  return only === undefined || (others.length === 0 && only.name === whole) ? undefined : { from, to, type, options };
}
