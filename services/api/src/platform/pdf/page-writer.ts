import { type Color, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { colours, paper, textWidth } from './look';
import type { Typefaces, Weight } from './typefaces';

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: Color;
  readonly leading?: number;
}

/** A place that a bookmark or a line of the contents leads to. */
export interface Place {
  readonly page: PDFPage;
  readonly y: number;
}

/** Pages that we made ourselves, with what their head says. */
export type OwnPages = Map<PDFPage, string>;

/** Writes from top to bottom and takes a new page when one is full. */
export class PageWriter {
  private page: PDFPage;
  private top: number;

  constructor(
    private readonly document: PDFDocument,
    readonly typefaces: Typefaces,
    private readonly own: OwnPages,
    private readonly heading: string,
  ) {
    this.page = this.newPage();
    this.top = paper.height - paper.top;
  }

  get place(): Place {
    return { page: this.page, y: this.top };
  }

  turn(): void {
    this.page = this.newPage();
    this.top = paper.height - paper.top;
  }

  /** Turns the page unless so much height is left. */
  need(height: number): void {
    if (this.top - height < paper.bottom) this.turn();
  }

  space(height: number): void {
    this.top -= height;
  }

  rule(): void {
    this.page.drawLine({ start: { x: paper.left, y: this.top }, end: { x: paper.width - paper.right, y: this.top }, thickness: 0.6, color: colours.line });
  }

  paragraph(text: string, style: TextStyle, width = textWidth, x = paper.left): void {
    for (const line of this.wrap(text, style, width)) {
      const leading = leadingOf(style);
      this.need(leading);
      this.top -= leading;
      this.line(line, x, this.top + leading * 0.28, style);
    }
  }

  /** Two texts side by side, on as many pages as the longer one takes. */
  columns(left: string, leftStyle: TextStyle, leftWidth: number, right: string, rightStyle: TextStyle): void {
    const labels = this.wrap(left, leftStyle, leftWidth - 14);
    const values = this.wrap(right, rightStyle, textWidth - leftWidth);
    const leading = Math.max(leadingOf(leftStyle), leadingOf(rightStyle));
    this.need(Math.min(Math.max(labels.length, values.length), 3) * leading);
    for (let index = 0; index < Math.max(labels.length, values.length); index += 1) {
      this.need(leading);
      this.top -= leading;
      const y = this.top + leading * 0.28;
      this.line(labels[index] ?? '', paper.left, y, leftStyle);
      this.line(values[index] ?? '', paper.left + leftWidth, y, rightStyle);
    }
  }

  line(text: string, x: number, y: number, style: TextStyle, page = this.page): void {
    let at = x;
    for (const run of this.typefaces.runs(text, style.weight ?? 'regular')) {
      page.drawText(run.text, { x: at, y, size: style.size, font: run.font, color: style.colour ?? colours.ink });
      at += run.font.widthOfTextAtSize(run.text, style.size);
    }
  }

  wrap(text: string, style: TextStyle, width: number): string[] {
    return text.split(/\r\n|\r|\n/).flatMap((paragraph) => this.wrapParagraph(paragraph, style, width));
  }

  private wrapParagraph(text: string, style: TextStyle, width: number): string[] {
    const measure = (part: string): number => this.typefaces.width(part, style.size, style.weight ?? 'regular');
    const blank = measure(' ');
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of text.split(/ +/).flatMap((part) => broken(part, width, measure))) {
      const length = measure(word);
      if (line !== '' && used + blank + length > width) {
        lines.push(line);
        line = '';
        used = 0;
      }
      used += (line === '' ? 0 : blank) + length;
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  }

  private newPage(): PDFPage {
    const page = this.document.addPage([paper.width, paper.height]);
    this.own.set(page, this.heading);
    return page;
  }
}

const leadingOf = ({ size, leading }: TextStyle): number => leading ?? size * 1.45;

/** A word wider than its line is cut between letters. */
function broken(word: string, width: number, measure: (part: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return part === '' ? parts : [...parts, part];
}
