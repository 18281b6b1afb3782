import { aDraft, anApplicant, intakesByCode, twoProgrammes } from '../../../tests/support/builders/applications';
import { givenOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import type { Grant } from '../../kernel/viewer';
import { gridCondition, gridPage, type GridOrder } from './grid.reads';

describe('the list of applications', () => {
  let database: TestDatabase;
  let grants: readonly Grant[];
  const names = ['Ångström', 'Angstrom', 'Martin', 'martin', 'Zèbre', 'Œuvrard'];

  beforeAll(async () => {
    database = await openTestDatabase();
    const parts = database.parts();
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    const intakes = [...(await intakesByCode(parts.reads)).values()];
    for (const lastName of names) {
      const viewer = await anApplicant(parts, { lastName, firstName: 'Zoé' });
      for (const intake of intakes) await aDraft(parts, viewer, intake);
    }
    grants = [{ id: 'asg_1', function: 'READER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }];
  });
  afterAll(() => database.close());

  const orders: readonly GridOrder[] = ['SUBMITTED_AT_DESC', 'SUBMITTED_AT_ASC', 'CREATED_AT_DESC', 'CANDIDATE_NAME_ASC'];

  it.each(orders.flatMap((order) => [1, 2, 5, 7].flatMap((first) => [true, false].map((isNarrow) => [order, first, isNarrow] as const))))(
    'is read whole by %s, %i at a time (narrow: %s)', async (order, first, isNarrow) => {
      const condition = await gridCondition(database.reads, grants, {});
      const whole = (await gridPage(database.reads, condition, order, { first: 100 }, !isNarrow)).edges.map(({ node }) => node.id);
      expect(new Set(whole).size).toBe(names.length * 3);
      const read: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof gridPage>> = await gridPage(database.reads, condition, order, { first, after }, isNarrow);
        expect(page.edges.length).toBeLessThanOrEqual(first);
        read.push(...page.edges.map(({ node }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(read).toEqual(whole);
    });
});
