import type { FunctionName, ScopeKind } from '../../src/kernel/viewer';
import { newId } from '../../src/kernel/ids';
import { ApplicationStory } from '../support/builders/application-story';
import { ask, type Answered } from '../support/builders/identity';
import type { TestClient } from '../support/client';

const assignment = 'id function scopeKind scopeId startsOn endsOn state isChangeable version grantedByName scopeLabel { fr }';
const person = `id firstName lastName candidateNumber signInAddress isActive lastSignInAt assignments { ${assignment} }`;
const refusal = '... on Refusal { code message } ... on InvalidInput { problems { field code } }';
const operations = {
  people: `query ($filter: PersonFilter, $orderBy: PersonOrder, $first: Int, $after: String) { people(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount { count } pageInfo { hasNextPage endCursor } edges { node { ${person} } } } }`,
  find: `query ($identifier: String!) { findPerson(identifier: $identifier) { ${person} } }`,
  scopes: 'query ($kind: ScopeKind!, $text: String) { functionScopes(kind: $kind, text: $text) { id code functions label { fr } } }',
  grant: `mutation ($input: GrantFunctionInput!) { grantFunction(input: $input) { __typename ... on Person { ${person} } ${refusal} } }`,
  update: `mutation ($input: UpdateAssignmentInput!) { updateAssignment(input: $input) { __typename ... on Person { ${person} } ${refusal} ... on Conflict { currentVersion } } }`,
  remove: `mutation ($input: RemoveAssignmentInput!) { removeAssignment(input: $input) { __typename ... on Person { ${person} } ${refusal} ... on Conflict { currentVersion } } }`,
  applications: '{ applications { totalCount { count } } }',
  audit: `query ($filter: AuditFilter, $first: Int, $after: String) { auditEntries(filter: $filter, first: $first, after: $after) { totalCount { count isExact }
    pageInfo { hasNextPage endCursor } edges { node { id at kind actorName actorFunction concernsName subjectId subjectLabel placeName { fr } clientIp requestId reason details { name value } } } } }`,
};

interface Held { readonly id: string; readonly version: number; readonly function: string; readonly state: string; readonly isChangeable: boolean }
interface Person { readonly id: string; readonly lastName: string; readonly candidateNumber: string; readonly signInAddress: string; readonly assignments: readonly Held[] }
interface List { readonly totalCount: { readonly count: number }; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }; readonly edges: readonly { readonly node: Person }[] }

describe('people and their functions', () => {
  let story: ApplicationStory;
  let administrator: TestClient;
  let law: string;
  let science: string;
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    law = story.offer.centreIds.get('LAW')!;
    science = story.offer.centreIds.get('SCIENCE')!;
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
  });
  afterAll(() => story.api.stop());
  beforeEach(() => { story.api.clock.set('2026-11-20T09:00:00.000Z'); });

  const fault = async (client: TestClient, operation: keyof typeof operations, variables: Record<string, unknown> = {}) =>
    (await client.query(operations[operation], variables)).errors?.[0]?.extensions.code;
  const people = async (client: TestClient, variables: Record<string, unknown> = {}) => (await client.query<{ people: List }>(operations.people, variables)).data!.people;
  const audit = async (client: TestClient, variables: Record<string, unknown> = {}) =>
    (await client.query<{ auditEntries: { totalCount: { count: number }; pageInfo: List['pageInfo']; edges: { node: Record<string, unknown> }[] } }>(operations.audit, variables)).data!.auditEntries;
  const give = (client: TestClient, address: string, name: FunctionName, scopeKind: ScopeKind, scopeId: string, dates = {}) =>
    ask(client, operations.grant, { address, function: name, scopeKind, scopeId, ...dates }) as Promise<Answered & Person & { problems: unknown }>;

  it('a function is given by address, acts on the next request, and only within its dates', async () => {
    // Ten minutes before midnight in Paris.
    story.api.clock.set('2026-11-20T22:50:00.000Z');
    const administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    const { address, client, viewer } = await story.person('Lectrice');
    expect(await fault(client, 'applications')).toBe('FORBIDDEN');
    const given = await give(administrator, address.toUpperCase(), 'READER', 'CENTRE', law, { startsOn: '2026-11-21', endsOn: '2026-11-30' });
    expect(given).toMatchObject({
      __typename: 'Person', lastName: 'Lectrice', isActive: true, signInAddress: address,
      assignments: [{ function: 'READER', state: 'FUTURE', isChangeable: true, grantedByName: 'Zoé Staff', scopeLabel: { fr: 'Faculté de Droit' }, version: 1 }],
    });
    expect(await fault(client, 'applications')).toBe('FORBIDDEN');
    story.api.clock.set('2026-11-20T23:00:00.000Z');
    expect(await fault(client, 'applications')).toBeUndefined();
    const { id, version } = given.assignments[0]!;
    const shortened = await ask(administrator, operations.update, { id, version, startsOn: '2026-11-01', endsOn: '2026-11-20' });
    expect(shortened).toMatchObject({ assignments: [{ state: 'ENDED', version: 2, endsOn: '2026-11-20' }] });
    expect(await fault(client, 'applications')).toBe('FORBIDDEN');
    expect(await ask(administrator, operations.update, { id, version, endsOn: null })).toMatchObject({ __typename: 'Conflict', code: 'CONFLICT', currentVersion: 2 });
    await ask(administrator, operations.update, { id, version: 2 });
    expect(await fault(client, 'applications')).toBeUndefined();
    expect(await ask(administrator, operations.remove, { id, version: 3, reason: '  ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await ask(administrator, operations.remove, { id, version: 3, reason: 'Fin de mission' })).toMatchObject({ __typename: 'Person', assignments: [] });
    expect(await fault(client, 'applications')).toBe('FORBIDDEN');
    expect(await fault(administrator, 'remove', { input: { id, version: 3, reason: 'Encore' } })).toBe('NOT_FOUND');

    const lines = (await audit(administrator, { filter: { concernsAccountId: viewer.accountId } })).edges.map(({ node }) => node);
    expect(lines.map(({ kind }) => kind).sort()).toEqual(['function.dates-changed', 'function.dates-changed', 'function.granted', 'function.removed']);
    expect(lines.find(({ kind }) => kind === 'function.removed')).toMatchObject({
      actorName: 'Zoé Staff', actorFunction: 'ADMINISTRATOR', concernsName: 'Zoé Lectrice', subjectId: id, subjectLabel: given.candidateNumber, placeName: { fr: 'Faculté de Droit' }, reason: 'Fin de mission',
      requestId: expect.stringMatching(/^[0-9A-Z]{26}$/), clientIp: expect.stringMatching(/^[0-9a-f.:]+$/),
    });
  });

  it('says why not, in words', async () => {
    const { address, viewer } = await story.person('Refus');
    expect(await give(administrator, 'nobody@example.test', 'READER', 'CENTRE', law)).toMatchObject({ __typename: 'Refused', code: 'UNKNOWN_ACCOUNT', message: expect.stringContaining('compte') });
    const wrong = { function: 'ADMINISTRATOR', scopeKind: 'CENTRE', scopeId: law, startsOn: '2026-12-02', endsOn: '2026-12-01' };
    expect(await ask(administrator, operations.grant, wrong)).toMatchObject({
      problems: [{ field: 'address', code: 'REQUIRED' }, { field: 'scopeKind', code: 'INSTITUTION_ONLY' }, { field: 'endsOn', code: 'WRONG_ORDER' }],
    });
    const both = { accountId: viewer.accountId, address, function: 'READER', scopeKind: 'CENTRE', scopeId: law };
    expect(await ask(administrator, operations.grant, both)).toMatchObject({ problems: [{ field: 'address', code: 'ONE_ONLY' }] });
    for (const [kind, id] of [['CENTRE', newId('cen')], ['COMMITTEE', law], ['PROGRAMME', 'é'], ['INSTITUTION', newId('ins')]] as const) {
      expect([kind, await fault(administrator, 'grant', { input: { address, function: 'READER', scopeKind: kind, scopeId: id } })]).toEqual([kind, 'NOT_FOUND']);
    }
    await give(administrator, address, 'READER', 'CENTRE', law);
    expect(await give(administrator, address, 'READER', 'CENTRE', law)).toMatchObject({ __typename: 'Person', assignments: [{ version: 1 }] });
    expect(await give(administrator, address, 'READER', 'CENTRE', law, { endsOn: '2027-01-01' })).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect((await audit(administrator, { filter: { concernsAccountId: viewer.accountId } })).totalCount.count).toBe(1);
  });

  it('a manager looks after the own centre and what is in it, and gives less than they hold', async () => {
    const manager = await story.staff('CENTRE_MANAGER', 'CENTRE', law);
    const inside = await story.person('Dedans');
    const outside = await story.person('Dehors');
    const committee = (await story.api.reads.first<{ id: string }>('SELECT id FROM committee WHERE centreId = ?', [law]))!.id;
    expect(await give(manager, inside.address, 'COMMITTEE_MEMBER', 'COMMITTEE', committee)).toMatchObject({ signInAddress: expect.stringMatching(/^p•••@/), assignments: [{ isChangeable: true }] });
    expect(await fault(manager, 'grant', { input: { address: inside.address, function: 'CENTRE_MANAGER', scopeKind: 'CENTRE', scopeId: law } })).toBe('FORBIDDEN');
    expect(await fault(manager, 'grant', { input: { address: inside.address, function: 'READER', scopeKind: 'CENTRE', scopeId: science } })).toBe('NOT_FOUND');
    expect(await fault(manager, 'grant', { input: { address: inside.address, function: 'READER', scopeKind: 'INSTITUTION', scopeId: story.offer.institutionId } })).toBe('NOT_FOUND');
    await give(administrator, outside.address, 'READER', 'CENTRE', science);
    await give(administrator, inside.address, 'READER', 'CENTRE', science);

    const seen = await people(manager, { first: 100 });
    expect(seen.totalCount.count).toBe(seen.edges.length);
    const names = seen.edges.map(({ node }) => node.lastName);
    expect(names).toContain('Dedans');
    expect(names).not.toContain('Dehors');
    expect(seen.edges.find(({ node }) => node.lastName === 'Dedans')!.node.assignments).toMatchObject([{ function: 'COMMITTEE_MEMBER' }]);
    for (const filter of [{ text: 'Dehors' }, { scopeId: science }, { scopeKind: 'INSTITUTION' }, { text: '%' }, { text: outside.address }, { text: inside.address }]) {
      expect([filter, (await people(manager, { filter })).totalCount.count]).toEqual([filter, 0]);
    }
    const colleague = (await give(administrator, outside.address, 'CENTRE_MANAGER', 'CENTRE', law)).assignments.find(({ function: name }) => name === 'CENTRE_MANAGER')!;
    expect(await fault(manager, 'remove', { input: { id: colleague.id, version: 1, reason: 'x' } })).toBe('FORBIDDEN');
    expect((await people(manager, { filter: { text: 'dehors' } })).edges[0]!.node.assignments).toMatchObject([{ function: 'CENTRE_MANAGER', isChangeable: false }]);

    const acts = (await audit(manager, { first: 100 })).edges.map(({ node }) => (node['details'] as { name: string; value: string }[]).find(({ name }) => name === 'scopeId')?.value);
    expect(new Set(acts)).toEqual(new Set([law, committee]));
    const hidden = (await audit(administrator, { first: 100 })).edges.map(({ node }) => node).find(({ details }) => JSON.stringify(details).includes(science))!;
    for (const filter of [{ subjectId: hidden['subjectId'] }, { requestId: hidden['requestId'] }, { text: String(hidden['subjectLabel']), kinds: ['function.granted'], subjectId: hidden['subjectId'] }]) {
      expect((await audit(manager, { filter })).totalCount.count).toBe(0);
      expect((await audit(administrator, { filter })).totalCount.count).toBe(1);
    }
    const { data } = await manager.query<{ functionScopes: { code: string; functions: string[] }[] }>(operations.scopes, { kind: 'CENTRE', text: 'fac' });
    expect(data!.functionScopes).toMatchObject([{ code: 'LAW', functions: ['READER', 'COMMITTEE_MEMBER'] }]);
  });

  it('nobody but an administrator touches their own functions: not by giving, nor by dates; giving one up is everybody’s', async () => {
    const { client, address } = await story.person('Soimême');
    const own = async () => (await people(administrator, { filter: { text: 'Soimême' } })).edges[0]!.node.assignments;
    const [managing] = (await give(administrator, address, 'CENTRE_MANAGER', 'CENTRE', law, { endsOn: '2026-12-31' })).assignments;
    const refused = { __typename: 'Refused', code: 'OWN_FUNCTION', message: expect.stringContaining('Une autre personne doit vous donner cette fonction') };
    expect(await give(client, address, 'READER', 'CENTRE', law)).toMatchObject(refused);
    await give(administrator, address, 'READER', 'CENTRE', law, { endsOn: '2026-12-31' });
    const reading = (await own()).find(({ function: name }) => name === 'READER')!;
    expect(await ask(client, operations.update, { id: reading.id, version: reading.version, endsOn: null })).toMatchObject(refused);
    // Of what is above them they may change nothing at all, their own included.
    expect(await fault(client, 'update', { input: { id: managing!.id, version: managing!.version, endsOn: null } })).toBe('FORBIDDEN');
    expect((await own()).map(({ version }) => version)).toEqual([1, 1]);
    expect(await ask(client, operations.remove, { id: reading.id, version: reading.version, reason: 'Je n’en ai plus besoin' })).toMatchObject({ __typename: 'Person' });
    expect((await own()).map(({ function: name }) => name)).toEqual(['CENTRE_MANAGER']);

    const another = await story.person('Admin');
    await give(administrator, another.address, 'ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    expect(await give(another.client, another.address, 'READER', 'CENTRE', law, { endsOn: '2026-12-31' })).toMatchObject({ __typename: 'Person' });
  });

  it('candidates are found by the whole of their address or number, not by a beginning', async () => {
    const { address, viewer } = await story.person('Candidate');
    const { login } = (await story.api.reads.first<{ login: string }>('SELECT login FROM account WHERE id = ?', [viewer.accountId]))!;
    const find = async (identifier: string) => (await administrator.query<{ findPerson: Person | null }>(operations.find, { identifier })).data!.findPerson;
    expect(await find(address)).toMatchObject({ id: viewer.accountId, assignments: [], signInAddress: address });
    // Numbers can be tried one after the other: they give neither an address nor a habit away.
    expect(await find(` ${login.toLowerCase()} `)).toMatchObject({ id: viewer.accountId, signInAddress: expect.stringMatching(/^p•••@/), lastSignInAt: null });
    for (const part of [login.slice(0, 7), address.slice(0, 8), '%', 'EC______', 'é', '']) expect([part, await find(part)]).toEqual([part, null]);
    expect((await people(administrator, { filter: { text: 'Candidate' } })).totalCount.count).toBe(0);
  });

  it('is read whole, page by page, forwards and backwards', async () => {
    const all = (await people(administrator, { first: 100 })).edges.map(({ node }) => node.id);
    for (const [orderBy, expected] of [['NAME_ASC', all], ['NAME_DESC', [...all].reverse()]] as const) {
      const read: string[] = [];
      let after: string | null = null;
      do {
        const page: List = await people(administrator, { orderBy, first: 2, after });
        read.push(...page.edges.map(({ node }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(read).toEqual(expected);
    }
    const lines = (await audit(administrator, { first: 100 })).edges.map(({ node }) => node['id']);
    const read: unknown[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof audit>> = await audit(administrator, { first: 3, after });
      read.push(...page.edges.map(({ node }) => node['id']));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toEqual(lines);
    expect(await fault(administrator, 'people', { after: 'rubbish' })).toBe('BAD_USER_INPUT');
    expect(await fault(administrator, 'audit', { after: 'rubbish' })).toBe('BAD_USER_INPUT');
    expect(await fault(administrator, 'people', { first: 101 })).toBe('BAD_USER_INPUT');
  });

  it('an institution is never left without an administrator, also by two who remove each other', async () => {
    const others = await story.api.reads.rows<{ id: string }>("SELECT id FROM assignment WHERE functionName = 'ADMINISTRATOR' ORDER BY id");
    for (const { id } of others.slice(1)) await ask(administrator, operations.remove, { id, version: 1, reason: 'Fin' });
    const two = await story.person('Seconde');
    const { assignments } = await give(administrator, two.address, 'ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    const second = await story.signedIn(two.address);
    const first = (await people(second, { first: 100, filter: { functions: ['ADMINISTRATOR'] } })).edges.map(({ node }) => node)
      .flatMap((one) => one.assignments).find(({ id, function: name }) => name === 'ADMINISTRATOR' && id !== assignments[0]!.id)!;
      const answers = await Promise.all([
        ask(administrator, operations.remove, { id: assignments[0]!.id, version: 1, reason: 'Lui' }).catch(() => undefined),
        ask(second, operations.remove, { id: first.id, version: first.version, reason: 'Elle' }).catch(() => undefined),
      ]);
      const left = await story.api.reads.rows<{ accountId: string }>("SELECT accountId FROM assignment WHERE functionName = 'ADMINISTRATOR'");
      expect(left).toHaveLength(1);
      expect(answers.filter((answer) => answer?.__typename === 'Person')).toHaveLength(1);
      const loser = answers.find((answer) => answer?.__typename !== 'Person');
      if (loser !== undefined) expect(loser).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    const [{ accountId }] = (await story.api.reads.rows<{ accountId: string }>("SELECT accountId FROM assignment WHERE functionName = 'ADMINISTRATOR'")) as [{ accountId: string }];
    const survivor = accountId === two.viewer.accountId ? second : administrator;
    const { id, version } = (await people(survivor, { filter: { functions: ['ADMINISTRATOR'] } })).edges[0]!.node.assignments.find(({ function: name }) => name === 'ADMINISTRATOR')!;
    expect(await ask(survivor, operations.remove, { id, version, reason: 'Moi' })).toMatchObject({ code: 'LAST_ADMINISTRATOR', message: expect.stringContaining('administrateur') });
    expect(await ask(survivor, operations.update, { id, version, endsOn: '2027-01-01' })).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    expect(await ask(survivor, operations.update, { id, version, startsOn: '2027-01-01' })).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });
});
