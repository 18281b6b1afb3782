import { filterCount, filterOf, readSearch, writeSearch } from './address';

describe('the address of the catalogue', () => {
  it('says all that is looked for, and is read back', () => {
    const search = { text: 'securite', openOnly: true, diplomaTypes: ['MASTER'], languages: ['EN', 'FR_EN'], sites: ['Lyon'], centres: ['cen_1'] };
    const query = writeSearch(search);
    expect(query).toEqual({ text: 'securite', open: '1', diploma: ['MASTER'], language: ['EN', 'FR_EN'], site: ['Lyon'], centre: ['cen_1'] });
    expect(readSearch({ ...query, diploma: 'MASTER' } as never)).toEqual(search);
    expect(filterCount(search)).toBe(6);
  });

  it('asks for nothing when it is bare', () => {
    expect(filterOf(readSearch({}))).toEqual({});
    expect(writeSearch(readSearch({}))).toEqual({});
  });

  it('leaves out what somebody made up by hand', () => {
    expect(filterOf(readSearch({ text: ['  droit ', 'x'], language: ['KLINGON', 'FR'], open: 'yes', diploma: null }))).toEqual({ text: 'droit', languages: ['FR'] });
  });
});
