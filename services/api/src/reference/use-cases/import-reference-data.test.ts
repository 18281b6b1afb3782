import { importReference, smallReferenceData } from '../../../tests/support/builders/reference';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import type { Reads } from '../../kernel/reads';
import { nomenclaturesOf } from '../store/nomenclatures';
import { ImportReferenceData } from './import-reference-data';
import { ListNomenclatures } from './list-nomenclatures';

describe('importing reference data', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
    await importReference(database);
  });
  afterEach(() => database.close());

  const importer = (reads: Reads = database.reads) => new ImportReferenceData(database.transactions, reads, movableClock());

  it('costs one query when nothing changed', async () => {
    const asked: string[] = [];
    const counting: Reads = {
      rows: (sql, values) => { asked.push(sql); return database.reads.rows(sql, values); },
      first: (sql, values) => { asked.push(sql); return database.reads.first(sql, values); },
    };
    expect(await importer(counting).execute(smallReferenceData())).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('retires what vanished, keeps its label, proposes it no more, and brings it back', async () => {
    const data = smallReferenceData();
    const without = { ...data, honours: { fingerprint: 'changed', rows: () => data.honours.rows().filter(({ code }) => code !== 'TBF') } };
    expect(await importer().execute(without)).toEqual([{ name: 'honours', rows: 4, retired: 1 }]);

    const { honours } = await nomenclaturesOf(database.reads);
    expect(honours.get('TBF')).toMatchObject({ isRetired: true, name: { fr: 'Très bien avec les félicitations du jury' } });
    expect((await new ListNomenclatures(database.reads).honours()).map(({ code }) => code)).toEqual(['NONE', 'AB', 'B', 'TB']);

    await importer().execute(data);
    expect((await nomenclaturesOf(database.reads)).honours.get('TBF')).toMatchObject({ isRetired: false });
  });

  it('is done once by processes that start together', async () => {
    const data = smallReferenceData();
    const changed = { ...data, regions: { fingerprint: 'new', rows: data.regions.rows } };
    const results = await Promise.all([importer().execute(changed), importer().execute(changed), importer().execute(changed)]);
    expect(results.flat()).toHaveLength(1);
  });

  it('knows what a year offered', async () => {
    const list = new ListNomenclatures(database.reads);
    const codes = async (year: number) => (await list.series(year)).map(({ code }) => code);
    expect(await codes(2020)).toEqual(expect.arrayContaining(['S', 'ES', 'L', 'STMG', 'FOREIGN', 'EUROPEAN', 'DAEU-A', 'CAPACITE']));
    expect(await codes(2020)).not.toContain('GENERAL');
    expect(await codes(2021)).toContain('GENERAL');
    expect(await codes(2021)).not.toContain('S');
    expect(await codes(1985)).toEqual(expect.arrayContaining(['A', 'D', 'G']));
    expect(await list.specialities(2020)).toEqual([]);
    expect((await list.specialities(2021)).map(({ code }) => code)).toEqual(expect.arrayContaining(['MATHS', 'NSI', 'HGGSP']));
  });

  it('holds every country with its nationality, and French territories among the departments', async () => {
    const { countries, departments } = await nomenclaturesOf(database.reads);
    expect(countries.get('FR')).toMatchObject({ name: { fr: 'France', en: 'France' }, nationality: { fr: 'Française', en: 'French' } });
    expect(countries.get('DZ')).toMatchObject({ name: { fr: 'Algérie', en: 'Algeria' }, nationality: { fr: 'Algérienne', en: 'Algerian' } });
    expect(countries.has('RE')).toBe(false);
    expect(departments.get('974')).toMatchObject({ name: 'La Réunion', region: 'La Réunion' });
    expect(departments.get('69')).toMatchObject({ region: 'Auvergne-Rhône-Alpes' });
    expect(countries.size).toBeGreaterThan(225);
    for (const { name, nationality } of countries.values()) {
      expect([name.fr, name.en, nationality.fr, nationality.en].every((text) => text.length > 2)).toBe(true);
    }
  });
});
