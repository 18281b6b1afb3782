import { aDraft, anApplicant, intakesByCode, twoProgrammes } from '../../../tests/support/builders/applications';
import { givenOffer } from '../../../tests/support/builders/offer';
import { aColleague } from '../../../tests/support/builders/staff';
import { openTestDatabase } from '../../../tests/support/database';
import type { PersonViewer } from '../../kernel/viewer';
import { DecisionType } from '../model/application-status';
import type { GridFilter } from '../model/grid-columns';
import { BrowseApplications } from './browse-applications';

describe('the list of staff', () => {
  it('holds all but one’s own application, whatever it is narrowed to: what is proposed for it is not for its author; read short, nothing can be asked of it that was not read', async () => {
    const database = await openTestDatabase();
    try {
      const parts = database.parts();
      const { institutionId } = await givenOffer(parts, twoProgrammes());
      const law = (await intakesByCode(parts.reads)).get('LAW/SEPTEMBER')!;
      const reader = await aColleague(parts, 'READER', institutionId);
      const colleague: PersonViewer = { ...(await anApplicant(parts)), grants: reader.grants };
      const [own, other] = [await aDraft(parts, colleague, law), await aDraft(parts, await anApplicant(parts), law)];
      await database.manager.query('UPDATE application SET proposedDecision = ?', [DecisionType.ADMITTED]);

      const loads = { loadMaybe: () => Promise.resolve(undefined), remember: () => undefined };
      const seen = async (viewer: PersonViewer, filter: GridFilter) => {
        const counts = await Promise.all([true, false].map(async (isCounted) => {
          const { page, count } = await new BrowseApplications(parts.reads).execute(viewer, { filter, sort: { column: 'CREATED_AT', isDescending: false }, page: { size: 10 }, isCounted, isShort: false }, loads);
          return [page.edges.map(({ node }) => node.id), (await count()).count];
        }));
        expect(counts[0]).toEqual(counts[1]);
        return counts[0];
      };
      for (const filter of [{}, { columns: [{ column: 'PROPOSED_DECISION', values: ['ADMITTED'] }] }] as const) {
        expect(await seen(reader, filter)).toEqual([[own, other], 2]);
        expect(await seen(colleague, filter)).toEqual([[other], 1]);
      }

      const rows = async (isShort: boolean) => {
        const { page } = await new BrowseApplications(parts.reads).execute(reader, { filter: {}, sort: { column: 'CREATED_AT', isDescending: false }, page: { size: 10 }, isCounted: false, isShort }, loads);
        return page;
      };
      const [whole, short] = [await rows(false), await rows(true)];
      expect(short.edges.map(({ cursor }) => cursor)).toEqual(whole.edges.map(({ cursor }) => cursor));
      for (const [index, { node }] of short.edges.entries()) {
        expect(whole.edges[index]!.node).toMatchObject({ ...node });
        expect(Object.keys(node).sort()).toEqual(['candidateId', 'id', 'intakeId', 'ownReturnDeadline', 'programmeId', 'reference', 'status', 'submittedAt']);
        expect(() => node.institutionId).toThrow('A short list of applications does not read institutionId.');
      }
    } finally {
      await database.close();
    }
  });
});
