import type { Cell, Sheet, SheetColumn } from '../../kernel/ports';
import { serialDay } from './local-instant';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const longestText = 32_767;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 has no way to write these characters.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escaped = (text: string): string => text.slice(0, longestText).replace(impossible, '').replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** Places in the list of cell formats below. */
const styles = { text: 1, number: 0, day: 2, instant: 3, head: 4 } as const;

/** Forbidden in the name of a tab: : \ / ? * [ ]. */
const tabName = (name: string): string => escaped(name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31));

export const workbookXml = (sheets: readonly Sheet[]): string => `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${
  sheets.map(({ name }, index) => `<sheet name="${tabName(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`).join('')
}</sheets></workbook>`;

export const workbookRelations = (sheets: readonly Sheet[]): string => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
  sheets.map((_, index) => `<Relationship Id="rId${String(index + 1)}" Type="${relations}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`).join('')
}<Relationship Id="rId${String(sheets.length + 1)}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;

export const packageRelations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const contentTypes = (sheets: readonly Sheet[]): string => `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${
  sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')
}</Types>`;

/** General, text, day, instant, head of a column. */
export const stylesXml = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

const textCell = (text: string, style: number): string => `<c s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const numberCell = (value: number, style: number): string => `<c s="${String(style)}"><v>${String(value)}</v></c>`;

function cellXml(cell: Cell, kind: SheetColumn['kind'], timeZone: string): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return Number.isFinite(cell) ? numberCell(cell, styles.number) : '<c/>';
  if (typeof cell === 'string') return textCell(cell, styles.text);
  const shown = kind === 'day' ? 'day' : 'instant';
  return numberCell(serialDay(cell, timeZone, shown), styles[shown]);
}

/** A sheet piece by piece; its first row stays in sight. */
export async function* sheetXml({ columns, rows }: Sheet, timeZone: string): AsyncGenerator<string> {
  const widths = columns.map(({ width = 16 }, index) => `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`).join('');
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`;
  yield `<row>${columns.map(({ title }) => textCell(title, styles.head)).join('')}</row>`;
  for await (const row of rows) yield `<row>${row.map((cell, index) => cellXml(cell, columns[index]?.kind ?? 'text', timeZone)).join('')}</row>`;
  yield '</sheetData></worksheet>';
}
