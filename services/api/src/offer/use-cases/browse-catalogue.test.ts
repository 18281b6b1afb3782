import { aProgramme, anIntake, anOffer, anotherOffer, givenOffer, type ImportedOffer } from '../../../tests/support/builders/offer';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { BadRequest } from '../../kernel/errors';
import { countFacets } from '../model/programme-facets';
import { TeachingLanguage } from '../model/teaching-language';
import { BrowseCatalogue, type CatalogueFilter } from './browse-catalogue';

const opens = (instant: string) => [anIntake({ opensAt: new Date(instant) })];
const reunion = [anIntake({ timeZone: 'Indian/Reunion', closesAt: new Date('2027-01-31T19:59:59.999Z') })];

const programmes = [
  aProgramme('JANUS', { title: { fr: 'Master Relations internationales', en: 'Master in International Relations' }, keywords: ['sécurité', 'défense', 'œuvre'], language: TeachingLanguage.FR_EN }),
  aProgramme('M1-IA', { centreCode: 'SCIENCE', title: { fr: 'Master Intelligence artificielle', en: 'Master in Artificial Intelligence' }, keywords: ['IA'], site: 'Sud', language: TeachingLanguage.EN, intakes: opens('2027-02-01T08:00:00Z') }),
  aProgramme('L-DROIT', { diplomaTypeCode: 'LICENCE', title: { fr: 'Licence Droit', en: 'Bachelor of Laws' }, keywords: ['Saint-Étienne'] }),
  aProgramme('LP-SUCRE', { centreCode: 'SCIENCE', diplomaTypeCode: 'LP', title: { fr: 'Énergie et canne à sucre', en: 'Sugar cane energy' }, site: 'La Réunion', intakes: reunion }),
  aProgramme('OLD', { title: { fr: 'Fermé', en: 'Retired' }, isInService: false }),
];

describe('the catalogue', () => {
  let database: TestDatabase;
  let offer: ImportedOffer;
  const clock = movableClock('2026-11-20T09:00:00Z');
  beforeAll(async () => {
    database = await openTestDatabase();
    offer = await givenOffer(database.parts(), anOffer({ programmes }));
    await givenOffer(database.parts(), anotherOffer({ programmes: [aProgramme('ELSEWHERE')] }));
  });
  afterAll(() => database.close());

  const browse = (filter: CatalogueFilter = {}, first = 50, after?: string, locale: 'fr' | 'en' = 'fr') =>
    new BrowseCatalogue(database.reads, clock).execute(filter, { first, after }, locale, () => undefined);
  const codes = async (filter: CatalogueFilter) => (await browse(filter)).page.edges.map(({ node }) => node.code);
  const found = (text: string) => codes({ text });

  it('holds the programmes in service of the institution shown, by centre, type of diploma and title', async () =>
    expect(await codes({})).toEqual(['L-DROIT', 'JANUS', 'LP-SUCRE', 'M1-IA']));

  it.each([
    ['securite', ['JANUS']],
    ['SÉCURITÉ défen', ['JANUS']],
    ['oeuvre', ['JANUS']],
    ['relations international', ['JANUS']],
    ['janus', ['JANUS']],
    ['droit', ['L-DROIT', 'JANUS']],
    ['law', ['L-DROIT', 'JANUS']],
    ['saint etienne', ['L-DROIT']],
    ['IA', ['M1-IA']],
    ['m1', ['M1-IA']],
    ['master sciences', ['M1-IA']],
    ['licence de droit', ['L-DROIT']],
    ['l’énergie', ['LP-SUCRE']],
    ['ecurite', []],
    ['droit sucre', []],
    ['retired', []],
    ['%', ['L-DROIT', 'JANUS', 'LP-SUCRE', 'M1-IA']],
  ])('finds by « %s »', async (text, expected) => expect(await found(text)).toEqual(expected));

  it('filters by several values at once', async () => {
    expect(await codes({ diplomaTypeCodes: ['MASTER', 'LP'], centreIds: [offer.centreIds.get('SCIENCE')!] })).toEqual(['LP-SUCRE', 'M1-IA']);
    expect(await codes({ sites: ['Sud', 'La Réunion', 'Nowhere'] })).toEqual(['LP-SUCRE', 'M1-IA']);
    expect(await codes({ languages: [TeachingLanguage.EN, TeachingLanguage.FR_EN] })).toEqual(['JANUS', 'M1-IA']);
    expect(await codes({ centreIds: ["' OR 1=1 --"] })).toEqual([]);
  });

  it('knows what is open to the millisecond, in every time zone', async () => {
    const open = () => codes({ openOnly: true });
    clock.set('2026-09-30T21:59:59.999Z');
    expect(await open()).toEqual([]);
    clock.set('2027-01-31T19:59:59.999Z');
    expect(await open()).toEqual(['L-DROIT', 'JANUS', 'LP-SUCRE']);
    clock.set('2027-01-31T20:00:00.000Z');
    expect(await open()).toEqual(['L-DROIT', 'JANUS']);
    clock.set('2027-02-01T08:00:00.000Z');
    expect(await open()).toEqual(['L-DROIT', 'JANUS', 'M1-IA']);
    clock.set('2026-11-20T09:00:00Z');
  });

  it('counts each facet under the other filters, as the list then shows', async () => {
    const filter = { diplomaTypeCodes: ['MASTER'], text: 'master' };
    const { criteria, groups } = await browse(filter);
    const counts = countFacets(await groups(), criteria);
    expect(counts).toMatchObject({ total: 2, openNow: 1, diplomaTypes: [{ value: 'MASTER', count: 2 }], sites: [{ count: 1 }, { count: 1 }] });
    for (const { value, count } of counts.centres) expect(await codes({ ...filter, centreIds: [value] })).toHaveLength(count);
    for (const { value, count } of counts.languages) expect(await codes({ ...filter, languages: [value as TeachingLanguage] })).toHaveLength(count);
  });

  it.each([['fr', 'fr'], ['en', 'en'], ['fr', 'en'], ['en', 'fr']] as const)('pages without loss or repetition (begun in %s, read on in %s)', async (locale, later) => {
    const whole = (await browse({}, 50, undefined, locale)).page.edges.map(({ node }) => node.id);
    for (const size of [1, 2, 3]) {
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more;) {
        const { page } = await browse({}, size, after, after === undefined ? locale : later);
        seen.push(...page.edges.map(({ node }) => node.id));
        ({ endCursor: after, hasNextPage: more } = { endCursor: page.pageInfo.endCursor ?? undefined, hasNextPage: page.pageInfo.hasNextPage });
      }
      expect(seen).toEqual(whole);
    }
  });

  it.each<[string, CatalogueFilter, number, string | undefined]>([
    ['page of 0', {}, 0, undefined],
    ['page of 101', {}, 101, undefined],
    ['cursor of its own making', {}, 10, 'bm90IGEgY3Vyc29y'],
    ['cursor of other types', {}, 10, Buffer.from('["a",1,2,"x","fr"]').toString('base64url')],
    ['cursor of no language of ours', {}, 10, Buffer.from('[1,1,"a","x","de"]').toString('base64url')],
    ['search without end', { text: 'x'.repeat(201) }, 10, undefined],
    ['filter without end', { sites: Array<string>(101).fill('x') }, 10, undefined],
  ])('refuses a %s', async (_what, filter, first, after) => expect(browse(filter, first, after)).rejects.toThrow(BadRequest));
});
