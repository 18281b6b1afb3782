import { grid, ApplicationStory, one, operations } from '../support/builders/application-story';
import { intakesByCode } from '../support/builders/applications';
import { aPdf } from '../support/builders/files';
import { anotherOffer, aProgramme, givenOffer } from '../support/builders/offer';

interface Grid {
  readonly totalCount: { readonly count: number };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: { readonly id: string; readonly programme: { readonly code: string } } }[];
}

describe('staff and applications', () => {
  let story: ApplicationStory;
  beforeAll(async () => { story = await ApplicationStory.begin(); });
  afterAll(() => story.api.stop());
  beforeEach(() => { story.api.clock.set('2026-11-20T09:00:00.000Z'); });

  it('shows staff what they may see: drafts by name, submissions with their files, nothing out of scope', async () => {
    const draft = await story.applicant('Drafter');
    const { id: draftId } = await story.apply(draft, 'LAW/SEPTEMBER');
    await story.sendFile(draft, (await story.documentOf(draft, draftId, 'LETTER')).id, await aPdf('secret'));
    const hidden = (await story.documentOf(draft, draftId, 'LETTER')).file;
    const done = await story.applicant('Submitter');
    const { id, documents } = await story.submitted(done);

    const reader = await story.staff('READER', 'PROGRAMME', story.offer.programmeIds.get('LAW')!);
    expect(await story.see(reader, draftId)).toMatchObject({ status: 'DRAFT', candidate: { lastName: 'Drafter' }, documents: [], events: [], blockers: [], documentCounts: { total: 0 }, allowedActs: [] });
    expect((await reader.get(hidden.url)).status).toBe(404);
    expect((await reader.get(`/files/applications/${String(draftId)}.pdf`)).status).toBe(404);
    const seen = await story.see(reader, id);
    expect(seen.documents).toMatchObject([{ file: { id: expect.any(String) }, acts: [] }, { acts: [] }]);
    expect((await reader.get(seen.documents[1]!.file.url)).status).toBe(200);
    expect((await reader.get(seen.fileUrl)).status).toBe(200);
    expect((await reader.query(operations.remove, { input: { documentId: documents[0]!.id } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await reader.query(operations.cancel, { input: { id, version: seen.version } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');

    const list = async (variables: Record<string, unknown> = {}) => (await reader.query<{ applications: Grid }>(grid, variables)).data!.applications;
    const ids = ({ edges }: Grid) => edges.map(({ node }) => node.id);
    const all = await list({ first: 100, orderBy: 'CANDIDATE_NAME_ASC' });
    expect(all.totalCount).toEqual({ count: all.edges.length, isExact: true });
    expect(new Set(all.edges.map(({ node }) => node.programme.code))).toEqual(new Set(['LAW']));
    for (const orderBy of ['SUBMITTED_AT_DESC', 'SUBMITTED_AT_ASC', 'CREATED_AT_DESC', 'CANDIDATE_NAME_ASC']) {
      const read: string[] = [];
      let after: string | null = null;
      do {
        const page: Grid = await list({ orderBy, first: 2, after });
        read.push(...ids(page));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect([orderBy, [...read].sort()]).toEqual([orderBy, ids(all).sort()]);
    }
    expect(ids(await list({ filter: { text: 'zoe submit' } }))).toEqual([id]);
    expect(ids(await list({ filter: { text: seen.reference.slice(0, 8) } }))).toEqual([id]);
    expect(ids(await list({ filter: { text: seen.candidate.number } }))).toEqual([id]);
    expect((await list({ filter: { text: '100%_' } })).edges).toEqual([]);
    expect((await list({ filter: { statuses: ['DRAFT'], text: 'drafter' } })).edges).toHaveLength(1);
    expect((await reader.query(grid, { first: 101 })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await reader.query(grid, { after: 'rubbish' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('of another institution is another institution’s', async () => {
    const two = await givenOffer(story.api.parvis.parts, anotherOffer({ programmes: [aProgramme('ELSEWHERE')] }));
    const client = await story.applicant('Abroad');
    const { id } = await story.act(client, 'create', { intakeId: (await intakesByCode(story.api.reads)).get('ELSEWHERE/SEPTEMBER') });
    const administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    expect(two.institutionId).not.toBe(story.offer.institutionId);
    expect((await administrator.query(one, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { data } = await administrator.query<{ applications: Grid }>(grid, { first: 100 });
    expect(data!.applications.edges.map(({ node }) => node.id)).not.toContain(id);
  });
});
