import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { ApplicationStory } from '../support/builders/application-story';
import { ask } from '../support/builders/identity';
import type { Answer, TestClient } from '../support/client';

const token = 'id name state scopes networks version expiresAt previousSecretEndsAt lastUsedAt lastUsedIp revokedAt createdByName centreName { fr }';
const refusal = '... on Refusal { code } ... on InvalidInput { problems { field code message } } ';
const operations = {
  list: `{ apiTokens { ${token} } }`,
  create: `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { __typename ... on ApiTokenMade { secret token { ${token} } } ${refusal} } }`,
  rotate: `mutation ($input: RotateApiTokenInput!) { rotateApiToken(input: $input) { __typename ... on ApiTokenMade { secret token { ${token} } } ${refusal} ... on Conflict { currentVersion } } }`,
  revoke: `mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { __typename ... on ApiToken { ${token} } ... on Refusal { code } } }`,
  update: `mutation ($input: UpdateApiTokenInput!) { updateApiToken(input: $input) { __typename ... on ApiToken { ${token} } ${refusal} } }`,
  webhook: 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { __typename ... on WebhookSecret { secret webhook { id version } } ... on Refusal { code } } }',
  unhook: 'mutation ($input: WebhookInput!) { deleteWebhook(input: $input) { ... on Done { ok } } }',
  self: '{ viewer { token { id name scopes } } }',
  ids: '{ applications { totalCount { count } edges { node { id status } } } }',
  names: '{ applications { edges { node { candidate { lastName } } } } }',
  documents: '{ applications { edges { node { documents { id } } } } }',
  programmes: '{ programmes { edges { node { code } } } }',
};

interface Token { readonly id: string; readonly name: string; readonly version: number; readonly state: string; readonly lastUsedAt: string | null; readonly lastUsedIp: string | null; readonly previousSecretEndsAt: string | null }
interface Made { readonly __typename: string; readonly secret: string; readonly token: Token; readonly problems: unknown; readonly code: string }

describe('access tokens', () => {
  let story: ApplicationStory;
  let administrator: TestClient;
  const start = '2026-11-20T09:00:00.000Z';
  beforeAll(async () => {
    story = await ApplicationStory.begin();
  });
  afterAll(() => story.api.stop());
  beforeEach(() => at(start));

  /** Sessions of people are shorter than what happens here. */
  async function at(instant: string): Promise<void> {
    story.api.clock.set(instant);
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
  }

  const secrets: string[] = [];
  async function make(scopes: readonly string[], more: object = {}): Promise<Made> {
    const made = (await ask(administrator, operations.create, {
      institutionId: story.offer.institutionId, name: scopes.join(' '), scopes, expiresAt: '2026-12-20T09:00:00.000Z', ...more,
    })) as unknown as Made;
    if (made.secret) secrets.push(made.secret);
    return made;
  }
  const withSecret = (secret: string, text: string, variables = {}, ip = '192.0.2.7'): Promise<Answer> =>
    story.api.client({ ip }).query(text, variables, { authorization: `Bearer ${secret}`, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' });
  const fault = ({ errors }: Answer) => errors?.[0]?.extensions.code;
  const listed = async (id: string) => (await administrator.query<{ apiTokens: Token[] }>(operations.list)).data!.apiTokens.find((one) => one.id === id)!;

  it('a token is made with its secret shown once, knows itself, and is refused in one way when it is none', async () => {
    const { secret, token: made } = await make(['read:applications'], { name: ' Scolarité ' });
    expect(secret).toMatch(/^prv_[0-9A-Z]{26}[0-9A-Za-z]{40}[0-9a-f]{8}$/);
    expect(made).toMatchObject({ name: 'Scolarité', state: 'ACTIVE', version: 1, lastUsedAt: null, createdByName: 'Zoé Staff' });
    const self = await withSecret(secret, operations.self);
    expect(self.data).toEqual({ viewer: { token: { id: made.id, name: 'Scolarité', scopes: ['read:applications'] } } });
    expect(self.headers.getSetCookie()).toEqual([]);
    expect((await administrator.query(operations.self)).data).toEqual({ viewer: { token: null } });

    const wrong = [`${secret.slice(0, -1)}x`, secret.replace(/.{9}$/, 'AAAAAAAAA'), 'nonsense', '', `prv_${'0'.repeat(74)}`];
    const answers = await Promise.all(wrong.map((text) => withSecret(text, operations.self, {}, '203.0.113.9')));
    for (const { status, headers, errors, data } of answers) {
      expect({ status, data, errors }).toEqual({ status: 401, data: undefined, errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(headers.get('www-authenticate')).toContain('Bearer');
    }
    expect(new Set(answers.map(({ errors }) => JSON.stringify(errors))).size).toBe(1);
    const file = await story.api.client({ ip: '203.0.113.9' }).get('/files/applications/app_01JAAAAAAAAAAAAAAAAAAAAAAA.pdf', { authorization: 'Bearer nonsense' });
    expect([file.status, file.headers.get('www-authenticate') !== null]).toEqual([401, true]);
  });

  it('a token and a session do not add up: cookies beside it are not read, and it makes no tokens', async () => {
    const { secret } = await make(['read:offer']);
    const headers = { authorization: `Bearer ${secret}` };
    expect(fault(await administrator.query(operations.list, {}, headers))).toBe('FORBIDDEN');
    expect(fault(await administrator.query(operations.ids, {}, headers))).toBe('FORBIDDEN');
    const input = { institutionId: story.offer.institutionId, name: 'x', scopes: ['read:offer'], expiresAt: '2026-12-01T09:00:00.000Z' };
    expect(fault(await withSecret(secret, operations.create, { input }))).toBe('FORBIDDEN');
  });

  it('what breaks a rule is said, and nothing is made', async () => {
    const { problems } = await make(['read:everything'], { name: ' ', networks: ['10.0.0.0/33'], expiresAt: '2027-12-01T09:00:00.000Z' });
    expect(problems).toMatchObject([
      { field: 'name', code: 'REQUIRED' }, { field: 'scopes', code: 'UNKNOWN_SCOPE' }, { field: 'networks', code: 'NOT_A_NETWORK' }, { field: 'expiresAt', code: 'TOO_FAR' },
    ]);
    for (const name of ['Scolarité\r\nBcc: x@exemple.test', 'a\u0000b', 'a\u2028b']) expect((await make(['read:offer'], { name })).problems).toMatchObject([{ field: 'name', code: 'ONE_LINE' }]);
    expect((await make([], { name: 'x', expiresAt: start })).problems).toMatchObject([{ field: 'scopes', code: 'REQUIRED' }, { field: 'expiresAt', code: 'IN_THE_PAST' }]);
  });

  it('each scope opens what it names and nothing beside; drafts do not exist', async () => {
    const candidate = await story.applicant('Brouillon');
    const draft = await story.apply(candidate, 'LAW/SEPTEMBER');
    const reading = await make(['read:applications']);
    const answer = await withSecret(reading.secret, operations.ids);
    expect(answer.data).toEqual({ applications: { totalCount: { count: 0 }, edges: [] } });
    expect(fault(await withSecret(reading.secret, 'query ($id: ID!) { application(id: $id) { id } }', { id: draft.id }))).toBe('NOT_FOUND');
    await story.api.parvis.parts.transactions.run((tx) => tx.manager.query("UPDATE application SET status = 'SUBMITTED', submittedAt = ? WHERE id = ?", [story.api.clock.now(), draft.id]));
    expect((await withSecret(reading.secret, operations.ids)).data).toEqual({ applications: { totalCount: { count: 1 }, edges: [{ node: { id: draft.id, status: 'SUBMITTED' } }] } });

    for (const [text, missing] of [[operations.names, 'read:candidates'], [operations.documents, 'read:documents'], [operations.programmes, 'read:offer'], [operations.list, 'apiTokens']] as const) {
      const { errors, status } = await withSecret(reading.secret, text);
      expect([status, errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([403, 'FORBIDDEN', expect.stringContaining(missing)]);
    }
    const all = await make(['read:applications', 'read:candidates', 'read:documents', 'read:offer']);
    expect((await withSecret(all.secret, operations.names)).data).toEqual({ applications: { edges: [{ node: { candidate: { lastName: 'Brouillon' } } }] } });
    expect((await withSecret(all.secret, operations.programmes)).errors).toBeUndefined();
    expect((await withSecret(all.secret, operations.documents)).errors).toBeUndefined();
    const judging = { input: { documentId: draft.documents[0]!.id, state: 'ACCEPTED' } };
    expect(fault(await withSecret(all.secret, 'mutation ($input: JudgeDocumentInput!) { judgeDocument(input: $input) { __typename } }', judging))).not.toBeUndefined();

    const get = async (secret: string) => (await story.api.client({ ip: '192.0.2.7' }).get(draft.fileUrl, { authorization: `Bearer ${secret}` })).status;
    expect([await get(reading.secret), await get(all.secret)].map((status) => status === 403)).toEqual([true, false]);
  });

  it('the schema tells itself to whoever has a token, whatever its scopes', async () => {
    const { secret } = await make(['read:offer']);
    const { status, data, errors } = await withSecret(secret, getIntrospectionQuery({ inputValueDeprecation: true }));
    expect([status, errors]).toEqual([200, undefined]);
    expect(buildClientSchema(data as unknown as IntrospectionQuery).getQueryType()?.getFields()['applications']).toBeDefined();
    const { data: one } = await withSecret(secret, '{ __type(name: "ApiToken") { name fields { name } } }');
    expect(one).toMatchObject({ __type: { name: 'ApiToken' } });
  });

  it('what everybody may read is read with a token too, whatever its scopes, and with none that opens nothing', async () => {
    const { secret } = await make(['read:statistics']);
    const get = async (path: string, bearer: string) => (await story.api.client({ ip: '203.0.113.80' }).get(path, { authorization: `Bearer ${bearer}` })).status;
    for (const path of ['/schema.graphql', '/open-data/programmes.json', '/open-data/programmes.csv', '/catalogue/LAW.jsonld', '/catalogue/LAW.ics', '/health/live']) {
      expect([path, await get(path, secret), await get(path, 'nonsense')]).toEqual([path, 200, 401]);
    }
    expect(await get('/mailbox/messages.json', secret)).toBe(403);
  });

  it('webhooks are looked after by a token of the whole institution with their scope, and by no other', async () => {
    const { secret } = await make(['webhooks', 'read:events'], { name: 'Scolarité' });
    const input = { name: 'Scolarité', url: 'https://93.184.216.34/parvis', kinds: ['MERGED'] };
    const { data } = await withSecret(secret, operations.webhook, { input });
    const { webhook, secret: key } = (data as { createWebhook: { secret: string; webhook: { id: string; version: number } } }).createWebhook;
    expect(key).toMatch(/^whs_/);
    const journal = 'query ($id: ID!) { webhook(id: $id) { state } webhookDeliveries(webhookId: $id) { edges { node { id } } } webhooks { id } }';
    expect((await withSecret(secret, journal, { id: webhook.id })).data).toEqual({ webhook: { state: 'ACTIVE' }, webhookDeliveries: { edges: [] }, webhooks: [{ id: webhook.id }] });
    const other = await make(['read:events', 'bulk:export']);
    expect(await withSecret(other.secret, journal, { id: webhook.id })).toMatchObject({ status: 403, errors: [{ message: expect.stringContaining('webhooks') as string }] });
    const [{ secret: deaf }, again] = [await make(['webhooks']), 'mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { __typename } }'];
    for (const [act, how] of [[operations.webhook, input], [again, { id: webhook.id, since: start }]] as const) expect(fault(await withSecret(deaf, act, { input: how }))).toBe('FORBIDDEN');
    const ofCentre = await make(['webhooks'], { centreId: story.offer.centreIds.get('SCIENCE') });
    expect(fault(await withSecret(ofCentre.secret, journal, { id: webhook.id }))).toBe('FORBIDDEN');
    const line = await administrator.query<{ auditEntries: { edges: { node: object }[] } }>('query ($filter: AuditFilter) { auditEntries(filter: $filter) { edges { node { kind viaTokenName } } } }', { filter: { subjectId: webhook.id } });
    expect(line.data!.auditEntries.edges.map(({ node }) => node)).toEqual([{ kind: 'webhook.created', viaTokenName: 'Scolarité' }]);
    expect(await ask(administrator, operations.unhook, { id: webhook.id, version: webhook.version })).toMatchObject({ ok: true });
  });

  it('a token of one centre sees nothing of another', async () => {
    const { secret } = await make(['read:applications'], { centreId: story.offer.centreIds.get('SCIENCE') });
    expect((await withSecret(secret, operations.ids)).data).toMatchObject({ applications: { totalCount: { count: 0 } } });
    expect(fault(await administrator.query(operations.create, { input: {
      institutionId: story.offer.institutionId, centreId: 'cen_01JAAAAAAAAAAAAAAAAAAAAAAA', name: 'x', scopes: ['read:offer'], expiresAt: '2026-12-01T09:00:00.000Z',
    } }))).toBe('NOT_FOUND');
  });

  it('it is taken from its networks alone, and its use is noted at most once a minute', async () => {
    const { secret, token: made } = await make(['read:offer'], { networks: ['192.0.2.0/25', '2001:db8::/32'] });
    const status = async (ip: string) => (await withSecret(secret, operations.self, {}, ip)).status;
    expect([await status('192.0.2.126'), await status('192.0.2.128'), await status('2001:db8:1::1'), await status('2001:db9::1')]).toEqual([200, 401, 200, 401]);
    expect(await listed(made.id)).toMatchObject({ lastUsedAt: start, lastUsedIp: '192.0.2.126', version: 1 });
    story.api.clock.set('2026-11-20T09:01:00.000Z');
    await status('2001:db8:1::1');
    expect(await listed(made.id)).toMatchObject({ lastUsedAt: '2026-11-20T09:01:00.000Z', lastUsedIp: '2001:db8:1::1' });
    await ask(administrator, operations.update, { id: made.id, version: 1, name: 'Ailleurs', networks: ['198.51.100.1'] });
    expect([await status('192.0.2.126'), await status('198.51.100.1')]).toEqual([401, 200]);
  });

  it('it ends at its instant, to the millisecond', async () => {
    const { secret, token: made } = await make(['read:offer'], { expiresAt: '2026-11-21T09:00:00.000Z' });
    story.api.clock.set('2026-11-21T08:59:59.999Z');
    expect((await withSecret(secret, operations.self)).status).toBe(200);
    await at('2026-11-21T09:00:00.000Z');
    expect((await withSecret(secret, operations.self)).status).toBe(401);
    expect(await listed(made.id)).toMatchObject({ state: 'EXPIRED' });
    expect(await ask(administrator, operations.rotate, { id: made.id, version: 1 })).toMatchObject({ code: 'TOKEN_ENDED' });
  });

  it('after a rotation the old secret goes on for the chosen time, and a revoked token is refused at the next request', async () => {
    const first = await make(['read:offer']);
    expect(await ask(administrator, operations.rotate, { id: first.token.id, version: 1, overlapHours: 169 })).toMatchObject({ __typename: 'InvalidInput' });
    const second = (await ask(administrator, operations.rotate, { id: first.token.id, version: 1, overlapHours: 1 })) as unknown as Made;
    secrets.push(second.secret);
    const works = async () => [(await withSecret(first.secret, operations.self)).status, (await withSecret(second.secret, operations.self)).status];
    expect(await works()).toEqual([200, 200]);
    story.api.clock.set('2026-11-20T09:59:59.999Z');
    expect(await works()).toEqual([200, 200]);
    await at('2026-11-20T10:00:00.000Z');
    expect(await works()).toEqual([401, 200]);
    const third = (await ask(administrator, operations.rotate, { id: first.token.id, version: 2, overlapHours: 1 })) as unknown as Made;
    secrets.push(third.secret);
    expect(third.token.previousSecretEndsAt).toBe('2026-11-20T11:00:00.000Z');
    expect(await ask(administrator, operations.revoke, { id: first.token.id, version: 1 })).toMatchObject({ code: 'CONFLICT' });
    expect(await ask(administrator, operations.revoke, { id: first.token.id, version: 3 })).toMatchObject({ __typename: 'ApiToken', state: 'REVOKED', previousSecretEndsAt: null });
    expect(await works()).toEqual([401, 401]);
  });

  it('it lasts no longer than the function of whoever made it', async () => {
    const { secret, token: made } = await make(['read:offer'], { expiresAt: '2026-12-20T09:00:00.000Z' });
    expect((await withSecret(secret, operations.self)).status).toBe(200);
    const owner = await story.api.reads.first<{ accountId: string }>('SELECT accountId FROM api_token WHERE id = ?', [made.id]);
    await story.api.parvis.parts.transactions.run((tx) => tx.manager.query('DELETE FROM assignment WHERE accountId = ?', [owner!.accountId]));
    expect((await withSecret(secret, operations.self)).status).toBe(401);
    await at(start);
    expect(await listed(made.id)).toMatchObject({ state: 'SUSPENDED' });
  });

  it('whoever tries wrong secrets over and over is not even looked up, elsewhere nobody notices', async () => {
    const { secret } = await make(['read:offer']);
    const tries = async (ip: string) => (await withSecret('wrong', operations.self, {}, ip)).status;
    const answers: number[] = [];
    for (let count = 0; count < 31; count += 1) answers.push(await tries('198.51.100.77'));
    expect([answers[29], answers[30]]).toEqual([401, 429]);
    // A program that goes on with one secret that has ended does not stand in the way of another beside it.
    expect((await withSecret(secret, operations.self, {}, '198.51.100.77')).status).toBe(200);
    for (let count = 0; count < 29; count += 1) await withSecret(`wrong${String(count)}`, operations.self, {}, '198.51.100.77');
    const blocked = await withSecret(secret, operations.self, {}, '198.51.100.77');
    expect([blocked.status, fault(blocked), blocked.headers.get('retry-after')]).toEqual([429, 'TRY_LATER', '600']);
    expect((await withSecret(secret, operations.self, {}, '198.51.100.78')).status).toBe(200);
    story.api.clock.set('2026-11-20T09:10:00.000Z');
    expect((await withSecret(secret, operations.self, {}, '198.51.100.77')).status).toBe(200);
  });

  it('each act stands in the audit, and no secret anywhere', async () => {
    const kinds = await story.api.reads.rows<{ kind: string }>("SELECT DISTINCT kind FROM audit_entry WHERE kind LIKE 'token.%' ORDER BY kind");
    expect(kinds.map(({ kind }) => kind)).toEqual(['token.changed', 'token.created', 'token.revoked', 'token.rotated']);
    const kept = JSON.stringify([await story.api.reads.rows('SELECT * FROM api_token'), await story.api.reads.rows('SELECT * FROM audit_entry'), await story.api.reads.rows('SELECT * FROM job'), story.api.log]);
    expect(secrets.length).toBeGreaterThan(5);
    for (const secret of secrets) expect(kept).not.toContain(secret.slice(30, 70));
  });

  it('what a token does stands in its maker’s name, with the token beside it', async () => {
    const reading = await make(['read:applications', 'read:documents', 'write:verdicts'], { name: 'Verdicts' });
    const { data } = await withSecret(reading.secret, operations.documents);
    const [application] = (data as { applications: { edges: { node: { documents: { id: string }[] } }[] } }).applications.edges;
    expect(application).toBeDefined();
    const { id, version } = (await story.api.reads.first<{ id: string; version: number }>("SELECT id, version FROM application WHERE status = 'SUBMITTED'"))!;
    const text = 'mutation ($input: MarkIncompleteInput!) { markIncomplete(input: $input) { __typename ... on Application { id } ... on Refusal { code message } } }';
    const answer = await withSecret(reading.secret, text, { input: { id, version, comment: 'Merci de compléter votre dossier.' } });
    expect(answer.data).toMatchObject({ markIncomplete: { __typename: 'Application' } });
    const line = await administrator.query<{ auditEntries: { edges: { node: object }[] } }>('query ($filter: AuditFilter) { auditEntries(filter: $filter) { edges { node { kind actorName viaTokenId viaTokenName } } } }', { filter: { subjectId: id } });
    expect(line.data!.auditEntries.edges[0]!.node).toMatchObject({ actorName: 'Zoé Staff', viaTokenId: reading.token.id, viaTokenName: 'Verdicts' });
  });
});
