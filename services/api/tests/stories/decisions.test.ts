import { ApplicationStory } from '../support/builders/application-story';
import { ask } from '../support/builders/identity';
import type { TestClient } from '../support/client';

const shown = `decisions { type state comment answerBy proposedAt proposedByName publishedByName } proposedDecision { type } proposedRoute decisionActs letterUrl
  waitingRank { entered real } publishedDecision answerBy version events { kind }`;
const acts = {
  propose: 'mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) { __typename ... on Refusal { code message } ... on InvalidInput { problems { field code message } } } }',
  withdraw: 'mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { __typename ... on Refusal { code } } }',
  publish: 'mutation ($input: PublishDecisionInput!) { publishDecision(input: $input) { __typename ... on Refusal { code message } } }',
};

interface Seen {
  readonly version: number;
  readonly letterUrl: string | null;
  readonly decisionActs: readonly string[];
  readonly events: readonly { readonly kind: string }[];
  readonly [field: string]: unknown;
}

describe('a decision, from its proposal to its letter', () => {
  let story: ApplicationStory;
  let candidate: TestClient;
  let member: TestClient;
  let manager: TestClient;
  let id: string;

  beforeAll(async () => {
    story = await ApplicationStory.begin();
    candidate = await story.applicant('Martin');
    [member, manager] = [await story.staff('COMMITTEE_MEMBER', 'CENTRE', story.offer.centreIds.get('LAW')!), await story.staff('CENTRE_MANAGER', 'CENTRE', story.offer.centreIds.get('LAW')!)];
    ({ id } = await story.submitted(candidate));
    await story.api.parvis.parts.transactions.run((tx) => tx.manager.query("UPDATE application SET status = 'COMPLETE' WHERE id = ?", [id]));
  });
  afterAll(() => story.api.stop());

  const see = async (client: TestClient): Promise<Seen> => (await client.query<{ application: Seen }>(`query ($id: ID!) { application(id: $id) { ${shown} } }`, { id })).data!.application;
  const act = async (client: TestClient, name: keyof typeof acts, input: Record<string, unknown> = {}) => ask(client, acts[name], { applicationId: id, version: (await see(manager)).version, ...input });

  it('is nobody’s business but the office’s until it is published', async () => {
    expect((await see(member)).decisionActs).toEqual(['PROPOSE', 'PROPOSE_ROUTE']);
    expect(await act(member, 'publish').catch((error: Error) => error.message)).toContain('FORBIDDEN');
    expect(await act(member, 'propose', { type: 'ADMITTED', comment: 'Bienvenue !' })).toEqual({ __typename: 'Application' });
    expect(await see(member)).toMatchObject({ proposedDecision: { type: 'ADMITTED' }, decisions: [{ state: 'PROPOSED', proposedByName: 'Zoé Staff' }], decisionActs: ['PROPOSE', 'WITHDRAW', 'PROPOSE_ROUTE'] });
    expect((await see(manager)).decisionActs).toEqual(['PROPOSE', 'WITHDRAW', 'PUBLISH', 'PROPOSE_ROUTE']);
    const hers = await see(candidate);
    expect(hers).toMatchObject({ proposedDecision: null, decisions: [], decisionActs: [], letterUrl: null, publishedDecision: null });
    expect(hers.events.map(({ kind }) => kind)).not.toContain('decision.proposed');
    expect(await act(candidate, 'propose', { type: 'ADMITTED' }).catch((error: Error) => error.message)).toContain('FORBIDDEN');
  });

  it('says what is missing in the words of the viewer, beside its field', async () => {
    expect(await act(manager, 'propose', { type: 'WAITING_LIST', rank: 0 })).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'rank', code: 'NOT_POSITIVE', message: 'Indiquez un nombre entier, à partir de 1.' }] });
    expect(await act(manager, 'publish', { version: 1 })).toMatchObject({ __typename: 'Conflict' });
  });

  it('is then told to the candidate, without names, with a letter', async () => {
    expect(await act(manager, 'publish')).toEqual({ __typename: 'Application' });
    const hers = await see(candidate);
    expect(hers).toMatchObject({ publishedDecision: 'ADMITTED', decisions: [{ type: 'ADMITTED', state: 'PUBLISHED', comment: 'Bienvenue !', proposedAt: null, proposedByName: null, publishedByName: null }] });
    expect(hers.events.at(-1)).toEqual({ kind: 'decision.published' });
    const letter = await candidate.get(hers.letterUrl!);
    expect([letter.status, letter.headers.get('content-type'), Buffer.from(await letter.arrayBuffer()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    expect((await (await story.person('Stranger')).client.get(hers.letterUrl!)).status).toBe(404);
    expect((await story.api.client().get(hers.letterUrl!)).status).toBe(401);
    expect(await act(manager, 'publish')).toMatchObject({ __typename: 'Refused', code: 'NOT_PROPOSED' });
  });
});
