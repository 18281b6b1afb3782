import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { testPdfAssembler } from '../../../tests/support/pdf-assembler';
import { jpegWith, pngOf } from '../../../tests/support/pictures';
import { Busy } from '../../kernel/errors';
import type { PdfPart, WholeFile } from '../../kernel/ports';
import { limits } from './limits';

const folder = mkdtempSync(join(tmpdir(), 'parvis-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (documents: readonly PdfPart[], change: Partial<WholeFile> = {}) => (): Promise<WholeFile> => Promise.resolve({
  language: 'fr',
  title: 'Dossier de candidature',
  subtitle: 'Master Relations internationales',
  author: 'Université du Parvis',
  footer: 'APP-1 · Zoé Łukasiewicz',
  createdAt: new Date('2026-11-20T09:00:00Z'),
  cover: [{ label: 'Candidate', value: 'Zoé Łukasiewicz' }],
  sections: [{ title: 'Informations personnelles', rows: [{ label: 'Nom', value: 'Łukasiewicz' }, { label: 'Téléphone', value: null }] }],
  documentsTitle: 'Pièces justificatives',
  documents,
  ...change,
});

const pdf = (title: string, bytes: Buffer | undefined): PdfPart => ({ title, contentType: 'application/pdf', bytes });

async function made(text: string, pages = 1, change: (document: PDFDocument) => unknown = () => undefined): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) document.addPage([400, 500]).drawText(`${text} ${String(page)}`, { x: 40, y: 400, size: 20, font });
  await change(document);
  return Buffer.from(await document.save());
}

/** What readers other than ours make of it. */
function read(bytes: Buffer, name = 'out') {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return { info, text, pages: text.split('\f').slice(0, -1), path };
}

async function outline(bytes: Buffer): Promise<string[]> {
  const document = await PDFDocument.load(bytes);
  const titles: string[] = [];
  const follow = (dict: ReturnType<typeof document.context.lookup>, depth: number): void => {
    for (let item = (dict as never as { lookup(name: PDFName): never }).lookup(PDFName.of('First')) as never; item !== undefined;) {
      const node = item as { lookup(name: PDFName): { decodeText(): string } };
      titles.push(`${'  '.repeat(depth)}${node.lookup(PDFName.of('Title')).decodeText()}`);
      follow(node as never, depth + 1);
      item = node.lookup(PDFName.of('Next')) as never;
    }
  };
  follow(document.catalog.lookup(PDFName.of('Outlines')) as never, 0);
  return titles;
}

describe('the PDF of a whole file', () => {
  const assembler = testPdfAssembler();

  it('holds the data, every page of every document, page numbers, bookmarks and what it is', async () => {
    const result = await assembler.assemble(file([pdf('Pièce d’identité', await made('identity', 2)), pdf('Diplômes', await made('diploma', 3)), { ...pdf('Test d’espagnol', undefined), note: 'Non concerné' }]));
    const { info, text, pages } = read(result.bytes);
    expect(result).toMatchObject({ pages: 7, excused: [] });
    expect(info).toMatch(/Title:\s+Dossier de candidature – APP-1 · Zoé Łukasiewicz\n/);
    expect(info).toMatch(/Author:\s+Université du Parvis\n[^]*Pages:\s+7\n/);
    for (const words of ['Sommaire', 'Candidate', 'Zoé Łukasiewicz', 'non renseigné', 'Non concerné', 'Page 1 sur 7', 'Page 2 sur 7']) expect(text).toContain(words);
    expect(pages.slice(2).map((page) => page.trim())).toEqual(['identity 1', 'identity 2', 'diploma 1', 'diploma 2', 'diploma 3']);
    expect(pages[0]).toMatch(/Diplômes\s+5\n/);
    expect(await outline(result.bytes)).toEqual(['Dossier de candidature', 'Informations personnelles', 'Pièces justificatives', '  Pièce d’identité', '  Diplômes', '  Test d’espagnol']);
  });

  it('writes names in any script, and shows where no font has a sign', async () => {
    const names = ['Łukasz Žižek', 'Ελένη Παπαδοπούλου', 'Дмитрий Щербаков', 'Nguyễn Thị Ánh', 'محمد بن علي', 'שלום כהן', '王小明', '김철수', 'สมชาย'];
    const cover = [...names.map((value, index) => ({ label: `Nom ${String(index)}`, value })), { label: 'Signe', value: 'a\u{10fffd}b\u0007c\ud800d' }];
    const { text } = read((await assembler.assemble(file([], { cover }))).bytes, 'scripts');
    for (const name of names.filter((one) => !/[\u0590-\u06ff]/.test(one))) expect(text).toContain(name);
    expect(text).toContain('שלום כהן');
    expect(text).toContain('محمد بن علي');
    expect(text).toMatch(/a.bc.d/u);
  });

  it('wraps long values over lines and pages', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `mot${String(index)}`).join(' ');
    const result = await assembler.assemble(file([], { sections: [{ title: 'Projet', rows: [{ label: 'Texte', value: words }, { label: 'Sans espace', value: 'x'.repeat(400) }] }] }));
    const { text } = read(result.bytes);
    expect(result.pages).toBeGreaterThan(3);
    expect(text).toContain('mot0');
    expect(text).toContain('mot1499');
    expect(text.match(/x{10,}/g)?.join('')).toHaveLength(400);
  });

  it('lays pictures on pages, upright as the camera was held', async () => {
    const jpegs = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({ title: `Photo ${String(orientation)}`, contentType: 'image/jpeg', bytes: jpegWith(orientation) }));
    const result = await assembler.assemble(file([...jpegs, { title: 'Scan', contentType: 'image/png', bytes: pngOf(30, 60) }]));
    expect(result).toMatchObject({ excused: [], pages: 11 });
    const { path } = read(result.bytes, 'pictures');
    for (const corners of cornersOf(path, 3, 10)) expect(corners).toEqual(['red', 'green', 'blue', 'yellow']);
  });

  it('keeps what was typed into a form, and leaves scripts, attachments and links into the old file behind', async () => {
    const bytes = await made('form', 1, (document) => {
      const field = document.getForm().createTextField('name');
      field.addToPage(document.getPage(0), { x: 40, y: 300 });
      field.setText('typed by hand');
      const script = document.context.obj({ Type: 'Annot', Subtype: 'Screen', Rect: [0, 0, 9, 9], A: { S: 'JavaScript', JS: 'app.alert(1)' } });
      document.getPage(0).node.addAnnot(document.context.register(script));
      document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({ O: { S: 'Launch', F: 'calc.exe' } }));
    });
    const result = await assembler.assemble(file([pdf('Formulaire', bytes)]));
    expect(read(result.bytes).text).toContain('typed by hand');
    const whole = (await PDFDocument.load(result.bytes)).context.enumerateIndirectObjects().map(([, object]) => object.toString()).join('\n');
    expect(whole).not.toMatch(/JavaScript|Launch|alert|calc/);
  });
});

describe('documents that cannot be put in', () => {
  const garbage = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(10_000_000)]);
  const encrypted = (userPassword: string) => made('secret', 1, (document) => document.encrypt({ userPassword, ownerPassword: 'owner' }));
  const withObjects = (text: string) => Buffer.from(`%PDF-1.7\n${text}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF`, 'latin1');

  it('are excused on a page that names them and says why; the others are there', async () => {
    const whole = await made('whole', 30);
    const documents: PdfPart[] = [
      pdf('Protégé', await encrypted('secret')),
      pdf('Tronqué', whole.subarray(0, Math.floor(whole.length / 3))),
      pdf('Bruit', garbage),
      pdf('Bruit signé', Buffer.concat([garbage.subarray(0, 300_000), Buffer.from('\nstartxref\n0\n%%EOF')])),
      pdf('Vide', Buffer.alloc(0)),
      pdf('Pages en rond', withObjects('1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj')),
      pdf('Sans page', withObjects('1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj')),
      pdf('Profond', withObjects(`1 0 obj << /Type /Catalog /Pages 2 0 R /X ${'['.repeat(50_000)}${']'.repeat(50_000)} >> endobj`)),
      { title: 'Image', contentType: 'image/png', bytes: Buffer.concat([pngOf(4, 4).subarray(0, 40), randomBytes(100)]) },
      { title: 'Immense', contentType: 'image/png', bytes: pngHeader(60_000, 60_000) },
      { title: 'Tableur', contentType: 'application/vnd.ms-excel', bytes: Buffer.from('x') },
      pdf('Bon', await made('good', 2)),
    ];
    const { bytes, excused } = await testPdfAssembler().assemble(file(documents));
    const { text, pages } = read(bytes, 'excused');
    expect(excused).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(pages.filter((page) => page.includes('n’a pas pu être intégré'))).toHaveLength(11);
    for (const words of ['protégé par un mot de passe', 'endommagé', 'aucune page', 'trop volumineux', 'Ce type de fichier', 'good 1', 'good 2']) expect(text).toContain(words);
  }, 90_000);

  it('are few: a file that only forbids printing opens with the empty password', async () => {
    const { bytes, excused } = await testPdfAssembler().assemble(file([pdf('Restreint', await encrypted(''))]));
    expect(excused).toEqual([]);
    expect(read(bytes).text).toContain('secret 1');
  });

  it('do not hang or fill the memory: the thread is stopped, the rest is made', async () => {
    const bomb = compressedObjects(600_000_000);
    const tight = { ...limits, documentMs: 15_000, memoryBytes: 300_000_000 };
    const { excused, bytes } = await testPdfAssembler(tight).assemble(file([pdf('Bon', await made('good')), pdf('Bombe', bomb), pdf('Aussi', await made('also'))]));
    expect(excused).toEqual([1]);
    expect(read(bytes).text).toMatch(/good 1[^]*Bombe[^]*also 1/);
  }, 60_000);

  it('are those with more pages than anybody sends', async () => {
    const { excused } = await testPdfAssembler({ ...limits, pagesOfDocument: 5 }).assemble(file([pdf('Long', await made('long', 6))]));
    expect(excused).toEqual([0]);
  });
});

it('those who wait hold no documents, and too many are sent away', async () => {
  const assembler = testPdfAssembler();
  let asked = 0;
  const ends: (() => void)[] = [];
  const prepare = (): Promise<WholeFile> => {
    asked += 1;
    return new Promise((_, reject) => ends.push(() => { reject(new Error('Left.')); }));
  };
  const all = Array.from({ length: 23 }, () => assembler.assemble(prepare).catch((error: Error) => error));
  expect(await all[22]).toBeInstanceOf(Busy);
  expect(asked).toBe(2);
  for (let n = 1; n <= 22; n += 1) {
    ends.shift()?.();
    await Promise.race(all.slice(n - 1, n));
    await new Promise(setImmediate);
    expect(asked).toBe(Math.min(n + 2, 22));
  }
  expect((await Promise.all(all)).filter((error) => error instanceof Busy)).toHaveLength(1);
});

it('turned pages stay turned', async () => {
  const bytes = await made('turned', 1, (document) => {
    document.getPage(0).setRotation(degrees(90));
    document.getPage(0).drawRectangle({ x: 0, y: 0, width: 10, height: 10, color: rgb(1, 0, 0) });
  });
  const result = await testPdfAssembler().assemble(file([pdf('Tourné', bytes)]));
  expect((await PDFDocument.load(result.bytes)).getPage(2).getRotation().angle).toBe(90);
});

function pngHeader(width: number, height: number): Buffer {
  const png = pngOf(1, 1);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

/** A stream of objects that is small on disk and enormous once opened. */
function compressedObjects(size: number): Buffer {
  const data = deflateSync(Buffer.alloc(size, 0x20), { level: 1 });
  const head = Buffer.from(`%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 3 0 R >> endobj\n2 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${String(data.length)} >> stream\n`);
  return Buffer.concat([head, data, Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF')]);
}

const palette = { red: [220, 20, 20], green: [20, 150, 20], blue: [20, 20, 220], yellow: [240, 230, 20], white: [255, 255, 255], black: [31, 42, 53] };

function nearest(dot: readonly number[]): string {
  const distance = (colour: readonly number[]) => Math.hypot(...colour.map((part, index) => part - (dot[index] ?? 0)));
  return Object.entries(palette).sort(([, one], [, other]) => distance(one) - distance(other))[0]![0];
}

/** Colours of the picture's corners on each of these pages, clockwise from the top left. */
function cornersOf(path: string, from: number, to: number): string[][] {
  const prefix = join(folder, 'page');
  execFileSync('pdftoppm', ['-r', '24', '-f', String(from), '-l', String(to), path, prefix]);
  return readdirSync(folder).filter((name) => name.endsWith('.ppm')).sort().map((name) => cornersIn(readFileSync(join(folder, name))));
}

function cornersIn(ppm: Buffer): string[] {
  const [, width = 0, height = 0] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 30).toString('latin1'))?.map(Number) ?? [];
  const start = ppm.length - width * height * 3;
  const at = (x: number, y: number) => [...ppm.subarray(start + (y * width + x) * 3, start + (y * width + x) * 3 + 3)];
  const inside: [number, number][] = [];
  for (let y = 20; y < height - 18; y += 1) for (let x = 0; x < width; x += 1) if (nearest(at(x, y)) !== 'white') inside.push([x, y]);
  const xs = inside.map(([x]) => x);
  const ys = inside.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [at(left + 3, top + 3), at(right - 3, top + 3), at(right - 3, bottom - 3), at(left + 3, bottom - 3)].map(nearest);
}
