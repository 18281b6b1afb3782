import { ExpireAnswers } from '../../src/applications/use-cases/expire-answers';
import { RemindOfAnswers } from '../../src/applications/use-cases/remind-of-answers';
import type { Transactions } from '../../src/kernel/transactions';
import { ApplicationStory } from '../support/builders/application-story';
import { aPdf } from '../support/builders/files';
import { ask, signIn } from '../support/builders/identity';
import { TokenClient } from '../support/builders/token-client';
import type { Answer, TestClient } from '../support/client';

const opening = 'mutation ($input: OpenSandboxInput!) { openSandbox(input: $input) { __typename ... on Sandbox { institutionId name { fr } now isMoved } ... on Refusal { code } ... on InvalidInput { problems { field code } } } }';
const moving = 'mutation ($input: MoveSandboxClockInput!) { moveSandboxClock(input: $input) { __typename ... on Sandbox { institutionId now isMoved } ... on InvalidInput { problems { field code } } } }';
const inventing = 'mutation ($input: InventCandidatesInput!) { inventCandidates(input: $input) { __typename ... on InventedCandidates { password candidates { address applicationId } } ... on Refusal { code message } } }';
const listing = '{ sandboxes { institutionId name { fr } now isMoved } }';
const seeing = 'query ($id: ID!) { application(id: $id) { id isSandbox clockOffset nextActor allowedActs answer blockers { code } } }';
const beginning = 'mutation ($input: CreateApplicationInput!) { createApplication(input: $input) { __typename ... on Application { id version documents { id } } ... on Refusal { code } } }';
const intakeState = 'query ($id: ID!) { node(id: $id) { ... on Intake { state } } }';
const day = 86_400_000;

interface Seen { readonly isSandbox: boolean; readonly clockOffset: number; readonly nextActor: string; readonly allowedActs: readonly string[]; readonly answer: string; readonly blockers: readonly { readonly code: string }[] }

describe('a sandbox, in which the clock is moved', () => {
  let story: ApplicationStory;
  let real: TestClient;
  let master: TestClient;
  let token: TokenClient;
  let sandboxId: string;
  const intakes = new Map<string, string>();
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    real = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    const apart = await story.person('Essai');
    const opened = await ask(real, opening, { institutionId: story.offer.institutionId, administratorAddress: apart.address });
    expect(opened).toMatchObject({ __typename: 'Sandbox', isMoved: false, now: story.api.clock.now().toISOString() });
    sandboxId = String(opened['institutionId']);
    master = await story.signedIn(apart.address);
    token = await TokenClient.make(story, master, ['read:applications', 'write:sandbox'], { institutionId: sandboxId });
    const rows = await story.api.reads.rows<{ id: string; code: string }>('SELECT k.id, p.code FROM intake k JOIN programme p ON p.id = k.programmeId WHERE p.institutionId = ?', [sandboxId]);
    for (const { id, code } of rows) intakes.set(code, id);
  });
  afterAll(() => story.api.stop());
  afterEach(async () => { await move(null); });

  const after = (days: number): string => new Date(story.api.clock.now().getTime() + days * day).toISOString();
  const move = async (now: string | null) => (await token.query<{ moveSandboxClock: Record<string, unknown> }>(moving, { input: { institutionId: sandboxId, now } })).data!.moveSandboxClock;
  const see = async (client: TestClient, id: string): Promise<Seen> => (await client.query<{ application: Seen }>(seeing, { id })).data!.application;
  const fault = ({ errors }: Answer) => errors?.[0]?.extensions.code;
  const stateOf = async (id: string) => (await story.api.client().query<{ node: { state: string } }>(intakeState, { id })).data!.node.state;
  const set = (sql: string, values: unknown[], id: string) => story.api.parvis.parts.transactions.run((tx) => tx.manager.query(`UPDATE application SET ${sql} WHERE id = ?`, [...values, id]));

  async function readyDraft(client: TestClient): Promise<string> {
    const made = await ask(client, beginning, { intakeId: intakes.get('ESSAI-DELAI')! }) as unknown as { readonly __typename: string; readonly id: string; readonly documents: readonly { readonly id: string }[] };
    expect(made.__typename).toBe('Application');
    for (const { id } of made.documents) await story.sendFile(client, id, await aPdf(id));
    return made.id;
  }
  const submit = async (client: TestClient, id: string) => story.act(client, 'submit', { id, version: (await story.see(client, id)).version, idempotencyKey: `${id} ${String(Math.random())}` });

  it('is opened once, for an account apart, by administrators of a real institution', async () => {
    const input = { institutionId: story.offer.institutionId, administratorAddress: (await story.person('Autre')).address };
    expect(await ask(real, opening, input)).toMatchObject({ __typename: 'Refused', code: 'ALREADY_EXISTS' });
    expect(await ask(master, opening, { ...input, institutionId: sandboxId })).toMatchObject({ code: 'ALREADY_EXISTS' });
    // Which says nothing of who has an account.
    for (const administratorAddress of ['nobody@elsewhere.test', 'person1@example.test']) {
      expect(await ask(real, opening, { ...input, administratorAddress })).toMatchObject({ __typename: 'Refused', code: 'ALREADY_EXISTS' });
    }
    expect((await master.query<{ sandboxes: unknown[] }>(listing)).data!.sandboxes).toMatchObject([{ institutionId: sandboxId, name: { fr: expect.stringContaining('Bac à sable') }, isMoved: false }]);
    expect((await real.query<{ sandboxes: unknown[] }>(listing)).data!.sandboxes).toEqual([]);
  });

  it('past the return date a submission is refused, and taken once the clock is back', async () => {
    const client = await story.applicant('Moreau');
    const id = await readyDraft(client);
    expect(await see(client, id)).toMatchObject({ isSandbox: true, clockOffset: 0, blockers: [] });
    expect(await move(after(60))).toMatchObject({ __typename: 'Sandbox', isMoved: true, now: after(60) });
    expect(await see(client, id)).toMatchObject({ clockOffset: 60 * 86_400, nextActor: 'NOBODY', blockers: [{ code: 'DEADLINE_PASSED' }] });
    expect(await submit(client, id)).toMatchObject({ __typename: 'Refused', code: 'DEADLINE_PASSED' });
    expect(await stateOf(intakes.get('ESSAI-DELAI')!)).toBe('CLOSED');
    expect(await ask(client, beginning, { intakeId: intakes.get('ESSAI-DATE')! })).toMatchObject({ code: 'PROGRAMME_CLOSED' });

    expect(await move(null)).toMatchObject({ isMoved: false, now: after(0) });
    expect(await stateOf(intakes.get('ESSAI-DELAI')!)).toBe('OPEN');
    expect(await submit(client, id)).toMatchObject({ __typename: 'Application', status: 'SUBMITTED' });
  });

  it('an admission is reminded of and expires by its clock, and no other with it', async () => {
    const [client, other] = [await story.applicant('Petit'), await story.applicant('Durand')];
    const id = await readyDraft(client);
    await submit(client, id);
    const elsewhere = (await story.submitted(other)).id;
    for (const one of [id, elsewhere]) await set("status = 'COMPLETE', publishedDecision = 'ADMITTED', decidedAt = ?, answerBy = ?", [story.api.clock.now(), new Date(after(14))], one);
    const { transactions, reads, clock } = story.api.parvis.parts;
    const answers = async () => (await reads.rows<{ answer: string; isReminded: number }>('SELECT answer, answerRemindedFor IS NOT NULL AS isReminded FROM application WHERE id IN (?, ?) ORDER BY id', [id, elsewhere])).map(({ answer, isReminded }) => [answer, Boolean(isReminded)]);
    const inOrder = (mine: unknown, theirs: unknown) => (id < elsewhere ? [mine, theirs] : [theirs, mine]);

    await move(after(12));
    await new RemindOfAnswers(transactions, reads, clock).execute();
    expect(await answers()).toEqual(inOrder(['NONE', true], ['NONE', false]));
    expect((await see(client, id)).allowedActs).toContain('ACCEPT_ADMISSION');

    await move(after(15));
    expect((await see(client, id)).allowedActs).not.toContain('ACCEPT_ADMISSION');
    expect((await see(other, elsewhere)).allowedActs).toContain('ACCEPT_ADMISSION');
    await new ExpireAnswers(transactions, reads, clock).execute();
    expect(await answers()).toEqual(inOrder(['EXPIRED', true], ['NONE', false]));
  });

  it('is not held up by an answer elsewhere that fails to expire', async () => {
    const id = await readyDraft(await story.applicant('Blanc'));
    const { transactions, reads, clock } = story.api.parvis.parts;
    const elsewhere = (await story.submitted(await story.applicant('Noir'))).id;
    for (const [one, days] of [[id, 14], [elsewhere, -1]] as const) await set("status = 'COMPLETE', submittedAt = createdAt, publishedDecision = 'ADMITTED', decidedAt = ?, answerBy = ?", [new Date(after(-30)), new Date(after(days))], one);
    await move(after(15));
    let tries = 0;
    const broken: Transactions = { run: (work) => ((tries += 1) === 1 ? Promise.reject(new Error('not now')) : transactions.run(work)) };
    await expect(new ExpireAnswers(broken, reads, clock).execute()).rejects.toThrow('1 of the applications');
    const answerOf = async (one: string) => (await reads.first<{ answer: string }>('SELECT answer FROM application WHERE id = ?', [one]))?.answer;
    expect([await answerOf(id), await answerOf(elsewhere)]).toEqual(['EXPIRED', 'NONE']);
  });

  it('invents candidates in every state, to whom no mail ever goes', async () => {
    await move(after(5));
    const { data } = await token.query<{ inventCandidates: { __typename: string; password: string; candidates: readonly { address: string; applicationId: string }[] } }>(inventing, { input: { institutionId: sandboxId, count: 9 } });
    const { password, candidates } = data!.inventCandidates;
    const rows = await story.api.reads.rows<{ id: string; institutionId: string; standing: string; submittedAt: Date | null }>(
      "SELECT id, institutionId, CONCAT_WS(' ', status, proposedDecision, publishedDecision, NULLIF(answer, 'NONE')) AS standing, submittedAt FROM application WHERE institutionId = ? AND JSON_CONTAINS(?, JSON_QUOTE(id))", [sandboxId, JSON.stringify(candidates.map(({ applicationId }) => applicationId))]);
    expect(candidates).toHaveLength(9);
    expect(rows.map(({ standing }) => standing).sort()).toEqual([
      'CANCELLED', 'COMPLETE', 'COMPLETE ADMITTED', 'COMPLETE ADMITTED', 'COMPLETE ADMITTED ACCEPTED', 'COMPLETE WAITING_LIST', 'DRAFT', 'INCOMPLETE', 'SUBMITTED',
    ]);
    for (const { institutionId, submittedAt } of rows) expect([institutionId, submittedAt === null ? after(5) : submittedAt.toISOString()]).toEqual([sandboxId, after(5)]);
    const one = story.api.client();
    await signIn(one, candidates[0]!.address, password);
    expect(await see(one, candidates[0]!.applicationId)).toMatchObject({ isSandbox: true });

    const mails = await story.api.mails();
    expect(mails.filter(({ to }) => to.endsWith('.invalid'))).toEqual([]);
    const journal = await story.api.reads.rows<{ state: string; lastError: string }>("SELECT DISTINCT m.state, m.lastError FROM mail m JOIN application a ON a.id = m.applicationId WHERE a.institutionId = ? AND m.accountId IN (SELECT accountId FROM email_address WHERE address LIKE '%.invalid')", [sandboxId]);
    expect(journal).toEqual([{ state: 'DROPPED', lastError: 'INVENTED' }]);
    expect(fault(await real.query(inventing, { input: { institutionId: story.offer.institutionId, count: 1 } }))).toBe('NOT_FOUND');
  });

  it('leaves every other institution, sessions and tokens by the clock of the server', async () => {
    await move(after(300));
    const client = await story.applicant('Roux');
    const { id } = await story.submitted(client);
    expect(await see(client, id)).toMatchObject({ isSandbox: false, clockOffset: 0, nextActor: 'INSTITUTION' });
    expect((await story.api.client().query('{ now institution { isSandbox } programmes { edges { node { code isSandbox isOpen } } } }')).data).toMatchObject({
      now: after(0), institution: { isSandbox: false }, programmes: { edges: expect.not.arrayContaining([{ node: expect.objectContaining({ isSandbox: true }) }]) },
    });
    expect((await token.query('{ viewer { token { name } } }')).data).toMatchObject({ viewer: { token: { name: expect.any(String) } } });
    expect((await master.query(listing)).errors).toBeUndefined();
    const acts = await story.api.reads.rows<{ at: Date }>("SELECT at FROM audit_entry WHERE kind = 'sandbox.clock-moved'");
    expect(acts.length).toBeGreaterThan(0);
    for (const { at } of acts) expect(at).toEqual(story.api.clock.now());
  });

  it('is moved by its administrators and by tokens for it, at most two years, and nobody else', async () => {
    const input = { institutionId: sandboxId, now: after(1) };
    expect(await ask(master, moving, input)).toMatchObject({ isMoved: true });
    expect(await move(after(800))).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'now', code: 'SANDBOX_TOO_FAR' }] });
    expect(fault(await real.query(moving, { input }))).toBe('NOT_FOUND');
    expect(fault(await real.query(moving, { input: { ...input, institutionId: story.offer.institutionId } }))).toBe('NOT_FOUND');
    const reader = await TokenClient.make(story, master, ['read:applications'], { institutionId: sandboxId });
    expect(fault(await reader.query(moving, { input }))).toBe('FORBIDDEN');
    const stranger = await TokenClient.make(story, real, ['write:sandbox']);
    expect(fault(await stranger.query(moving, { input }))).toBe('NOT_FOUND');
  });
});
