import { aProgramme, anOffer, givenOffer, type ImportedOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { newId } from '../../kernel/ids';
import type { PersonViewer } from '../../kernel/viewer';
import { AdministerOffer } from './administer-offer';

const titled = (code: string, fr: string, en: string, centreCode = 'LAW') => aProgramme(code, { centreCode, title: { fr, en } });
const programmes = [
  titled('A', 'Anglais', 'Zoology of English'), titled('B', 'Économie', 'Economics'), titled('C', 'Zoologie', 'Animals'),
  titled('D', 'Même titre', 'Same title'), titled('E', 'Même titre', 'Same title'), titled('F', 'Algèbre', 'Algebra', 'SCIENCE'),
];

describe('the offer that one looks after', () => {
  let database: TestDatabase;
  let offer: ImportedOffer;
  beforeAll(async () => {
    database = await openTestDatabase();
    offer = await givenOffer(database.parts(), anOffer({ programmes }));
  });
  afterAll(() => database.close());

  it.each([['fr', 'ABDECF'], ['en', 'CBDEAF']] as const)('is read page by page by centre and title, in the language of whoever reads (%s)', async (locale, order) => {
    const viewer: PersonViewer = {
      kind: 'person', accountId: newId('acc'), candidateId: newId('can'), sessionId: newId('ses'),
      grants: [{ id: newId('asg'), function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: offer.institutionId, institutionId: offer.institutionId }],
    };
    const administer = new AdministerOffer(database.reads, database.parts().clock);
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { edges, pageInfo } = await administer.programmes(viewer, {}, { first: 2, after }, after === undefined ? locale : 'fr');
      seen.push(...edges.map(({ node }) => node.code));
      [after, more] = [pageInfo.endCursor ?? undefined, pageInfo.hasNextPage];
    }
    // Those of one title stand by their ids, which are made in no order.
    expect(seen.join('').replace('ED', 'DE')).toBe(order);
  });
});
