/** One thing wrong with a template, where it stands in the text. */
export interface TemplateProblem {
  readonly position: number;
  readonly code: 'UNKNOWN_VARIABLE' | 'NOT_CLOSED' | 'NOT_OPENED' | 'MALFORMED';
  /** What stands between the braces, as it was typed. */
  readonly name: string;
}

type Values = Readonly<Record<string, string | boolean>>;

interface Tag {
  readonly kind: 'variable' | 'open' | 'close' | 'malformed';
  readonly name: string;
  readonly position: number;
}

type Token = { readonly kind: 'text'; readonly text: string } | Tag;

const braces = /\{\{([^{}]*)(\}\})?/g;
const variable = /^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*$/;
const condition = /^#if\s+(\S+)$/;

/** The language is variables, `{{candidate.firstName}}`, and conditions, `{{#if comment}}…{{/if}}`: no HTML, no code. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(braces)) {
    tokens.push({ kind: 'text', text: text.slice(end, match.index) });
    tokens.push(tagOf((match[1] ?? '').trim(), match[2] !== undefined, match.index));
    end = match.index + match[0].length;
  }
  return [...tokens, { kind: 'text', text: text.slice(end) }];
}

function tagOf(inside: string, isClosed: boolean, position: number): Tag {
  const tested = condition.exec(inside)?.[1];
  if (!isClosed) return { kind: 'malformed', name: inside.slice(0, 40), position };
  if (inside === '/if') return { kind: 'close', name: '/if', position };
  if (tested !== undefined && variable.test(tested)) return { kind: 'open', name: tested, position };
  return { kind: variable.test(inside) ? 'variable' : 'malformed', name: inside, position };
}

/** Everything that is wrong with a template, in the order of the text; empty when it can be used. */
export function checkTemplate(text: string, known: readonly string[]): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const open: TemplateProblem[] = [];
  for (const token of tokensOf(text)) {
    if (token.kind === 'text') continue;
    const { kind, name, position } = token;
    if (kind === 'open') open.push({ position, code: 'NOT_CLOSED', name });
    const isEndOfNothing = kind === 'close' && open.pop() === undefined;
    const code = isEndOfNothing ? 'NOT_OPENED' : codeOf(token, known);
    if (code !== undefined) problems.push({ position, code, name });
  }
  return [...problems, ...open].sort((left, right) => left.position - right.position);
}

function codeOf({ kind, name }: Tag, known: readonly string[]): TemplateProblem['code'] | undefined {
  if (kind === 'malformed') return 'MALFORMED';
  return kind === 'close' || known.includes(name) ? undefined : 'UNKNOWN_VARIABLE';
}

/** A condition holds for `true` and for a text that is not empty; what has no value, or is malformed, leaves nothing. */
export function renderTemplate(text: string, values: Values): string {
  const isShown = [true];
  let rendered = '';
  for (const token of tokensOf(text)) {
    const shows = isShown.at(-1) ?? true;
    if (token.kind === 'open') isShown.push(shows && holds(values, token.name));
    else if (token.kind === 'close' && isShown.length > 1) isShown.pop();
    else if (shows) rendered += written(token, values);
  }
  return rendered;
}

const valueOf = (values: Values, name: string): string | boolean | undefined => (Object.hasOwn(values, name) ? values[name] : undefined);

const holds = (values: Values, name: string): boolean => Boolean(valueOf(values, name));

function written(token: Token, values: Values): string {
  if (token.kind === 'text') return token.text;
  const value = token.kind === 'variable' ? valueOf(values, token.name) : undefined;
  return typeof value === 'string' ? value : '';
}
