import { CampaignState } from '../../src/offer/model/campaign.entity';
import { grantFunction } from '../../src/people/contract';
import { ApplicationStory } from '../support/builders/application-story';
import { anIntake, anOffer, anotherOffer, aProgramme, givenOffer } from '../support/builders/offer';
import { TokenClient } from '../support/builders/token-client';
import type { TestClient } from '../support/client';

const one = 'query ($id: ID!) { node(id: $id) { __typename id ... on Application { reference programme { code } } ... on Programme { code } } }';
const many = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Application { reference programme { code } } ... on Programme { code } } }';

describe('things by their ids', () => {
  let story: ApplicationStory;
  beforeAll(async () => { story = await ApplicationStory.begin(); });
  afterAll(() => story.api.stop());

  it('are found by the viewer who may see them, and by nobody else', async () => {
    const owner = await story.applicant('Nodes');
    const { id, reference } = await story.submitted(owner);
    const programmeId = story.offer.programmeIds.get('LAW')!;
    const manager = await story.staff('READER', 'PROGRAMME', programmeId);
    const elsewhere = await story.staff('ADMINISTRATOR', 'PROGRAMME', story.offer.programmeIds.get('JANUS')!);
    const stranger = await story.applicant('Stranger');
    const unknown = 'app_01JZZZZZZZZZZZZZZZZZZZZZZZ';
    const ids = [id, programmeId, unknown, 'nonsense', programmeId];
    const file = { __typename: 'Application', id, reference };
    const programme = { __typename: 'Programme', id: programmeId, code: 'LAW' };
    for (const client of [owner, manager]) {
      expect((await client.query(many, { ids })).data?.nodes).toMatchObject([file, programme, null, null, programme]);
      expect((await client.query(one, { id })).data?.node).toMatchObject(file);
    }
    for (const client of [stranger, elsewhere]) {
      expect((await client.query(many, { ids })).data?.nodes).toMatchObject([null, programme, null, null, programme]);
      expect((await client.query(one, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const anonymous = story.api.client();
    expect((await anonymous.query(many, { ids: [programmeId, id] })).data?.nodes).toMatchObject([programme, null]);
    expect((await anonymous.query(one, { id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await anonymous.query(one, { id: unknown.replace('app', 'prg') })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are read by one query for each type, however many are asked for', async () => {
    const programmeIds = [...story.offer.programmeIds.values()];
    const rows = jest.spyOn(story.api.reads, 'rows');
    expect((await story.api.client().query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: programmeIds })).data?.nodes).toHaveLength(programmeIds.length);
    expect(rows.mock.calls.filter(([sql]) => sql.includes('FROM programme'))).toHaveLength(1);
    jest.restoreAllMocks();
  });

  it('are at most a hundred', async () => {
    const ask = async (count: number) => (await story.api.client().query(many, { ids: Array(count).fill('x') })).errors?.[0]?.extensions.code;
    expect([await ask(0), await ask(100), await ask(101)]).toEqual(['BAD_USER_INPUT', undefined, 'BAD_USER_INPUT']);
  });

  it('are committees while they examine something in the catalogue: in service, of a campaign that is under way', async () => {
    const [campaign] = anOffer().campaigns;
    const codes = ['SEEN', 'PAUSED', 'WITHDRAWN', 'ENDED', 'IDLE'];
    const of = (committeeCode: string, change: object = {}) => anIntake({ code: committeeCode, committeeCode, ...change });
    const { committeeIds } = await givenOffer(story.api.parvis.parts, anotherOffer({
      campaigns: [campaign!, { ...campaign!, code: 'C0', state: CampaignState.ARCHIVED }],
      centres: [{ ...anOffer().centres[0]!, committees: codes.map((code) => ({ code, name: { fr: code, en: code }, contactAddress: null })) }],
      programmes: [
        aProgramme('OPEN', { intakes: [of('SEEN'), of('PAUSED', { isInService: false }), of('ENDED', { campaignCode: 'C0' })] }),
        aProgramme('GONE', { isInService: false, intakes: [of('WITHDRAWN')] }),
      ],
    }));
    const ids = [...committeeIds.values()];
    expect(ids).toHaveLength(codes.length);
    const seen = (await story.api.client().query<{ nodes: ({ id: string } | null)[] }>(many, { ids })).data!.nodes.flatMap((found) => (found === null ? [] : [found.id]));
    expect([...committeeIds].filter(([, id]) => seen.includes(id)).map(([code]) => code)).toEqual([expect.stringContaining('SEEN')]);
  });

  it('are intakes while the catalogue shows them, and for whoever works over them always', async () => {
    const [campaign] = anOffer().campaigns;
    const { institutionId } = await givenOffer(story.api.parvis.parts, anotherOffer({
      institution: { ...anotherOffer().institution, code: 'INTAKES' },
      campaigns: [campaign!, { ...campaign!, code: 'C0', state: CampaignState.ARCHIVED }],
      programmes: [
        aProgramme('OPEN', { intakes: [anIntake({ code: 'SEEN' }), anIntake({ code: 'PAUSED', isInService: false }), anIntake({ code: 'ENDED', campaignCode: 'C0' })] }),
        aProgramme('GONE', { isInService: false, intakes: [anIntake({ code: 'WITHDRAWN' })] }),
      ],
    }));
    const intakes = await story.api.reads.rows<{ id: string; code: string }>('SELECT k.id, k.code FROM intake k JOIN programme p ON p.id = k.programmeId WHERE p.institutionId = ? ORDER BY k.code', [institutionId]);
    const ids = intakes.map(({ id }) => id);
    const seenBy = async (client: TestClient) => {
      const { nodes } = (await client.query<{ nodes: ({ id: string } | null)[] }>(many, { ids })).data!;
      return intakes.filter(({ id }) => nodes.some((found) => found?.id === id)).map(({ code }) => code);
    };
    for (const client of [story.api.client(), await story.applicant('Anybody'), await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId)]) {
      expect(await seenBy(client)).toEqual(['SEEN']);
    }
    const reader = await story.person('Reader');
    await story.api.parvis.parts.transactions.run((tx) => grantFunction(tx, {
      accountId: reader.viewer.accountId, function: 'READER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now: story.api.clock.now(),
    }));
    expect(await seenBy(reader.client)).toEqual(['ENDED', 'PAUSED', 'SEEN', 'WITHDRAWN']);
  });

  it('are, for staff, all that they read through an application, also what the catalogue no longer shows', async () => {
    const { id } = await story.submitted(await story.applicant('Around'));
    const { committeeId, programmeId } = (await story.api.reads.first<{ committeeId: string; programmeId: string }>('SELECT committeeId, programmeId FROM application WHERE id = ?', [id]))!;
    const examiner = await story.staff('COMMITTEE_MEMBER', 'COMMITTEE', committeeId);
    const around = 'query ($id: ID!) { application(id: $id) { programme { id } intake { id committee { id } } documents { requirement { id } } } }';
    interface Around { readonly programme: { readonly id: string }; readonly intake: { readonly id: string; readonly committee: { readonly id: string } }; readonly documents: readonly { readonly requirement: { readonly id: string } }[] }
    const { application } = (await examiner.query<{ application: Around }>(around, { id })).data!;
    const ids = [application.programme.id, application.intake.id, application.intake.committee.id, ...application.documents.map(({ requirement }) => requirement.id)];
    expect(ids).toHaveLength(5);
    const setInService = (is: boolean) => Promise.all(['programme', 'document_requirement'].map((table) => story.api.reads.rows(`UPDATE ${table} SET isInService = ?`, [is])));
    const seenBy = async (client: Pick<TestClient, 'query'>) => (await client.query<{ nodes: ({ id: string } | null)[] }>(many, { ids })).data!.nodes.map((found) => found?.id ?? null);
    await setInService(false);
    const other = (await story.api.reads.first<{ id: string }>('SELECT k.id FROM committee k JOIN admission_centre c ON c.id = k.centreId LEFT JOIN intake i ON i.committeeId = k.id WHERE i.id IS NULL AND c.institutionId = ? LIMIT 1', [story.offer.institutionId]))!.id;
    try {
      const administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
      const program = await TokenClient.make(story, administrator, ['read:applications', 'read:offer', 'read:documents']);
      for (const client of [examiner, await story.staff('READER', 'PROGRAMME', programmeId), await story.staff('READER', 'CENTRE', story.offer.centreIds.get('LAW')!), administrator, program]) {
        expect(await seenBy(client)).toEqual(ids);
        expect((await client.query(one, { id: ids[0]! })).data?.node).toMatchObject({ __typename: 'Programme', id: ids[0] });
      }
      const foreigner = await story.person('Ailleurs');
      const { institutionId } = await givenOffer(story.api.parvis.parts, anotherOffer());
      await story.api.parvis.parts.transactions.run((tx) => grantFunction(tx, {
        accountId: foreigner.viewer.accountId, function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now: story.api.clock.now(),
      }));
      for (const client of [foreigner.client, await story.applicant('Nobody'), story.api.client()]) expect(await seenBy(client)).toEqual(ids.map(() => null));
      // What every programme of an institution asks for is no secret to those who work in it; anything else stays with its own people.
      const common = (await story.api.reads.first<{ id: string }>("SELECT id FROM document_requirement WHERE scope = 'ALL' AND id IN (?, ?)", ids.slice(-2)))!.id;
      const elsewhere = await story.staff('COMMITTEE_MEMBER', 'COMMITTEE', other);
      expect(await seenBy(elsewhere)).toEqual(ids.map((each) => (each === common ? each : null)));
    } finally {
      await setInService(true);
    }
  });
});
