import { grantFunction } from '../../src/people/contract';
import { sandboxOffsets } from '../../src/kernel/institution-time';
import { ApplicationStory } from '../support/builders/application-story';
import { ask, signIn } from '../support/builders/identity';
import type { TestClient } from '../support/client';

const opening = 'mutation ($input: OpenSandboxInput!) { openSandbox(input: $input) { __typename ... on Sandbox { institutionId } ... on Refusal { code } ... on InvalidInput { problems { field code message } } } }';
const inventing = 'mutation ($input: InventCandidatesInput!) { inventCandidates(input: $input) { __typename ... on InventedCandidates { password candidates { address applicationId } } ... on Refusal { code } ... on InvalidInput { problems { field code } } } }';
const beginning = 'mutation ($input: CreateApplicationInput!) { createApplication(input: $input) { __typename ... on Refusal { code } } }';
const granting = 'mutation ($input: GrantFunctionInput!) { grantFunction(input: $input) { __typename ... on Refusal { code } ... on InvalidInput { problems { field code } } } }';
const changing = 'mutation ($input: UpdateAssignmentInput!) { updateAssignment(input: $input) { __typename ... on Refusal { code } ... on InvalidInput { problems { field code } } } }';
const owners = '{ institutionsWithoutSandbox { id } }';

interface Invented { readonly __typename: string; readonly password: string; readonly candidates: readonly { readonly address: string; readonly applicationId: string }[] }

describe('a sandbox apart from everything real', () => {
  let story: ApplicationStory;
  let real: TestClient;
  let master: TestClient;
  let apart: string;
  let sandboxId: string;
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    real = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    apart = (await story.person('Essai')).address;
  });
  afterAll(() => story.api.stop());

  const institutionId = () => story.offer.institutionId;
  const invent = async (input: Record<string, unknown>) => (await ask(master, inventing, { institutionId: sandboxId, count: 2, ...input })) as unknown as Invented;
  const grant = (client: TestClient, address: string, scopeId: string, part = {}) => ask(client, granting, { address, function: 'READER', scopeKind: 'INSTITUTION', scopeId, ...part });
  const withoutOne = async (client: TestClient) => (await client.query<{ institutionsWithoutSandbox: unknown[] }>(owners)).data!.institutionsWithoutSandbox;

  it('is opened for no account that has or will have a function; whether an address has one is not told', async () => {
    const [{ address: later }, { address: today }] = await Promise.all([story.person('Demain'), story.person('Aujourdhui')]);
    expect(await grant(real, later, institutionId(), { startsOn: '2999-01-01' })).toMatchObject({ __typename: 'Person' });
    expect(await grant(real, today, institutionId())).toMatchObject({ __typename: 'Person' });
    const answers = await Promise.all(['nobody@elsewhere.test', later, today].map((administratorAddress) => ask(real, opening, { institutionId: institutionId(), administratorAddress })));
    expect(answers[0]).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'administratorAddress', code: 'UNSUITABLE_ACCOUNT', message: expect.stringContaining('compte validé') }] });
    expect(answers.slice(1)).toEqual([answers[0], answers[0]]);
    expect(await ask(real, opening, { institutionId: institutionId(), administratorAddress: ' ' })).toMatchObject({ problems: [{ field: 'administratorAddress', code: 'REQUIRED' }] });
    expect(await withoutOne(real)).toEqual([{ id: institutionId() }]);
  });

  it('is opened beside an institution that happens to be called alike, not over it', async () => {
    const [{ code }] = await story.api.reads.rows<{ code: string }>('SELECT code FROM institution WHERE id = ?', [institutionId()]) as [{ code: string }];
    const alike = `ESSAI-${code}`.slice(0, 30);
    await story.api.parvis.parts.transactions.run((tx) => tx.manager.query(`INSERT INTO institution (id, code, nameFr, nameEn, city, contactAddress, timeZone, maxFileBytes, fileTypes, applicationQuota)
      SELECT 'ins_01J00000000000000000000000', ?, 'Bordeaux', 'Bordeaux', city, contactAddress, timeZone, maxFileBytes, fileTypes, applicationQuota FROM institution WHERE id = ?`, [alike, institutionId()]));
    expect(await withoutOne(real)).toEqual([{ id: institutionId() }]);
    const opened = await ask(real, opening, { institutionId: institutionId(), administratorAddress: apart });
    expect(opened).toMatchObject({ __typename: 'Sandbox' });
    sandboxId = String(opened['institutionId']);
    master = await story.signedIn(apart);
    expect(sandboxId).not.toBe('ins_01J00000000000000000000000');
    expect(await story.api.reads.rows('SELECT nameFr FROM institution WHERE code = ?', [alike])).toEqual([{ nameFr: 'Bordeaux' }]);
    expect([await withoutOne(real), await withoutOne(master)]).toEqual([[], []]);
  });

  it('tells its administrator by mail of the function', async () => {
    const mails = await story.api.mails();
    expect(mails.filter(({ to }) => to === apart).map(({ subject }) => subject)).toContainEqual(expect.stringMatching(/fonction/i));
  });

  it('lets nobody whom it invented apply elsewhere, nor hold a function there', async () => {
    const { password, candidates } = await invent({});
    const { address } = candidates[0]!;
    const one = story.api.client();
    await signIn(one, address, password);
    const { errors } = await one.query(beginning, { input: { intakeId: story.intakeOf('LAW/SEPTEMBER') } });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await story.api.reads.rows("SELECT DISTINCT a.institutionId FROM application a JOIN account p ON p.id = a.accountId WHERE p.inventedFor IS NOT NULL")).toEqual([{ institutionId: sandboxId }]);
    expect(await grant(real, address, institutionId())).toMatchObject({ problems: [{ field: 'address', code: 'APART' }] });
    expect(await grant(master, address, sandboxId)).toMatchObject({ __typename: 'Person' });
  });

  it('answers the same key with the same people and the same password, and keeps no password', async () => {
    const first = await invent({ idempotencyKey: 'once' });
    expect(first.candidates).toHaveLength(2);
    expect(await Promise.all([invent({ idempotencyKey: 'once' }), invent({ idempotencyKey: 'once' })])).toEqual([first, first]);
    expect(await invent({ idempotencyKey: 'once', count: 3 })).toMatchObject({ code: 'KEY_REUSED' });
    expect(await invent({ idempotencyKey: ' ' })).toMatchObject({ problems: [{ field: 'idempotencyKey', code: 'REQUIRED' }] });
    expect(await story.api.reads.rows('SELECT holder FROM kept_answer WHERE outcome LIKE ?', [`%${first.password}%`])).toEqual([]);
    expect(await story.api.reads.rows("SELECT JSON_VALUE(details, '$.count') AS made FROM audit_entry WHERE kind = 'sandbox.candidates-invented'")).toEqual([{ made: '2' }, { made: '2' }]);
  });

  it('holds two hundred invented people at most', async () => {
    await story.api.parvis.parts.transactions.run((tx) => tx.manager.query(`INSERT INTO account (id, login, firstName, lastName, language, status, isPasswordOnly, createdAt, inventedFor)
      SELECT CONCAT('acc_', LPAD(seq, 26, '0')), LPAD(seq, 8, 'x'), 'A', 'B', 'fr', 'ACTIVE', 0, NOW(3), ? FROM seq_1_to_192`, [sandboxId]));
    expect(await invent({ count: 2 })).toMatchObject({ __typename: 'Refused', code: 'QUOTA_REACHED' });
    expect(await invent({ count: 1 })).toMatchObject({ __typename: 'InventedCandidates' });
  });

  it('shares no account with a real institution, even one whose function begins later', async () => {
    const { address } = await story.person('Futur');
    expect(await grant(real, address, institutionId(), { startsOn: '2999-01-01' })).toMatchObject({ __typename: 'Person' });
    expect(await grant(master, address, sandboxId)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'address', code: 'APART' }] });
    expect(await grant(real, apart, institutionId())).toMatchObject({ problems: [{ field: 'address', code: 'APART' }] });
  });

  it('gives no function back that had ended before its holder was given one here', async () => {
    const { address, viewer } = await story.person('Ancien');
    expect(await grant(real, address, institutionId())).toMatchObject({ __typename: 'Person' });
    const { id } = (await story.api.reads.first<{ id: string }>('SELECT id FROM assignment WHERE accountId = ?', [viewer.accountId]))!;
    expect(await ask(real, changing, { id, version: 1, endsOn: '2020-01-01' })).toMatchObject({ __typename: 'Person' });
    expect(await grant(master, address, sandboxId)).toMatchObject({ __typename: 'Person' });
    for (const endsOn of [null, '2999-01-01']) {
      expect(await ask(real, changing, { id, version: 2, endsOn })).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'endsOn', code: 'APART_NOW' }] });
    }
    expect(await ask(real, changing, { id, version: 2, endsOn: '2020-01-02' })).toMatchObject({ __typename: 'Person' });
  });

  it('lets whoever came to both before the rule have the one that runs shortened', async () => {
    const { address, viewer } = await story.person('Double');
    expect(await grant(real, address, institutionId())).toMatchObject({ __typename: 'Person' });
    const { id } = (await story.api.reads.first<{ id: string }>('SELECT id FROM assignment WHERE accountId = ?', [viewer.accountId]))!;
    await story.api.parvis.parts.transactions.run((tx) => grantFunction(tx, {
      accountId: viewer.accountId, function: 'READER', scopeKind: 'INSTITUTION', scopeId: sandboxId, institutionId: sandboxId, grantedBy: null, now: story.api.clock.now(),
    }));
    expect(await ask(real, changing, { id, version: 1, endsOn: '2999-01-01' })).toMatchObject({ __typename: 'Person' });
  });

  it('is not set back by rows that were read before it was moved', () => {
    const asked = sandboxOffsets.changes;
    sandboxOffsets.set(sandboxId, 5);
    sandboxOffsets.replace(new Map([[sandboxId, 0]]), asked);
    expect(sandboxOffsets.of(sandboxId)).toBe(5);
    sandboxOffsets.replace(new Map([[sandboxId, 0]]), sandboxOffsets.changes);
    expect(sandboxOffsets.of(sandboxId)).toBe(0);
  });
});
