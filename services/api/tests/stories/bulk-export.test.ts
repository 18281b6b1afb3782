import { DecisionType } from '../../src/applications/contract';
import { manyApplications, proposed } from '../support/builders/decisions';
import { ApplicationStory } from '../support/builders/application-story';
import { TokenClient } from '../support/builders/token-client';
import { intakesByCode } from '../support/builders/applications';
import type { Answer, TestClient } from '../support/client';

const fields = 'id state format rowsDone rowsTotal url downloadUrl';
const ordering = `mutation ($input: ExportApplicationsInput!) { exportApplications(input: $input) { __typename ... on ApplicationExport { ${fields} } ... on Refusal { code message } } }`;
const reading = `query ($id: ID!) { applicationExport(id: $id) { ${fields} } }`;
const listing = '{ applicationExports { id } }';
const deleting = 'mutation ($input: DeleteApplicationExportInput!) { deleteApplicationExport(input: $input) { __typename } }';
const start = '2026-11-20T09:00:00.000Z';

interface Seen { readonly __typename: string; readonly id: string; readonly state: string; readonly rowsDone: number; readonly rowsTotal: number; readonly url: string; readonly downloadUrl: string; readonly code: string }
type Asker = Pick<TestClient, 'query'>;

describe('programs take away much at once', () => {
  let story: ApplicationStory;
  let administrator: TestClient;
  let law: string;
  let lawIds: string[];
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    story.api.clock.set(start);
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    const intakes = await intakesByCode(story.api.reads);
    lawIds = await story.api.parvis.parts.transactions.run(async (tx) => {
      await manyApplications({ manager: tx.manager, reads: story.api.reads }, intakes.get('JANUS/SEPTEMBER')!, 2);
      const ids = await manyApplications({ manager: tx.manager, reads: story.api.reads }, intakes.get('LAW/SEPTEMBER')!, 3);
      await proposed({ manager: tx.manager }, ids.slice(0, 1), DecisionType.ADMITTED, null);
      return ids;
    });
    // Half of it lies elsewhere.
    await story.api.reads.rows("UPDATE application SET centreId = ? WHERE reference LIKE 'JANUS-%'", [story.offer.centreIds.get('SCIENCE')!]);
    law = (await story.api.reads.first<{ centreId: string }>('SELECT centreId FROM application WHERE id = ?', [lawIds[0]!]))!.centreId;
    // What nobody has submitted does not exist for programs.
    await story.apply(await story.applicant('Brouillon'), 'LAW/SEPTEMBER');
  });
  afterAll(() => story.api.stop());
  beforeEach(async () => {
    story.api.clock.set(start);
    administrator = await story.signedIn('person1@example.test');
  });

  const token = (scopes: readonly string[] = ['bulk:export', 'read:candidates'], more: object = {}) => TokenClient.make(story, administrator, scopes, more);
  const order = async (by: Asker, input: object = {}) => {
    const { data, errors } = await by.query<{ exportApplications: Seen }>(ordering, { input: { format: 'JSONL', columns: ['REFERENCE', 'STATUS'], ...input } });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.exportApplications;
  };
  const see = async (by: Asker, id: string) => (await by.query<{ applicationExport: Seen }>(reading, { id })).data?.applicationExport;
  const fault = ({ errors }: Answer) => errors?.[0]?.extensions.code;
  async function done(by: Asker, input: object = {}): Promise<Seen> {
    const { id } = await order(by, input);
    await story.api.parvis.worker.runDue();
    return (await see(by, id))!;
  }
  const lines = (text: string): Record<string, unknown>[] => text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  const anonymous = (path: string, ip = '192.0.2.7') => story.api.client({ ip }).get(path);

  it('as lines of JSON, each with what programs need: ids, versions, codes; no drafts', async () => {
    const program = await token();
    const columns = ['LAST_NAME', 'PROGRAMME', 'PROGRAMME_CODE', 'STATUS', 'PROPOSED_DECISION', 'WAITING_RANK', 'SUBMITTED_AT', 'TAGS', 'DAYS_WAITING'];
    const seen = await done(program, { columns });
    expect(seen).toMatchObject({ state: 'DONE', format: 'JSONL', rowsDone: 5, rowsTotal: 5 });
    const response = await program.get(seen.url);
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'application/jsonl; charset=utf-8', expect.stringContaining('attachment; filename="candidatures-2026-11-20.jsonl"')]);
    const rows = lines(await response.text());
    expect(rows).toHaveLength(5);
    expect(Object.keys(rows[0]!)).toEqual(['id', 'version', ...columns]);
    expect(rows.find(({ id }) => id === lawIds[0])).toEqual({
      id: lawIds[0], version: 3, LAST_NAME: 'Durand-0', PROGRAMME: { id: expect.stringMatching(/^prg_/), fr: 'LAW', en: 'LAW' }, PROGRAMME_CODE: 'LAW', STATUS: 'COMPLETE',
      PROPOSED_DECISION: 'ADMITTED', WAITING_RANK: null, SUBMITTED_AT: '2026-11-19T10:00:00.000Z', TAGS: [], DAYS_WAITING: 0,
    });
  });

  it('as tables too, of a filter or a selection, within the centre of the token', async () => {
    const program = await token(undefined, { centreId: law });
    const seen = await done(program, { format: 'CSV', columns: ['REFERENCE'] });
    expect((await (await program.get(seen.url)).text()).trim().split('\r\n')).toHaveLength(1 + 3);
    expect(await done(program, { applicationIds: lawIds.slice(1) })).toMatchObject({ rowsDone: 2, rowsTotal: 2 });
    const rest = await story.api.reads.rows<{ id: string }>('SELECT id FROM application WHERE centreId <> ? OR submittedAt IS NULL', [law]);
    expect(rest.length).toBeGreaterThanOrEqual(1);
    expect(await done(program, { applicationIds: rest.map(({ id }) => id), format: 'XLSX' })).toMatchObject({ state: 'DONE', rowsDone: 0 });
  });

  it('needs the scope, and for names the one for names, also to look by them', async () => {
    const { errors } = await (await token(['read:applications', 'read:candidates'])).query(ordering, { input: { format: 'JSONL', columns: ['REFERENCE'] } });
    expect(errors?.[0]?.message).toContain('bulk:export');
    const program = await token(['bulk:export']);
    expect((await done(program)).state).toBe('DONE');
    for (const input of [{ columns: ['LAST_NAME'] }, { columns: ['REFERENCE'], filter: { text: 'Durand' } }, { columns: ['REFERENCE'], filter: { columns: [{ column: 'CANDIDATE_NUMBER', prefix: '2' }] } }]) {
      const answer = await program.query(ordering, { input: { format: 'JSONL', ...input } });
      expect([fault(answer), answer.errors?.[0]?.message]).toEqual(['FORBIDDEN', expect.stringContaining('read:candidates')]);
    }
    const other = await token(['read:applications']);
    expect((await other.get((await done(program)).url)).status).toBe(403);
  });

  it('is read, fetched, listed and deleted by the token that ordered it, and by whoever made that token', async () => {
    const [program, other] = [await token(), await token()];
    const seen = await done(program);
    expect(fault(await other.query(reading, { id: seen.id }))).toBe('NOT_FOUND');
    expect(fault(await other.query(deleting, { input: { id: seen.id } }))).toBe('NOT_FOUND');
    expect((await other.get(seen.url)).status).toBe(404);
    expect((await other.query(listing)).data).toEqual({ applicationExports: [] });
    expect((await program.query(listing)).data).toEqual({ applicationExports: [{ id: seen.id }] });
    expect(await see(administrator, seen.id)).toMatchObject({ state: 'DONE' });
    // What the person ordered in person reaches further than the token.
    const own = await done(administrator);
    expect(fault(await program.query(reading, { id: own.id }))).toBe('NOT_FOUND');
    const stranger = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    expect(fault(await stranger.query(reading, { id: seen.id }))).toBe('NOT_FOUND');
    expect((await program.query(deleting, { input: { id: seen.id } })).data).toEqual({ deleteApplicationExport: { __typename: 'Done' } });
    expect(await see(program, seen.id)).toBeUndefined();
  });

  it('stops where its token stops', async () => {
    const program = await token();
    const { id } = await order(program);
    await program.revoke();
    await story.api.parvis.worker.runDue();
    expect(await see(administrator, id)).toMatchObject({ state: 'FAILED', rowsDone: 0, url: null, downloadUrl: null });
  });

  it('is ordered once with the same key, and a key is for one order', async () => {
    const program = await token();
    const first = await order(program, { idempotencyKey: 'nightly' });
    expect((await order(program, { idempotencyKey: 'nightly' })).id).toBe(first.id);
    expect(await order(program, { idempotencyKey: 'nightly', format: 'CSV' })).toMatchObject({ __typename: 'Refused', code: 'KEY_REUSED' });
    expect(await order(program, { idempotencyKey: '' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await order(await token(), { idempotencyKey: 'nightly' })).id).not.toBe(first.id);
  });

  describe('a signed link', () => {
    const second = (n: number) => story.api.clock.set(new Date(Date.parse(start) + n * 1000).toISOString());

    it('fetches it without the token, again and again, for 60 seconds', async () => {
      const program = await token();
      const { downloadUrl } = await done(program);
      expect(downloadUrl).not.toContain(program.secret.slice(4, 30));
      const response = await anonymous(downloadUrl);
      expect([response.status, response.headers.get('x-content-type-options'), response.headers.get('content-disposition'), response.headers.get('cache-control')])
        .toEqual([200, 'nosniff', expect.stringMatching(/^attachment;/), 'private, no-store']);
      expect(lines(await response.text())).toHaveLength(5);
      second(60);
      expect((await anonymous(downloadUrl)).status).toBe(200);
      second(61);
      expect((await anonymous(downloadUrl)).status).toBe(404);
    });

    it('opens nothing else: not another export, not for longer, not for another, not once the token is revoked', async () => {
      const [program, other] = [await token(), await token()];
      const [one, two] = [await done(program), await done(program)];
      const { pathname, searchParams } = new URL(one.downloadUrl, story.api.url);
      const [until, signature] = [searchParams.get('until')!, searchParams.get('signature')!];
      const last = signature.at(-1) === '0' ? '1' : '0';
      const wrong = [
        one.downloadUrl.replace(one.id, two.id), `${pathname}?until=${String(Number(until) + 1)}&signature=${signature}`, `${pathname}?until=${until}&signature=${signature.slice(0, -1)}${last}`,
        `${pathname}?until=${until}&signature=`, `${pathname}?signature=${signature}`, `${pathname}?until=${until}&signature=${'é'.repeat(64)}`,
      ];
      expect(await Promise.all(wrong.map(async (path) => (await anonymous(path)).status))).toEqual(wrong.map(() => 404));
      expect((await anonymous(pathname)).status).toBe(401);
      expect((await other.get(one.downloadUrl)).status).toBe(404);
      expect((await administrator.get(one.downloadUrl)).status).toBe(404);
      expect((await program.get(one.downloadUrl)).status).toBe(200);
      await program.revoke();
      expect([(await anonymous(one.downloadUrl)).status, (await program.get(one.downloadUrl)).status]).toEqual([404, 401]);
    });

    it('comes from the networks of its token, like the token itself', async () => {
      const program = await token(undefined, { networks: ['192.0.2.0/25'] });
      const { downloadUrl } = await done(program);
      expect([(await anonymous(downloadUrl)).status, (await anonymous(downloadUrl, '198.51.100.9')).status]).toEqual([200, 404]);
    });

    it('of a session goes with that session', async () => {
      const { downloadUrl } = await done(administrator);
      const elsewhere = await story.signedIn('person1@example.test');
      expect([(await administrator.get(downloadUrl)).status, (await elsewhere.get(downloadUrl)).status, (await anonymous(downloadUrl)).status]).toEqual([200, 404, 404]);
      await administrator.query('mutation { signOut(input: {}) { ok } }');
      expect((await administrator.get(downloadUrl)).status).toBe(404);
    });
  });
});
