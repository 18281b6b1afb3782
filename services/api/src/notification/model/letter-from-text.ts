import { renderTemplate } from '../../kernel/template';
import type { Block, Fact, Letter } from './letter';
import { inSentence, isEmpty, type ListItem, type MailValue, type MailValues } from './mail-value';

/** What staff write: paragraphs with empty lines between them, lists, « label : value » lines, variables and conditions. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** Around the name of a variable that is more than a text; nothing that people type keeps these two. */
const open = '\ue000';
const close = '\ue001';
const marks = /[\ue000\ue001]/g;
const inside = /\ue000([^\ue001]*)\ue001/g;
const alone = /^\ue000([^\ue001]*)\ue001$/;
const labelled = /^\[([^\]]+)\]\(\ue000([^\ue001]*)\ue001\)$/;
const factLine = /^([^:]{1,60}?)\s*:(?:\s+(.*))?$/;

/** The letter that a text makes of its values. No value brings markup with it: lists, links and paragraphs come from the text alone. */
export function letterFromText({ subject, body }: MailText, values: MailValues): Letter {
  const rendered = (template: string): string => renderTemplate(template.replace(marks, ''), Object.fromEntries(Object.entries(values).map(([name, value]) => [name, marked(name, value)])));
  const inline = (line: string): string => line.replace(inside, (_, name: string) => valueIn(values, name, inSentence, ''));
  const paragraphs = rendered(body).replace(/\r\n?/g, '\n').split(/\n\s*\n/);
  return { subject: inline(rendered(subject)), blocks: paragraphs.flatMap((paragraph) => new Paragraph(values, inline).read(paragraph)) };
}

function marked(name: string, value: MailValue): string | boolean {
  if (typeof value === 'boolean') return value;
  if (isEmpty(value)) return '';
  return value.kind === 'text' ? inSentence(value).replace(marks, '') : `${open}${name}${close}`;
}

function valueIn<Result>(values: MailValues, name: string, use: (value: MailValue) => Result, otherwise: Result): Result {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value === undefined ? otherwise : use(value);
}

class Paragraph {
  private readonly blocks: Block[] = [];
  private lines: string[] = [];
  private items: ListItem[] = [];
  private listTitle = '';

  constructor(
    private readonly values: MailValues,
    private readonly inline: (line: string) => string,
  ) {}

  read(paragraph: string): readonly Block[] {
    for (const line of paragraph.split('\n').map((one) => one.trim())) if (line !== '') this.take(line);
    this.end();
    return this.blocks;
  }

  private take(line: string): void {
    const [, label, target] = labelled.exec(line) ?? [];
    const name = target ?? alone.exec(line)?.[1];
    const blocks = name === undefined ? undefined : valueIn(this.values, name, (value) => this.blocksOf(value, label), undefined);
    if (blocks !== undefined) this.blocks.push(...blocks);
    else if (line.startsWith('- ')) this.item(line.slice(2));
    else this.line(line);
  }

  /** A variable alone on its line. Undefined where it is only a text. */
  private blocksOf(value: MailValue, label: string | undefined): readonly Block[] | undefined {
    if (typeof value === 'boolean' || value.kind === 'text') return undefined;
    if (value.kind === 'list') return [{ kind: 'list', title: this.titleOfList(), items: value.items }];
    this.end();
    if (value.kind === 'link') return [{ kind: 'button', label: label === undefined ? value.label : this.inline(label), url: value.url }];
    return value.text.split(/\s*[\r\n\u2028\u2029]\s*/).filter((one) => one.trim() !== '').map((one) => ({ kind: 'paragraph', text: one }));
  }

  private line(line: string): void {
    this.endList();
    this.lines.push(this.inline(line));
  }

  private item(line: string): void {
    if (this.items.length === 0) this.listTitle = this.titleOfList();
    this.items.push({ title: this.inline(line), detail: '' });
  }

  /** The line right before a list introduces it where it ends with a colon. */
  private titleOfList(): string {
    this.endList();
    const title = this.lines.at(-1);
    const introduces = title?.endsWith(':') === true;
    if (introduces) this.lines.pop();
    this.end();
    return introduces ? title.replace(/\s*:$/, '') : '';
  }

  private end(): void {
    this.endList();
    if (this.lines.length === 0) return;
    this.blocks.push(factsIn(this.lines) ?? { kind: 'paragraph', text: this.lines.join(' ') });
    this.lines = [];
  }

  private endList(): void {
    if (this.items.length > 0) this.blocks.push({ kind: 'list', title: this.listTitle, items: this.items });
    this.items = [];
  }
}

/** Two lines or more that are all « label : value »; what has no value is left out. */
function factsIn(lines: readonly string[]): Block | undefined {
  if (lines.length < 2) return undefined;
  const found = lines.map((line) => factLine.exec(line));
  if (found.some((match) => match === null)) return undefined;
  const facts: Fact[] = found.flatMap((match) => (match?.[2] ? [{ label: match[1] ?? '', value: match[2] }] : []));
  return { kind: 'facts', facts };
}
