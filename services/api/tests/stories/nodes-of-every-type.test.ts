import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObjectType } from 'graphql';
import { newId } from '../../src/kernel/ids';
import { nodes } from '../../src/kernel/nodes';
import { grantFunction } from '../../src/people/contract';
import { ApplicationStory } from '../support/builders/application-story';
import { ask } from '../support/builders/identity';
import { anotherOffer, givenOffer } from '../support/builders/offer';
import { TokenClient } from '../support/builders/token-client';
import { printedApi } from '../support/call-operation';
import type { Answer, TestClient } from '../support/client';

/** What only the person themselves, or a screen of the cockpit, reads; each has a query of its own. */
const readElsewhere = ['Account', 'Assignment', 'AuthCode', 'Candidate', 'ExternalStudy', 'GridView', 'Internship', 'MailJournalEntry', 'Person', 'StoredFile', 'WorkExperience'];
/** What carries the id of something else, or is seen only within what it belongs to: no `Node`. */
const withinOthers = [
  'Applicant', 'ApplicationEvent', 'FaqEntry', 'FunctionScope', 'OfferCampaign', 'OfferCentre', 'OfferCommittee', 'OfferIntake', 'OfferMember', 'OfferProgramme', 'OfferRequirement', 'OfferSaved',
  'PublicationRun', 'SignInFlow', 'TokenUse', 'WaitingListMove',
];

/** Where the ids of each type are. */
const tables: Readonly<Record<string, string>> = {
  Institution: 'institution', Campaign: 'campaign', AdmissionCentre: 'admission_centre', Committee: 'committee', DocumentRequirement: 'document_requirement', Programme: 'programme', Intake: 'intake',
  Application: 'application', SupportingDocument: 'supporting_document', Tag: 'tag', ApplicationExport: 'application_export',
  Decision: 'decision', DecisionReason: 'decision_reason', DecisionRun: 'decision_run', VerdictRun: 'decision_run',
  Event: 'feed_event', Webhook: 'webhook_endpoint', WebhookDelivery: 'webhook_delivery', ApiToken: 'api_token', AuditEntry: 'audit_entry',
};
const ofTheCatalogue = ['Institution', 'Campaign', 'AdmissionCentre', 'Committee', 'DocumentRequirement', 'Programme', 'Intake'];
/** Each is read by whoever ordered it, a token its own alone. */
const ordered = ['ApplicationExport', 'DecisionRun', 'VerdictRun'];
const ofAdministrators = ['ApiToken', 'AuditEntry'];
const scopes = ['read:applications', 'read:candidates', 'read:documents', 'read:offer', 'read:events', 'read:statistics', 'write:verdicts', 'write:decisions', 'bulk:export', 'webhooks'];

const one = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const many = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const setUp = {
  tag: 'mutation ($input: CreateTagInput!) { createTag(input: $input) { ... on Tag { id } } }',
  export: 'mutation ($input: ExportApplicationsInput!) { exportApplications(input: $input) { ... on ApplicationExport { id } } }',
  webhook: 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { ... on WebhookSecret { webhook { id } } } }',
  propose: 'mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) { ... on Application { version } } }',
  decide: 'mutation ($input: DecideApplicationsInput!) { decideApplications(input: $input) { ... on DecisionRun { id } } }',
  judge: 'mutation ($input: JudgeDocumentsInput!) { judgeDocuments(input: $input) { ... on VerdictRun { id } } }',
};

interface Asking { query<Data>(text: string, variables: Record<string, unknown>): Promise<Answer<Data>> }

describe('every type with an id', () => {
  const schema = printedApi();
  const registered = nodes.types();
  let story: ApplicationStory;
  let owner: Asking;
  let administrator: TestClient;
  let program: TokenClient;
  let strangers: readonly Asking[];

  beforeAll(async () => {
    story = await ApplicationStory.begin();
    const { institutionId } = story.offer;
    const elsewhere = await givenOffer(story.api.parvis.parts, anotherOffer());
    const [candidate, admin, foreigner] = [await story.applicant('Owner'), await story.staff('ADMINISTRATOR', 'INSTITUTION', institutionId), await story.person('Foreign')];
    await story.api.parvis.parts.transactions.run((tx) => grantFunction(tx, {
      accountId: foreigner.viewer.accountId, function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: elsewhere.institutionId, institutionId: elsewhere.institutionId, grantedBy: null, now: story.api.clock.now(),
    }));
    strangers = [foreigner.client, await story.applicant('Stranger')];
    [owner, administrator] = [candidate, admin];
    program = await TokenClient.make(story, admin, scopes);
    for (const file of [await story.submitted(candidate), await story.submitted(await story.applicant('Other'))]) {
      await ask(admin, setUp.propose, { applicationId: file.id, version: (await story.see(admin, file.id)).version, type: 'ON_HOLD' });
      await ask(admin, setUp.tag, { labelFr: file.id, labelEn: file.id, tone: 'info' });
      await ask(admin, setUp.webhook, { name: file.id, url: 'https://93.184.216.34/parvis' });
      for (const by of [admin, program]) await orderAll(by, file.id);
    }
    await administrator.query('query ($id: ID!) { decisionReasons(institutionId: $id) { id } }', { id: institutionId });
    await administrator.query('{ events(first: 100) { __typename } }', {});
    await story.api.parvis.parts.transactions.run((tx) => tx.manager.query(`INSERT INTO webhook_delivery (id, endpointId, eventId, applicationId, position, kind, state, attempts, nextAttemptAt, createdAt)
      SELECT CONCAT('whd_', SUBSTRING(e.id, 5)), w.id, e.id, e.applicationId, e.position, e.kind, 'WAITING', 0, NOW(3), NOW(3) FROM (SELECT id FROM webhook_endpoint LIMIT 1) w JOIN feed_event e LIMIT 2`));
  });
  afterAll(() => story.api.stop());

  /** What was ordered is its orderer's: a person's here, or a token's. */
  const idsOf = async (type: string, orderer: 'person' | 'token' = 'person'): Promise<string[]> => {
    const own = ordered.includes(type) ? ` AND tokenId IS ${orderer === 'person' ? '' : 'NOT '}NULL` : ofTheCatalogue.includes(type) ? ' ORDER BY id' : '';
    return (await story.api.reads.rows<{ id: string }>(`SELECT id FROM ${tables[type]!} WHERE id LIKE '${registered.get(type)!}\\_%'${own} LIMIT 2`)).map(({ id }) => id);
  };
  async function orderAll(by: TestClient | TokenClient, applicationId: string): Promise<void> {
    const [{ id: documentId }] = (await story.api.reads.rows<{ id: string }>('SELECT id FROM supporting_document WHERE applicationId = ? LIMIT 1', [applicationId])) as [{ id: string }];
    await ask(by, setUp.export, { format: 'CSV', columns: ['REFERENCE'] });
    await ask(by, setUp.decide, { rows: [{ applicationId, version: 1, act: 'WITHDRAW' }], idempotencyKey: applicationId });
    await ask(by, setUp.judge, { rows: [{ documentId, version: 1, verdict: 'ACCEPTED' }], idempotencyKey: `${applicationId}:judge` });
  }
  const node = async (who: Asking, id: string) => {
    const { data, errors } = await who.query<{ node: unknown }>(one, { id });
    return errors?.[0]?.extensions.code ?? data?.node;
  };
  const list = async (who: Asking, ids: readonly string[]) => (await who.query<{ nodes: unknown[] }>(many, { ids })).data?.nodes;

  it('is found by it, or read by a query of its own', () => {
    const all = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && String(type.getFields()['id']?.type) === 'ID!').map(({ name }) => name);
    expect([...registered.keys(), ...readElsewhere, ...withinOthers].sort()).toEqual(all.sort());
    expect(Object.keys(tables).sort()).toEqual([...registered.keys()].sort());
  });

  it('is in the guide, with what its id begins with', () => {
    const guide = readFileSync(join(__dirname, '../../../../docs/guides/integrate.md'), 'utf8');
    const rows = [...guide.matchAll(/^\| `(\w{3})_` \| `(\w+)` \|/gm)].map(([, prefix, type]) => [type, prefix]);
    expect(rows.sort()).toEqual([...registered].sort());
  });

  it.each(Object.keys(tables))('%s: for whoever may read it, and nobody else', async (type) => {
    const [id = '', ...more] = await idsOf(type);
    const found = { __typename: type, id };
    const unknown = newId(registered.get(type)!);
    const isPublic = ofTheCatalogue.includes(type);
    // A second one of the catalogue may be out of sight.
    const others = isPublic ? [] : more;
    expect(await node(administrator, id)).toEqual(found);
    expect(await list(administrator, [id, unknown, 'nonsense', ...others])).toEqual([found, null, null, ...others.map((other) => ({ __typename: type, id: other }))]);
    for (const stranger of strangers) {
      expect([await node(stranger, id), await list(stranger, [id])]).toEqual(isPublic ? [found, [found]] : ['NOT_FOUND', [null]]);
      expect(await node(stranger, unknown)).toBe('NOT_FOUND');
    }
    expect(await node(story.api.client(), id)).toEqual(isPublic ? found : 'UNAUTHENTICATED');
  });

  it.each(Object.keys(tables))('%s: for tokens as far as their scopes open it', async (type) => {
    const [id = ''] = await idsOf(type);
    const isClosed = ofAdministrators.includes(type) || ordered.includes(type);
    expect(await list(program, [id])).toEqual([isClosed ? null : { __typename: type, id }]);
    const narrow = await TokenClient.make(story, administrator, ['write:sandbox']);
    expect([await node(narrow, id), await list(narrow, [id])]).toEqual(['NOT_FOUND', [null]]);
  });

  it.each(ordered)('%s: for the token that ordered it and the person that it acts for, and no other token', async (type) => {
    const ids = await idsOf(type, 'token');
    const found = ids.map((id) => ({ __typename: type, id }));
    expect(found).toHaveLength(2);
    for (const by of [program, administrator]) expect([await node(by, ids[0]!), await list(by, ids)]).toEqual([found[0], found]);
    const other = await TokenClient.make(story, administrator, scopes);
    for (const by of [other, ...strangers]) expect([await node(by, ids[0]!), await list(by, ids)]).toEqual(['NOT_FOUND', [null, null]]);
  });

  it.each(Object.keys(tables))('%s: two are read by as many statements as one', async (type) => {
    const ids = await idsOf(type);
    if (!['Institution', 'Campaign'].includes(type)) expect(ids).toHaveLength(2);
    const rows = jest.spyOn(story.api.reads, 'rows');
    const count = async (asked: readonly string[]): Promise<number> => {
      rows.mockClear();
      await list(administrator, asked);
      // The clocks of sandboxes are read beside all requests.
      return rows.mock.calls.filter(([sql]) => !sql.endsWith('FROM sandbox')).length;
    };
    expect(await count(ids)).toBe(await count(ids.slice(0, 1)));
    rows.mockRestore();
  });

  it('is not the candidate’s where it is staff’s', async () => {
    const seen = await Promise.all(['Application', 'SupportingDocument', 'Tag', 'Decision', 'DecisionReason', 'Event', 'AuditEntry'].map(async (type) => [type, (await list(owner, await idsOf(type)))?.filter(Boolean).length]));
    expect(Object.fromEntries(seen)).toMatchObject({ Tag: 0, Decision: 0, DecisionReason: 0, Event: 0, AuditEntry: 0 });
  });
});
