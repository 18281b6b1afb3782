import { aroundOn } from '../../../tests/support/builders/candidates';
import { changeBaccalaureate, missingInBaccalaureate } from './baccalaureate';
import type { Baccalaureate, Patch } from './profile';

const around = aroundOn('2026-11-20');
const empty: Baccalaureate = {
  hasBaccalaureate: null, year: null, seriesCode: null, honoursCode: null, countryCode: null, departmentCode: null, municipalityCode: null,
  foreignTown: null, school: null, specialityCodes: [], options: null,
};
const change = (patch: Patch<Baccalaureate>, current: Partial<Baccalaureate> = {}) => changeBaccalaureate({ ...empty, ...current }, patch, around);
const missing = (bac: Baccalaureate) => missingInBaccalaureate(bac, (code) => around.nomenclatures.series.get(code)).map(({ field }) => field);
const reformed = { hasBaccalaureate: true, year: 2023, seriesCode: 'GENERAL' };

describe('the baccalaureate', () => {
  it('is complete with a foreign title, its year and its country', () => {
    const { next, problems } = change({ hasBaccalaureate: true, year: 2020, seriesCode: 'FOREIGN', honoursCode: 'AB', countryCode: 'DZ' });
    expect(problems).toEqual([]);
    expect(missing(next)).toEqual([]);
    expect(missing({ ...next, countryCode: null })).toEqual(['countryCode']);
  });

  it('is complete when there is none, and says nothing else then', () => {
    const { next } = change({ hasBaccalaureate: false, year: 2020, seriesCode: 'S' }, { school: 'Lycée' });
    expect(next).toEqual({ ...empty, hasBaccalaureate: false });
    expect(missing(next)).toEqual([]);
    expect(missing(empty)).toEqual(['hasBaccalaureate']);
  });

  it('of today needs two specialities, a place and a school', () => {
    const { next } = change(reformed);
    expect(missing(next)).toEqual(['specialityCodes', 'countryCode', 'school']);
    const full = change({ specialityCodes: ['MATHS', 'NSI'], countryCode: 'FR', municipalityCode: '42218', school: 'Lycée Fauriel' }, next);
    expect(full.problems).toEqual([]);
    expect(missing(full.next)).toEqual([]);
  });

  it.each([[1994, 'S', false], [1995, 'S', true], [2020, 'S', true], [2021, 'S', false], [2020, 'GENERAL', false], [2021, 'GENERAL', true], [2013, 'STG', true], [2014, 'STG', false], [1960, 'CAPACITE', true]])(
    'in %i, %s: %s', (year, seriesCode, fits) => {
      const { problems } = change({ hasBaccalaureate: true, year, seriesCode });
      expect(problems).toEqual(fits ? [] : [{ field: 'seriesCode', code: 'NOT_THAT_YEAR', values: { year } }]);
    },
  );

  it('loses the series that another year does not have', () => {
    expect(change({ year: 2020 }, { ...reformed, specialityCodes: ['MATHS', 'NSI'] })).toMatchObject({ problems: [], next: { seriesCode: null, specialityCodes: [] } });
  });

  it('takes specialities with the series that has them only, two at most, of that year', () => {
    expect(change({ specialityCodes: ['MATHS'] }, { hasBaccalaureate: true, year: 2020, seriesCode: 'S' }).next.specialityCodes).toEqual([]);
    const problem = (specialityCodes: string[], year = 2023) => change({ specialityCodes }, { ...reformed, year }).problems[0]?.code;
    expect(problem(['MATHS', 'NSI'])).toBeUndefined();
    expect(problem(['MATHS', 'NSI', 'SVT'])).toBe('TOO_MANY');
    expect(problem(['MATHS', 'MATHS'])).toBe('TWICE');
    expect(problem(['MAGIC'])).toBe('UNKNOWN');
    expect(problem(['EPPCS'], 2021)).toBe('NOT_THAT_YEAR');
  });

  it.each([[1939, false], [1940, true], [2027, true], [2028, false]])('year %i: %s', (year, fits) => {
    expect(change({ hasBaccalaureate: true, year }).problems).toHaveLength(fits ? 0 : 1);
  });
});
