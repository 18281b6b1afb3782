import { buffer } from 'node:stream/consumers';
import { unzip } from '../../../tests/support/unzip';
import type { Cell, Spreadsheet } from '../../kernel/ports';
import { StreamedSpreadsheets } from './streamed-spreadsheets';

const tables = new StreamedSpreadsheets();
const summer = new Date('2026-07-01T22:30:00.000Z');

const table = (rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>): Spreadsheet => ({
  timeZone: 'Europe/Paris',
  sheets: [{
    name: 'Candidatures: 2026/27', rows,
    columns: [{ title: 'Nom', kind: 'text' }, { title: 'Rang', kind: 'number' }, { title: 'Transmise', kind: 'instant' }, { title: 'Jour', kind: 'day' }],
  }],
});

const csv = async (rows: Iterable<readonly Cell[]>): Promise<string> => (await buffer(tables.csv(table(rows)))).toString('utf8');

const xlsxPart = async (rows: Iterable<readonly Cell[]>, path: string): Promise<string> =>
  unzip(await buffer(tables.xlsx(table(rows)))).get(path)!.toString('utf8');

describe('tables for office programs', () => {
  it('are CSV with a mark, semicolons and local dates', async () => {
    expect(await csv([['Ångström', 3, summer, summer], ['L’Œuvre; "deux"', null, null, null]])).toBe(
      '\ufeffNom;Rang;Transmise;Jour\r\nÅngström;3;2026-07-02 00:30;2026-07-02\r\n"L’Œuvre; ""deux""";;;\r\n');
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '＠SUM(A1)'])('%j is a text in CSV, never a formula', async (text) => {
    expect((await csv([[text, null, null, null]])).split('\r\n').slice(1).join('\r\n')).toMatch(/^"?'/);
  });

  it.each(['Doe,=1+1', 'Doe\t=1+1', 'Doe|=1+1', 'Doe;=1+1', 'Doe\n=1+1', '"=1+1'])('%j stays one cell in CSV, wherever it is opened', async (text) => {
    expect((await csv([[text, null, null, null]])).slice(1)).toBe(`Nom;Rang;Transmise;Jour\r\n"${text.replaceAll('"', '""')}";;;\r\n`);
  });

  it('are XLSX that other programs open: texts as texts, dates as days', async () => {
    const sheet = await xlsxPart([['=1+1', 2.5, summer, summer], ['a & <b> \u0001', null, null, null]], 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<v>46205.020833333336</v>');
    expect(sheet).toContain('<v>46205</v>');
    expect(sheet).toContain('a &amp; &lt;b&gt; <');
    expect(await xlsxPart([], 'xl/workbook.xml')).toContain('name="Candidatures  2026 27"');
  });

  it.each(['csv', 'xlsx'] as const)('%s fails as a whole when a row cannot be read', async (format) => {
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      yield ['a', 1, null, null];
      await Promise.reject(new Error('no more rows'));
    }
    await expect(buffer(tables[format](table(rows())))).rejects.toThrow('no more rows');
  });

  it('are written while they are read', async () => {
    let read = 0;
    function* rows(): Generator<readonly Cell[]> {
      for (; read < 200_000; read += 1) yield ['x'.repeat(50), read, null, null];
    }
    const content = tables.xlsx(table(rows()));
    await new Promise((resolve) => content.once('readable', resolve));
    expect(read).toBeLessThan(150_000);
    content.destroy();
  });
});
