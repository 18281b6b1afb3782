import { importReference } from '../../../tests/support/builders/reference';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { referenceData } from '../../platform/database/seeds/reference/reference-data';
import { BadRequest } from '../../kernel/errors';
import { SearchMunicipalities, type MunicipalityQuestion } from './search-municipalities';

describe('the municipalities of France, while somebody types', () => {
  let database: TestDatabase;
  let search: SearchMunicipalities;

  beforeAll(async () => {
    database = await openTestDatabase();
    await importReference(database, referenceData());
    search = new SearchMunicipalities(database.reads);
  }, 120_000);
  afterAll(() => database.close());

  const names = async (question: MunicipalityQuestion, first = 5) => (await search.execute(question, first)).map(({ name }) => name);

  it.each([
    ['st etienne', 'Saint-Étienne'],
    ['SAINT ÉTIENNE', 'Saint-Étienne'],
    ['saint-etienne', 'Saint-Étienne'],
    ['oeu', 'Œuilly'],
    ['œuil', 'Œuilly'],
    ['la roch', 'La Rochelle'],
    ['rochel', 'La Rochelle'],
    ['ste foy les lyon', 'Sainte-Foy-lès-Lyon'],
    ['chalon s/ saone', 'Chalon-sur-Saône'],
    ['l hay', "L'Haÿ-les-Roses"],
    ["l’haÿ", "L'Haÿ-les-Roses"],
    ['paris 14', 'Paris'],
    ['st', 'Strasbourg'],
    ['y', 'Y'],
    ['pau', 'Pau'],
    ['64000 pau', 'Pau'],
    ['strasb', 'Strasbourg'],
    ['saint denis reunion', undefined],
  ])('%s → %s', async (text, expected) => {
    const found = await names({ text }, 10);
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toContain(expected);
  });

  it('puts the exact name first, then names that begin so, larger ones first', async () => {
    expect((await names({ text: 'pau' }))[0]).toBe('Pau');
    expect((await names({ text: 'lyon' }))[0]).toBe('Lyon');
    expect((await names({ text: 'st etienne' }))[0]).toBe('Saint-Étienne');
    expect((await names({ text: 'marse' }))[0]).toBe('Marseille');
    expect((await names({ text: 'bord' }))[0]).toBe('Bordeaux');
  });

  it('narrows by department and postcode, overseas too', async () => {
    expect(await names({ text: 'saint denis', departmentCode: '974' })).toEqual(['Saint-Denis']);
    expect(await names({ departmentCode: '974' }, 2)).toEqual(['Saint-Denis', 'Saint-Paul']);
    expect(await names({ postcode: '64000' })).toEqual(['Pau']);
    expect(await names({ postcode: '97133' })).toEqual(['Saint-Barthélemy']);
    expect(await names({ text: '42100' })).toEqual(['Saint-Étienne']);
    expect(await names({ text: 'etienne', postcode: '42', departmentCode: '42' })).toContain('Saint-Étienne');
  });

  it.each(['', '   ', '%', '_', '\\', "'; DROP TABLE municipality; --", '🙂', 'Αθήνα', '!!'])('finds nothing for %j and does not stumble', async (text) => {
    expect(await names({ text })).toEqual([]);
  });

  it('refuses page sizes and texts out of bounds', async () => {
    await expect(search.execute({ text: 'a' }, 0)).rejects.toThrow(BadRequest);
    await expect(search.execute({ text: 'a' }, 101)).rejects.toThrow(BadRequest);
    await expect(search.execute({ text: 'a'.repeat(101) }, 1)).rejects.toThrow(BadRequest);
  });
});
