import type { PdfRow, PdfSection, WholeFile } from '../../kernel/ports';
import { colours, paper, textWidth } from './look';
import { say } from './messages';
import type { PageWriter, Place } from './page-writer';

const labelWidth = 176;
const label = { size: 9.5, colour: colours.quiet, leading: 15 };
const value = { size: 10, leading: 15 };
const absent = { ...value, colour: colours.quiet };
const contentsLeading = 18;

/** A line of the contents whose page number is known only at the end. */
export interface ContentsLine {
  readonly title: string;
  readonly place: Place;
  readonly indent: number;
}

/** Title, who and what, and room for the contents. */
export function writeCover(writer: PageWriter, file: WholeFile, titles: readonly { readonly title: string; readonly indent: number }[]): ContentsLine[] {
  writer.space(26);
  writer.paragraph(file.title, { size: 24, weight: 'bold', leading: 31 });
  writer.space(4);
  writer.paragraph(file.subtitle, { size: 12, colour: colours.quiet, leading: 18 });
  writer.space(22);
  rows(writer, file.cover, file.language);
  writer.space(30);
  writer.need(contentsLeading * 3);
  writer.paragraph(say(file.language, 'CONTENTS'), { size: 13, weight: 'bold', colour: colours.act, leading: 24 });
  writer.rule();
  writer.space(6);
  return titles.map(({ title, indent }) => {
    writer.need(contentsLeading);
    writer.space(contentsLeading);
    return { title, indent, place: writer.place };
  });
}

/** Writes the contents into the room that the cover has kept. */
export function fillContents(writer: PageWriter, line: ContentsLine, text: string): void {
  const style = { size: 10, colour: colours.ink };
  const x = paper.left + line.indent;
  const right = writer.typefaces.width(text, 10, 'regular');
  const [first = ''] = writer.wrap(line.title, style, textWidth - line.indent - right - 24);
  const title = first === line.title.replace(/\s+/g, ' ').trim() ? first : `${first} …`;
  writer.line(title, x, line.place.y + 5, style, line.place.page);
  writer.line(text, paper.width - paper.right - right, line.place.y + 5, { ...style, colour: colours.quiet }, line.place.page);
}

/** A section with its title; answers where it begins. */
export function writeSection(writer: PageWriter, section: PdfSection, language: WholeFile['language']): Place {
  writer.need(90);
  const place = { ...writer.place };
  writer.paragraph(section.title, { size: 14, weight: 'bold', colour: colours.act, leading: 25 });
  rows(writer, section.rows, language);
  for (const entry of section.entries ?? []) {
    writer.need(58);
    writer.space(10);
    writer.paragraph(entry.title, { size: 10.5, weight: 'bold', leading: 18 });
    rows(writer, entry.rows, language);
  }
  if (section.note !== undefined) {
    writer.rule();
    writer.space(5);
    writer.paragraph(section.note, absent);
  }
  writer.space(30);
  return place;
}

function rows(writer: PageWriter, all: readonly PdfRow[], language: WholeFile['language']): void {
  for (const row of all) {
    writer.need(24);
    writer.rule();
    writer.space(4);
    writer.columns(row.label, label, labelWidth, row.value ?? say(language, 'ABSENT'), row.value === null ? absent : value);
    writer.space(4);
  }
  if (all.length > 0) writer.rule();
}
