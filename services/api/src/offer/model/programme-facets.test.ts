import fc from 'fast-check';
import { countFacets, type ProgrammeCriteria, type ProgrammeGroup } from './programme-facets';
import { TeachingLanguage } from './teaching-language';

const none: ProgrammeCriteria = { words: [], centreIds: [], diplomaTypeCodes: [], languages: [], sites: [], openOnly: false };

const group = (centreId: string, diplomaTypeCode: string, site: string, isOpen: boolean, count = 1): ProgrammeGroup => ({
  centreId, centreRank: 1, diplomaTypeCode, diplomaRank: diplomaTypeCode === 'MASTER' ? 2 : 1, site, isOpen, count, language: TeachingLanguage.FR,
});

const groups = [group('law', 'MASTER', 'Centre', true, 3), group('law', 'LICENCE', 'Centre', false, 2), group('science', 'MASTER', 'Sud', true)];

describe('facets of the catalogue', () => {
  it('count everything when nothing is chosen', () =>
    expect(countFacets(groups, none)).toEqual({
      centres: [{ value: 'law', count: 5 }, { value: 'science', count: 1 }],
      diplomaTypes: [{ value: 'LICENCE', count: 2 }, { value: 'MASTER', count: 4 }],
      sites: [{ value: 'Centre', count: 5 }, { value: 'Sud', count: 1 }],
      languages: [{ value: 'FR', count: 6 }],
      openNow: 4,
      total: 6,
    }));

  it('count a dimension under the other filters, not under its own', () =>
    expect(countFacets(groups, { ...none, centreIds: ['law'] })).toMatchObject({
      centres: [{ value: 'law', count: 5 }, { value: 'science', count: 1 }],
      diplomaTypes: [{ value: 'LICENCE', count: 2 }, { value: 'MASTER', count: 3 }],
      openNow: 3,
      total: 5,
    }));

  it('keep a chosen value that nothing has any more', () =>
    expect(countFacets(groups, { ...none, sites: ['Sud'], diplomaTypeCodes: ['LICENCE'] })).toMatchObject({
      sites: [{ value: 'Centre', count: 2 }, { value: 'Sud', count: 0 }],
      total: 0,
    }));

  it('promise what choosing a value then gives', () => {
    const letter = fc.constantFrom('a', 'b', 'c');
    const anyGroups = fc.array(fc.tuple(letter, letter, letter, fc.boolean(), fc.integer({ min: 1, max: 5 })), { maxLength: 12 });
    const anyCriteria = fc.record({ centreIds: fc.subarray(['a', 'b']), sites: fc.subarray(['a', 'c']), openOnly: fc.boolean() });
    fc.assert(fc.property(anyGroups, anyCriteria, (made, chosen) => {
      const all = made.map((parts) => group(...parts));
      const criteria = { ...none, ...chosen };
      const counts = countFacets(all, criteria);
      for (const { value, count } of counts.centres) expect(countFacets(all, { ...criteria, centreIds: [value] }).total).toBe(count);
      for (const { value, count } of counts.sites) expect(countFacets(all, { ...criteria, sites: [value] }).total).toBe(count);
      expect(countFacets(all, { ...criteria, openOnly: true }).total).toBe(counts.openNow);
    }));
  });
});
