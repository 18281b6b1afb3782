import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import type { Cell, Spreadsheet } from '../../kernel/ports';
import { localText } from './local-instant';

/** What a spreadsheet program would compute when it opens the file; tabs and returns before it count too, and signs as wide as an ideogram. */
const formula = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/;

/** Where these part cells or lines, also a single one of our two line ends, a formula could begin behind one: quoted, the text stays one cell. */
const partsElsewhere = /[,\t|\r\n]/;

/** An apostrophe makes a text of it, for people and programs alike. */
export const neutral = (text: string): string => (formula.test(text) ? `'${text}` : text);

export function csvOf({ sheets: [sheet], timeZone }: Spreadsheet): Readable {
  const kinds = sheet.columns.map(({ kind }) => kind);
  const written = (cell: Cell, index: number): string | number => {
    if (cell === null) return '';
    if (cell instanceof Date) return localText(cell, timeZone, kinds[index] === 'day' ? 'day' : 'instant');
    return typeof cell === 'number' ? cell : neutral(cell);
  };
  async function* lines(): AsyncGenerator<(string | number)[]> {
    yield sheet.columns.map(({ title }) => neutral(title));
    for await (const row of sheet.rows) yield row.map(written);
  }
  const source = Readable.from(lines());
  const text = stringify({ bom: true, delimiter: ';', record_delimiter: 'windows', quoted_match: partsElsewhere });
  source.on('error', (error) => text.destroy(error));
  text.on('close', () => source.destroy());
  return source.pipe(text);
}
