import { readRange } from './byte-range';
import { cleanFileName } from './file-name';
import { isPictureSizeTaken, isTypeTaken, looksLikePdf, plainType } from './file-type';

describe('file names', () => {
  it.each([
    ['diplôme.pdf', 'diplôme.pdf'],
    ['диплом №1.pdf', 'диплом №1.pdf'],
    ['شهادة.pdf', 'شهادة.pdf'],
    ['毕业证书.png', '毕业证书.png'],
    ['می‌خواهم.pdf', 'می‌خواهم.pdf'],
    ['🎓.jpg', '🎓.jpg'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\me\\cv.pdf', 'cv.pdf'],
    ['cv\u202Efdp.exe.pdf', 'cvfdp.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
    ['  .hidden. pdf ', 'hidden. pdf'],
    ['<b>"cv"</b>.pdf', 'b_.pdf'],
    ['\ud800.pdf', 'pdf'],
  ])('%j becomes %j', (given, clean) => expect(cleanFileName(given)).toBe(clean));

  it('are shortened without losing their type', () => {
    const name = cleanFileName(`${'é'.repeat(400)}.pdf`);
    expect([...name]).toHaveLength(200);
    expect(name.endsWith('.pdf')).toBe(true);
  });
});

describe('types', () => {
  it.each([
    ['cv.pdf', 'application/pdf', true],
    ['CV.PDF', 'application/pdf', true],
    ['photo.jpeg', 'image/jpeg', true],
    ['photo.jpg', 'image/jpg', true],
    ['cv.pdf', 'image/png', false],
    ['cv.exe', 'application/pdf', false],
    ['cv', 'application/pdf', false],
    ['cv.svg', 'image/svg+xml', false],
    ['cv.pdf', 'constructor', false],
    ['cv.pdf', '', false],
  ])('%s as %s: %s', (name, type, taken) => expect(isTypeTaken(name, plainType(type))).toBe(taken));

  it('a PDF has its header and its end', () => {
    expect(looksLikePdf(Buffer.from('%PDF-1.7\n…\n%%EOF\n'))).toBe(true);
    expect(looksLikePdf(Buffer.from('%PDF-1.7\n…'))).toBe(false);
    expect(looksLikePdf(Buffer.concat([Buffer.from('%PDF-1.7 %%EOF'), Buffer.alloc(5000)]))).toBe(false);
  });

  it('security 71: pictures hold at most 50 million pixels', () => {
    expect(isPictureSizeTaken(10_000, 5_000)).toBe(true);
    expect(isPictureSizeTaken(10_001, 5_000)).toBe(false);
    expect(isPictureSizeTaken(0, 5_000)).toBe(false);
  });
});

describe('ranges', () => {
  it.each([
    [undefined, { kind: 'whole' }],
    ['bytes=0-', { kind: 'part', range: { start: 0, end: 9 } }],
    ['bytes=2-4', { kind: 'part', range: { start: 2, end: 4 } }],
    ['bytes=2-400', { kind: 'part', range: { start: 2, end: 9 } }],
    ['bytes=-3', { kind: 'part', range: { start: 7, end: 9 } }],
    ['bytes=-30', { kind: 'part', range: { start: 0, end: 9 } }],
    ['bytes=10-', { kind: 'impossible' }],
    ['bytes=-0', { kind: 'impossible' }],
    ['bytes=4-2', { kind: 'whole' }],
    ['bytes=0-1,3-4', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    ['lines=1-2', { kind: 'whole' }],
  ])('%s of ten bytes', (header, answer) => expect(readRange(header, 10)).toEqual(answer));
});
