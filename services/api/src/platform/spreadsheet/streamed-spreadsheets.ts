import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Sheet, Spreadsheet, SpreadsheetWriter } from '../../kernel/ports';
import { csvOf } from './csv';
import { contentTypes, packageRelations, sheetXml, stylesXml, workbookRelations, workbookXml } from './xlsx-parts';

/** Tables written while they are read: memory holds a few rows, however many there are. */
export class StreamedSpreadsheets implements SpreadsheetWriter {
  csv(spreadsheet: Spreadsheet): Readable {
    return csvOf(spreadsheet);
  }

  xlsx({ sheets, timeZone }: Spreadsheet): Readable {
    const zip = new ZipFile();
    const content = new PassThrough();
    const fail = (error: Error): void => { content.destroy(error); };
    zip.on('error', fail);
    const parts: readonly (readonly [string, string])[] = [
      ['[Content_Types].xml', contentTypes(sheets)],
      ['_rels/.rels', packageRelations],
      ['xl/workbook.xml', workbookXml(sheets)],
      ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
      ['xl/styles.xml', stylesXml],
    ];
    for (const [path, xml] of parts) zip.addBuffer(Buffer.from(xml), path);
    sheets.forEach((sheet, index) => { addSheet(zip, sheet, `xl/worksheets/sheet${String(index + 1)}.xml`, timeZone, fail); });
    zip.end();
    zip.outputStream.pipe(content);
    return content;
  }
}

/** Opened when its turn comes: no row is read before it can be written. */
function addSheet(zip: ZipFile, sheet: Sheet, path: string, timeZone: string, fail: (error: Error) => void): void {
  zip.addReadStreamLazy(path, { compressionLevel: 3 }, (opened) => {
    const rows = Readable.from(sheetXml(sheet, timeZone), { objectMode: false, highWaterMark: 65_536 });
    rows.on('error', fail);
    opened(null, rows);
  });
}
