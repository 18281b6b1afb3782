import { intakesByCode } from '../support/builders/applications';
import { ApplicationStory } from '../support/builders/application-story';
import { manyApplications } from '../support/builders/decisions';
import { TokenClient } from '../support/builders/token-client';
import type { TestClient } from '../support/client';

const deciding = 'mutation ($input: DecideApplicationsInput!) { decideApplications(input: $input) { __typename ... on DecisionRun { id total } ... on Refusal { code message } ... on InvalidInput { problems { field code } } } }';
const progress = 'query ($id: ID!) { decisionRun(id: $id) { total done refused finishedAt } }';
const reading = 'query ($id: ID!) { decisionRun(id: $id) { rows { position reference act state refusal { __typename code message ... on Conflict { currentVersion } ... on InvalidInput { problems { field code } } } } } }';
const proposing = 'mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) { __typename ... on Application { version } ... on Refusal { code } } }';
const most = 500;

interface Ordered { readonly __typename: string; readonly id: string; readonly code: string; readonly problems: readonly object[] }

describe('programs decide on many at once', () => {
  let story: ApplicationStory;
  let administrator: TestClient;
  let program: TokenClient;
  let ids: string[];
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    program = await TokenClient.make(story, administrator, ['write:decisions', 'read:applications'], { name: 'Scolarité' });
    const intakeId = (await intakesByCode(story.api.reads)).get('LAW/SEPTEMBER')!;
    ids = await story.api.parvis.parts.transactions.run((tx) => manyApplications({ manager: tx.manager, reads: story.api.reads }, intakeId, most));
  });
  afterAll(() => story.api.stop());

  async function decide(rows: readonly object[], idempotencyKey: string, by = program): Promise<Ordered> {
    const { data, errors } = await by.query<{ decideApplications: Ordered }>(deciding, { input: { rows, idempotencyKey } });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.decideApplications;
  }
  const propose = (applicationId: string | undefined, more: object = {}) => ({ applicationId, version: 3, act: 'PROPOSE', type: 'ON_HOLD', ...more });

  it('five hundred fit into one request, and their results into one answer', async () => {
    const rows = ids.map((id, n) => propose(id, { comment: 'Dossier solide, à revoir en juin.', type: n === 0 ? 'REJECTED' : 'ON_HOLD', ...(n === 1 && { version: 2 }) }));
    const run = await decide(rows, 'june');
    expect(run).toMatchObject({ __typename: 'DecisionRun', total: most });
    expect(await decide(rows, 'june')).toEqual(run);
    expect(await decide(rows.slice(1), 'june')).toMatchObject({ code: 'KEY_REUSED' });
    await story.api.parvis.worker.runDue();
    expect((await program.query(progress, { id: run.id })).data).toEqual({ decisionRun: { total: most, done: most - 2, refused: 2, finishedAt: expect.any(String) } });
    const { data } = await program.query<{ decisionRun: { rows: object[] } }>(reading, { id: run.id });
    expect(data!.decisionRun.rows.slice(0, 3)).toEqual([
      { position: 0, reference: expect.any(String), act: 'PROPOSE', state: 'REFUSED', refusal: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: expect.any(String), problems: [{ field: 'reasonId', code: 'REQUIRED' }] } },
      { position: 1, reference: expect.any(String), act: 'PROPOSE', state: 'REFUSED', refusal: { __typename: 'Conflict', code: 'CONFLICT', message: expect.any(String), currentVersion: 3 } },
      { position: 2, reference: expect.any(String), act: 'PROPOSE', state: 'DONE', refusal: null },
    ]);
    const via = await story.api.reads.rows<{ viaTokenId: string; n: number }>("SELECT viaTokenId, COUNT(*) AS n FROM audit_entry WHERE kind IN ('decisions.ordered', 'decision.proposed') GROUP BY viaTokenId");
    expect(via.map(({ viaTokenId, n }) => [viaTokenId, Number(n)])).toEqual([[program.id, most - 1]]);
  }, 90_000);

  it('what is no order is said before anything runs', async () => {
    expect(await decide([...ids, ids[0]].map((id) => propose(id)), 'too many')).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'rows', code: 'TOO_MANY' }] });
    expect(await decide([propose(ids[0]), propose(ids[1], { type: null }), { ...propose(ids[2]), act: 'PUBLISH', reason: 'x'.repeat(1001) }], ' ')).toMatchObject({
      problems: [{ field: 'rows.1.type', code: 'REQUIRED' }, { field: 'rows.2.reason', code: 'TOO_LONG' }, { field: 'idempotencyKey', code: 'REQUIRED' }],
    });
    const reader = await TokenClient.make(story, administrator, ['read:applications', 'write:verdicts']);
    await expect(decide([propose(ids[0])], 'k', reader)).rejects.toThrow('write:decisions');
    expect(await story.api.reads.rows('SELECT id FROM decision_run')).toHaveLength(1);
  });

  it('four eyes hold: neither its token nor its maker publishes what it proposed', async () => {
    const second = await TokenClient.make(story, administrator, ['write:decisions']);
    const rows = [{ applicationId: ids[2], version: 4, act: 'PUBLISH' }];
    for (const by of [program, second]) {
      const { id } = await decide(rows, 'publish', by);
      await story.api.parvis.worker.runDue();
      expect((await by.query(reading, { id })).data).toMatchObject({ decisionRun: { rows: [{ state: 'REFUSED', refusal: { code: 'OWN_PROPOSAL' } }] } });
      // Whoever made the token sees it; another token does not.
      expect((await administrator.query(reading, { id })).errors).toBeUndefined();
      expect((await (by === program ? second : program).query(progress, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('one decision too is done once under its key', async () => {
    const input = { applicationId: ids[3], version: 4, type: 'ADMITTED', idempotencyKey: 'one' };
    const first = await program.query(proposing, { input });
    expect(first.data).toEqual({ proposeDecision: { __typename: 'Application', version: 5 } });
    expect((await program.query(proposing, { input })).data).toEqual(first.data);
    expect((await program.query(proposing, { input: { ...input, type: 'ON_HOLD' } })).data).toMatchObject({ proposeDecision: { code: 'KEY_REUSED' } });
  });

  it('what waits when its token is revoked is not done', async () => {
    const { id } = await decide([propose(ids[4], { version: 4 })], 'late');
    await program.revoke();
    await story.api.parvis.worker.runDue();
    expect((await administrator.query(reading, { id })).data).toMatchObject({ decisionRun: { rows: [{ state: 'REFUSED', refusal: { code: 'TOKEN_ENDED' } }] } });
  });
});
