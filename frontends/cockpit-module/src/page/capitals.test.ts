import { capitals } from './capitals';

describe('a name in capitals', () => {
  it.each([['Παπαδοπούλου', 'ΠΑΠΑΔΟΠΟΥΛΟΥ'], ['Łęcka', 'ŁĘCKA'], ['Émile', 'ÉMILE'], ['N’Diaye', 'N’DIAYE'], ['王', '王'], ['الحسني', 'الحسني']])('writes %s as people who bear it do', (name, written) => {
    expect(capitals(name)).toBe(written);
  });
});
