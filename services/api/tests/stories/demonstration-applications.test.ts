import { PDFDocument } from '@cantoo/pdf-lib';
import { loadDemonstration } from '../../src/app/demonstration/load-demonstration';
import { sectionStates } from '../../src/candidates/contract';
import { startTestApi, type TestApi } from '../support/api';
import type { TestClient } from '../support/client';
import { signIn } from '../support/builders/identity';
import { movableClock } from '../support/clock';

const demoPassword = 'A-password-for-all-1';
const mine = `{ myApplications { edges { node { id status createdAt submittedAt programme { code } documents { state requirement { code } file { id size } } receipt { number documents { sha256 } } fileUrl } } } }`;
const grid = 'query ($filter: ApplicationFilter) { applications(filter: $filter, first: 50) { edges { node { status submittedAt programme { code centre { code } } candidate { firstName lastName } } } } }';

interface Mine {
  readonly status: string; readonly createdAt: string; readonly submittedAt: string | null; readonly fileUrl: string;
  readonly programme: { readonly code: string };
  readonly documents: readonly { readonly state: string; readonly requirement: { readonly code: string }; readonly file: { readonly id: string; readonly size: number } | null }[];
  readonly receipt: { readonly number: string; readonly documents: readonly object[] } | null;
}
interface Listed {
  readonly status: string; readonly submittedAt: string | null;
  readonly programme: { readonly code: string; readonly centre: { readonly code: string } };
  readonly candidate: { readonly firstName: string; readonly lastName: string };
}
interface Grid { readonly applications: { readonly edges: readonly { readonly node: Listed }[] } }

describe('the applications of the demonstration', () => {
  const clock = movableClock('2026-11-20T09:00:00.000Z');
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi({ clock, environment: { DEMO: 'on', DEMO_PASSWORD: demoPassword } }); }, 120_000);
  afterAll(() => api.stop());

  async function signedIn(held: string): Promise<TestClient> {
    const client = api.client();
    await signIn(client, api.parvis.demoAccounts.find((account) => account.function === held)!.address, demoPassword);
    return client;
  }
  async function listedFor(held: string): Promise<Listed[]> {
    const { data, errors } = await (await signedIn(held)).query<Grid>(grid, { filter: null });
    expect(errors).toBeUndefined();
    return data!.applications.edges.map(({ node }) => node);
  }
  async function mineOf(client: TestClient): Promise<Map<string, Mine>> {
    const { data, errors } = await client.query<{ myApplications: { edges: { node: Mine }[] } }>(mine);
    expect(errors).toBeUndefined();
    return new Map(data!.myApplications.edges.map(({ node }) => [node.programme.code, node]));
  }
  const statesOf = ({ documents }: Mine, state: string) => documents.filter((document) => document.state === state).map(({ requirement }) => requirement.code);

  it('show the candidate with a profile one on its way and one handed in', async () => {
    const client = await signedIn('CANDIDATE_WITH_PROFILE');
    const [janus, law] = [(await mineOf(client)).get('JANUS')!, (await mineOf(client)).get('M-DAFF')!];
    expect(janus).toMatchObject({ status: 'DRAFT', submittedAt: null, receipt: null });
    expect(statesOf(janus, 'SENT')).toEqual(['IDENTITY', 'DEGREES_EN', 'CV_EN']);
    expect(statesOf(janus, 'EXPECTED')).toHaveLength(6);
    expect(law).toMatchObject({ status: 'SUBMITTED', submittedAt: '2026-11-11T11:12:00.000Z' });
    expect(statesOf(law, 'NOT_APPLICABLE')).toEqual(['FRENCH_TEST']);
    expect(law.receipt?.documents).toHaveLength(6);
  });

  it('hold files that open, the same for the candidate and for staff', async () => {
    const client = await signedIn('CANDIDATE_WITH_PROFILE');
    const law = (await mineOf(client)).get('M-DAFF')!;
    const { id, size } = law.documents.find(({ file }) => file !== null)!.file!;
    const answer = await client.get(`/files/${id}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, bytes.length]).toEqual([200, size]);
    expect((await PDFDocument.load(bytes, { updateMetadata: false })).getTitle()).toContain('pièce d’identité');
    expect((await (await signedIn('CENTRE_MANAGER')).get(`/files/${id}`)).status).toBe(200);
    const whole = await client.get(law.fileUrl);
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('fill the list of whoever has a function: several centres, every status, names of the world', async () => {
    const all = await listedFor('ADMINISTRATOR');
    expect(all).toHaveLength(32);
    expect(new Set(all.map(({ programme }) => programme.centre.code))).toEqual(new Set(['DROIT', 'LETTRES', 'SCIENCES', 'SANTE', 'IAE', 'IUT', 'REUNION']));
    const count = (status: string) => all.filter((one) => one.status === status).length;
    const counts = Object.fromEntries(['SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'DRAFT', 'CANCELLED'].map((status) => [status, count(status)]));
    expect(counts).toEqual({ SUBMITTED: 13, INCOMPLETE: 2, COMPLETE: 10, DRAFT: 5, CANCELLED: 2 });
    expect(all.map(({ candidate }) => candidate.lastName)).toEqual(expect.arrayContaining(['王', 'Παπαδοπούλου', 'الحسني', 'शर्मा', 'Fernández de la Vega y Ruiz-Castellanos', 'Li']));
    expect(new Set((await listedFor('COMMITTEE_MEMBER')).map(({ programme }) => programme.code))).toEqual(new Set(['JANUS']));
    expect(new Set((await listedFor('READER')).map(({ programme }) => programme.centre.code))).toEqual(new Set(['DROIT']));
  });

  it('were handed in over the last weeks, within the dates of their programmes', async () => {
    const days = (await listedFor('ADMINISTRATOR')).flatMap(({ submittedAt }) => (submittedAt === null ? [] : [submittedAt.slice(0, 10)]));
    expect(new Set(days).size).toBeGreaterThan(8);
    expect(await api.reads.rows('SELECT a.id FROM application a JOIN intake k ON k.id = a.intakeId WHERE a.createdAt NOT BETWEEN k.opensAt AND k.closesAt OR a.submittedAt > k.returnDeadline')).toEqual([]);
  });

  it('are those of complete profiles', async () => {
    const candidates = await api.reads.rows<{ id: string }>('SELECT DISTINCT candidateId AS id FROM application');
    expect(candidates).toHaveLength(26);
    for (const { id } of candidates) expect((await sectionStates(api.reads, id)).filter(({ isComplete }) => !isComplete)).toEqual([]);
  });

  it('show what staff do: proposals that wait, decisions with their answers, a waiting list behind the places', async () => {
    const decided = await api.reads.rows(`
      SELECT p.code, a.proposedDecision, a.publishedDecision, a.answer, a.waitingRank FROM application a JOIN programme p ON p.id = a.programmeId
      WHERE a.proposedDecision IS NOT NULL OR a.publishedDecision IS NOT NULL ORDER BY p.code, a.publishedDecision, a.answer, a.waitingRank`);
    const line = (code: string, publishedDecision: string | null, answer = 'NONE', waitingRank: number | null = null, proposedDecision: string | null = null) => ({ code, proposedDecision, publishedDecision, answer, waitingRank });
    expect(decided).toEqual(expect.arrayContaining([
      line('D-DROIT', 'ADMITTED', 'ACCEPTED'), line('D-DROIT', 'ADMITTED'), ...[1, 2, 3].map((rank) => line('D-DROIT', 'WAITING_LIST', 'NONE', rank)),
      line('JANUS', null, 'NONE', null, 'ADMITTED'), line('JANUS', 'ADMITTED', 'ACCEPTED'), line('JANUS', 'ADMITTED'), line('JANUS', 'REJECTED'),
    ]));
    expect(decided).toHaveLength(9);
    expect(await api.reads.rows('SELECT id FROM decision WHERE publishedBy = proposedBy')).toEqual([]);
    expect(await api.reads.rows("SELECT a.status, d.comment IS NOT NULL AS isSaid FROM supporting_document d JOIN application a ON a.id = d.applicationId WHERE d.state = 'REFUSED'"))
      .toEqual([{ status: 'INCOMPLETE', isSaid: 1 }, { status: 'INCOMPLETE', isSaid: 1 }]);
    expect(await api.reads.rows('SELECT DISTINCT name FROM grid_view')).toEqual([{ name: 'Reçus, par date' }]);
    expect(await api.reads.rows('SELECT t.labelFr FROM application_tag x JOIN tag t ON t.id = x.tagId ORDER BY t.labelFr')).toHaveLength(2);
  });

  it('send the mails that go with them and no other', async () => {
    const mails = await api.mails();
    expect(mails.length).toBeLessThan(90);
    for (const { to } of mails) expect(to).toMatch(/[.]test$/);
  });

  it('are there once, however often it starts, and what a visitor changed stays', async () => {
    const rows = () => api.reads.rows('SELECT id, status, version FROM application UNION ALL SELECT id, state, 0 FROM supporting_document UNION ALL SELECT id, sha256, 0 FROM stored_file UNION ALL SELECT id, type, 0 FROM decision UNION ALL SELECT id, name, version FROM grid_view UNION ALL SELECT id, labelFr, version FROM tag ORDER BY id');
    const client = await signedIn('CANDIDATE_WITH_PROFILE');
    const { id, version } = (await api.reads.first<{ id: string; version: number }>("SELECT id, version FROM application WHERE status = 'DRAFT' AND reference LIKE 'JANUS%' ORDER BY createdAt DESC"))!;
    await client.query('mutation ($input: CancelApplicationInput!) { cancelApplication(input: $input) { __typename } }', { input: { id, version } });
    const before = await rows();
    clock.set('2027-06-10T09:00:00.000Z');
    await loadDemonstration(api.parvis.parts, { dataDir: api.dataDir, demoPassword });
    expect(await rows()).toEqual(before);
  });
});
