import { ApplicationStory } from '../support/builders/application-story';

const judged = '... on DocumentChanged { application { version documents { id state } events { kind } } document { id state } } ... on Refusal { code }';
const both = `mutation ($one: JudgeDocumentInput!, $other: JudgeDocumentInput!) {
  one: judgeDocument(input: $one) { __typename ${judged} } other: judgeDocument(input: $other) { __typename ${judged} }
}`;

describe('two acts in one request', () => {
  let story: ApplicationStory;
  beforeAll(async () => { story = await ApplicationStory.begin(); });
  afterAll(() => story.api.stop());

  it('each answers what stands after it', async () => {
    const manager = await story.staff('CENTRE_MANAGER', 'INSTITUTION', story.offer.institutionId);
    const { documents, version } = await story.submitted(await story.applicant('Noether'));
    const [first, second] = documents.map(({ id }) => id) as [string, string];
    const { data, errors } = await manager.query<Record<'one' | 'other', unknown>>(both, {
      one: { documentId: first, version, verdict: 'ACCEPTED' }, other: { documentId: second, version: version + 1, verdict: 'ACCEPTED' },
    });
    expect(errors).toBeUndefined();
    const accepted = (id: string) => ({ id, state: 'ACCEPTED' });
    expect(data!.one).toMatchObject({ document: accepted(first), application: { version: version + 1, documents: expect.arrayContaining([accepted(first), { id: second, state: 'SENT' }]) } });
    expect(data!.other).toMatchObject({ document: accepted(second), application: { version: version + 2, documents: expect.arrayContaining([accepted(first), accepted(second)]) } });
    const { application } = data!.other as { application: { events: readonly { kind: string }[] } };
    expect(application.events.filter(({ kind }) => kind === 'document.accepted')).toHaveLength(2);
  });
});
