import { TokenKind, type Token } from 'graphql';
import type { TypePage, TypeWords } from './schema-pages';

export type Pages = ReadonlyMap<string, TypePage>;

interface Named {
  readonly name: string;
  readonly type: TypeWords | undefined;
}

/** Where somebody writes: in a selection of fields, among arguments (or the fields of an input), or where a value is due. */
export type Place =
  | { readonly kind: 'fields'; readonly type: string }
  | { readonly kind: 'arguments'; readonly type: string; readonly names: readonly Named[] }
  | { readonly kind: 'values'; readonly type: string };

/** What a brace or a parenthesis has opened; without names it is a selection. */
interface Frame {
  readonly type: string | undefined;
  readonly names: readonly Named[] | undefined;
  readonly given: Set<string>;
  /** Type of the value that is being written. */
  value: string | undefined;
  isList: boolean;
}

interface Field {
  readonly type: string | undefined;
  readonly names: readonly Named[];
}

const roots: Readonly<Record<string, string>> = { query: 'Query', mutation: 'Mutation' };
const none: Field = { type: undefined, names: [] };
/** The name behind one of these is of a fragment, a directive or a variable. */
const signs: ReadonlySet<TokenKind> = new Set([TokenKind.SPREAD, TokenKind.AT, TokenKind.DOLLAR]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.PAREN_R, TokenKind.BRACE_R]);
const ofLists: ReadonlySet<TokenKind> = new Set([TokenKind.BRACKET_L, TokenKind.BRACKET_R]);
const frame = (type: string | undefined, names?: readonly Named[]): Frame => ({ type, names, given: new Set(), value: undefined, isList: false });

/** Reads a request up to the cursor and knows where it stands; it need not be whole. */
export class PlaceReader {
  private readonly frames: Frame[] = [];
  /** Of the braces that open next. */
  private next: string | undefined = 'Query';
  /** Named last: its arguments may follow. */
  private field = none;
  private before: Token | undefined;

  constructor(private readonly pages: Pages) {}

  /** Undefined outside of everything, and where a name is of nothing that the schema knows. */
  placeAfter(tokens: readonly Token[]): Place | undefined {
    for (const token of tokens) {
      this.read(token);
      this.before = token;
    }
    const top = this.top();
    if (top === undefined || this.namesNothing()) return undefined;
    return top.names === undefined ? this.selection(top) : this.amongArguments(top, top.names);
  }

  private selection({ type }: Frame): Place | undefined {
    return type === undefined ? undefined : { kind: 'fields', type };
  }

  private amongArguments({ type = '', given, value, isList }: Frame, names: readonly Named[]): Place | undefined {
    if (!isList && this.before?.kind !== TokenKind.COLON) return { kind: 'arguments', type, names: names.filter(({ name }) => !given.has(name)) };
    return value === undefined ? undefined : { kind: 'values', type: value };
  }

  private top(): Frame | undefined {
    return this.frames.at(-1);
  }

  private read({ kind, value }: Token): void {
    if (this.readBracket(kind)) return;
    const top = this.top();
    if (top?.names) this.readArgument(top, top.names, kind);
    else if (kind === TokenKind.NAME) this.readName(value);
    // `... { … }` stays in its type.
    else if (kind === TokenKind.SPREAD) this.next = top?.type;
  }

  private readBracket(kind: TokenKind): boolean {
    if (kind === TokenKind.PAREN_L) this.frames.push(frame(this.field.type, this.field.names));
    else if (kind === TokenKind.BRACE_L) this.open(this.top());
    else if (closing.has(kind)) this.close();
    else return false;
    return true;
  }

  private open(top: Frame | undefined): void {
    if (top?.names) this.frames.push(frame(top.value, this.pages.get(top.value ?? '')?.members ?? []));
    else this.frames.push(frame(this.next));
  }

  private close(): void {
    const closed = this.frames.pop();
    if (closed?.names === undefined) this.next = this.frames.length === 0 ? 'Query' : undefined;
  }

  private readArgument(top: Frame, names: readonly Named[], kind: TokenKind): void {
    if (ofLists.has(kind)) top.isList = kind === TokenKind.BRACKET_L;
    if (kind !== TokenKind.COLON || this.before?.kind !== TokenKind.NAME) return;
    const { value: name } = this.before;
    top.value = names.find((one) => one.name === name)?.type?.name;
    top.given.add(name);
  }

  private readName(name: string): void {
    this.field = none;
    if (this.isCondition()) this.next = name;
    else if (this.frames.length === 0) this.next = roots[name] ?? this.next;
    else if (!this.namesNothing()) this.readField(name);
  }

  private readField(name: string): void {
    const type = this.top()?.type ?? '';
    const member = this.pages.get(type)?.members.find((one) => one.name === name);
    this.next = member?.type?.name;
    if (member) this.field = { type: `${type}.${name}`, names: member.args };
  }

  private namesNothing(): boolean {
    return this.isCondition() || (this.before !== undefined && signs.has(this.before.kind));
  }

  private isCondition(): boolean {
    return this.before?.kind === TokenKind.NAME && this.before.value === 'on';
  }
}
