import { acceptOf, checkFile, contentTypeOf, typeNames } from './file-checks';

const limits = { maxFileBytes: 1000, fileTypes: ['application/pdf', 'image/jpeg'] };

describe('a file before it leaves', () => {
  it.each([
    ['cv.pdf', 1000, undefined],
    ['CV.PDF', 1, undefined],
    ['photo.jpeg', 10, undefined],
    ['cv.pdf', 1001, 'too-large'],
    ['cv.pdf', 0, 'empty'],
    ['scan.png', 10, 'wrong-type'],
    ['cv.pdf.exe', 10, 'wrong-type'],
    ['cv', 10, 'wrong-type'],
  ])('%s of %d bytes: %s', (name, size, expected) => {
    expect(checkFile({ name, size }, limits)).toBe(expected);
  });

  it('is announced by what its name says', () => {
    expect(contentTypeOf('Été.JPG')).toBe('image/jpeg');
    expect(contentTypeOf('what')).toBe('application/octet-stream');
  });

  it('is chosen among what the institution takes, named by type or by extension', () => {
    expect(acceptOf(limits)).toBe('application/pdf,.pdf,image/jpeg,.jpg,.jpeg');
    expect(typeNames({ ...limits, fileTypes: ['pdf', 'png'] })).toBe('PDF, PNG');
  });
});
