import { ApplicationStory, type SeenApplication, type SeenDocument } from '../support/builders/application-story';
import { aPdf } from '../support/builders/files';
import type { TestClient } from '../support/client';

interface Seen extends SeenApplication {
  readonly status: string;
  readonly allowedActs: readonly string[];
  readonly events: readonly { readonly kind: string; readonly actor: string; readonly actorName: string | null }[];
  readonly receipt: { readonly snapshotNumber: number };
}

const profile = `query ($id: ID!) { application(id: $id) { submittedProfile { snapshotNumber submittedAt sections { title { fr en } note { fr }
  rows { label { fr en } value { fr en } } entries { title { fr } rows { label { fr } value { fr } } } } } } }`;
interface Profile {
  readonly application: { readonly submittedProfile: { readonly snapshotNumber: number; readonly sections: readonly {
    readonly title: { readonly fr: string; readonly en: string };
    readonly rows: readonly { readonly label: { readonly fr: string; readonly en: string }; readonly value: { readonly fr: string; readonly en: string } | null }[];
  }[] } | null };
}

describe('one file, three people', () => {
  let story: ApplicationStory;
  let ada: TestClient;
  let member: TestClient;
  let manager: TestClient;
  let reader: TestClient;

  beforeAll(async () => {
    story = await ApplicationStory.begin();
    const place = ['INSTITUTION', story.offer.institutionId] as const;
    member = await story.staff('COMMITTEE_MEMBER', ...place);
    manager = await story.staff('CENTRE_MANAGER', ...place);
    reader = await story.staff('READER', ...place);
  });
  afterAll(() => story.api.stop());
  beforeEach(() => { story.api.clock.set('2026-11-20T09:00:00.000Z'); });

  const see = async (client: TestClient, id: string) => (await story.see(client, id)) as Seen;
  const letter = async (client: TestClient, id: string): Promise<SeenDocument & { readonly comment: string | null; readonly isBeingReplaced: boolean }> =>
    (await story.documentOf(client, id, 'LETTER')) as SeenDocument & { readonly comment: string | null; readonly isBeingReplaced: boolean };

  it('received, a document refused, given back, replaced, submitted again, complete, admitted, accepted', async () => {
    ada = await story.applicant('Journey');
    const { id } = await story.submitted(ada);

    expect((await see(member, id)).allowedActs).toEqual(['JUDGE_DOCUMENTS', 'MARK_INCOMPLETE', 'MARK_COMPLETE']);
    expect((await see(manager, id)).allowedActs).toEqual(['CANCEL', 'JUDGE_DOCUMENTS', 'MARK_INCOMPLETE', 'MARK_COMPLETE', 'RETURN_TO_DRAFT']);
    expect(await see(reader, id)).toMatchObject({ allowedActs: [], documents: [{ acts: [] }, { acts: [] }] });
    const { id: documentId, acts } = await letter(member, id);
    expect(acts).toEqual(['ACCEPT', 'REFUSE']);

    const { version } = await see(member, id);
    expect(await story.act(member, 'judge', { documentId, version, verdict: 'REFUSED', comment: ' ' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'comment', code: 'REQUIRED' }] });
    expect(await story.act(member, 'judge', { documentId, version, verdict: 'REFUSED', comment: 'La page 2 est illisible' })).toMatchObject({
      __typename: 'DocumentChanged', application: { version: version + 1 }, document: { state: 'REFUSED', comment: 'La page 2 est illisible', acts: ['ACCEPT', 'REFUSE'] },
    });
    const cv = await story.documentOf(member, id, 'CV');
    expect(await story.act(manager, 'judge', { documentId: cv.id, version, verdict: 'ACCEPTED' })).toMatchObject({ __typename: 'Conflict', code: 'CONFLICT' });
    await story.act(member, 'judge', { documentId: cv.id, version: version + 1, verdict: 'ACCEPTED' });
    const stale = (await see(member, id)).version;
    expect(await story.act(member, 'incomplete', { id, version: stale, comment: 'Merci de renvoyer la lettre.' })).toMatchObject({ __typename: 'Application', status: 'INCOMPLETE' });
    expect(await story.act(manager, 'incomplete', { id, version: stale, comment: 'x' })).toMatchObject({ __typename: 'Conflict' });

    const hers = await see(ada, id);
    expect(hers).toMatchObject({ status: 'INCOMPLETE', allowedActs: ['CANCEL', 'EDIT_DOCUMENTS'] });
    expect(await letter(ada, id)).toMatchObject({ state: 'REFUSED', comment: 'La page 2 est illisible', acts: ['REPLACE', 'DELETE'] });
    expect(await story.documentOf(ada, id, 'CV')).toMatchObject({ state: 'ACCEPTED', acts: [] });
    expect(hers.events.filter(({ actor }) => actor === 'STAFF').map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ['document.refused', null], ['document.accepted', null], ['application.marked-incomplete', null],
    ]);
    expect((await see(member, id)).events.find(({ kind }) => kind === 'document.refused')).toMatchObject({ actor: 'STAFF', actorName: 'Zoé Staff' });

    const before = (await letter(member, id)).file.id;
    await story.sendFile(ada, documentId, await aPdf('both pages'));
    expect(await letter(member, id)).toMatchObject({ isBeingReplaced: true, acts: [], file: { id: before } });
    await story.act(ada, 'submit', { id, version: (await see(ada, id)).version, idempotencyKey: 'again' });
    expect(await see(member, id)).toMatchObject({ status: 'SUBMITTED', receipt: { snapshotNumber: 2 } });
    const replaced = await letter(member, id);
    expect(replaced).toMatchObject({ state: 'SENT', isBeingReplaced: false, acts: ['ACCEPT', 'REFUSE'] });
    expect(replaced.file.id).not.toBe(before);

    await story.act(member, 'judge', { documentId, version: (await see(member, id)).version, verdict: 'ACCEPTED' });
    expect(await story.act(member, 'complete', { id, version: (await see(member, id)).version })).toMatchObject({ status: 'COMPLETE' });
    const answerBy = new Date('2026-11-20T09:04:59.999Z');
    await story.api.parvis.parts.transactions.run((tx) => tx.manager.query("UPDATE application SET publishedDecision = 'ADMITTED', decidedAt = ?, answerBy = ? WHERE id = ?", [story.api.clock.now(), answerBy, id]));
    expect((await see(ada, id)).allowedActs).toEqual(['ACCEPT_ADMISSION', 'DECLINE_ADMISSION']);
    expect((await see(member, id)).allowedActs).toEqual([]);
    story.api.clock.set(answerBy);
    const last = (await see(ada, id)).version;
    expect(await story.act(ada, 'answer', { id, version: last, answer: 'ACCEPTED' })).toMatchObject({ __typename: 'Application', answer: 'ACCEPTED', allowedActs: ['DECLINE_ADMISSION'] });
    expect(await story.act(ada, 'answer', { id, version: last + 1, answer: 'ACCEPTED' })).toMatchObject({ __typename: 'Refused', code: 'ALREADY_ANSWERED' });
    expect(await story.act(ada, 'answer', { id, version: last + 1, answer: 'DECLINED' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await story.act(manager, 'answer', { id, version: last + 1, answer: 'DECLINED', reason: 'À sa demande' })).toMatchObject({ answer: 'DECLINED', answerReason: 'À sa demande' });
  });

  it('shows staff the profile as it was handed in, in both languages, and nothing of a draft', async () => {
    const client = await story.applicant('Profile');
    const { id } = await story.apply(client, 'JANUS/SEPTEMBER');
    expect((await reader.query<Profile>(profile, { id })).data!.application.submittedProfile).toBeNull();
    const handedIn = await story.submitted(client);
    const { submittedProfile } = (await reader.query<Profile>(profile, { id: handedIn.id })).data!.application;
    const [personal] = submittedProfile!.sections;
    expect([submittedProfile!.snapshotNumber, personal!.title]).toEqual([1, { fr: expect.any(String), en: expect.any(String) }]);
    const birth = personal!.rows.find(({ value }) => value?.fr.includes('12 décembre 2000'));
    expect(birth?.value?.en).toContain('12 December 2000');
    expect(birth?.label.fr).not.toBe(birth?.label.en);
  });

  it('gives back what was sent by mistake: staff see a draft again, the candidate goes on', async () => {
    const client = await story.applicant('Mistake');
    const { id, version } = await story.submitted(client);
    const { url } = (await letter(manager, id)).file;
    expect((await manager.get(url)).status).toBe(200);
    expect((await member.query('mutation ($input: ReturnToDraftInput!) { returnToDraft(input: $input) { __typename } }', { input: { id, version, reason: 'x' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await story.act(manager, 'toDraft', { id, version, reason: null })).toMatchObject({ code: 'REASON_REQUIRED', message: 'Indiquez un motif.' });
    expect(await story.act(manager, 'toDraft', { id, version, reason: 'Envoyé par erreur' })).toMatchObject({ status: 'DRAFT' });
    expect(await see(manager, id)).toMatchObject({ documents: [], events: [], allowedActs: ['CANCEL', 'MOVE_RETURN_DEADLINE'] });
    expect((await see(client, id)).allowedActs).toEqual(['SUBMIT', 'CANCEL', 'EDIT_DOCUMENTS']);
    const returnDeadline = '2027-05-31T21:59:59.999Z';
    expect(await story.act(manager, 'moveDeadline', { id, version: version + 1, returnDeadline })).toMatchObject({ returnDeadline });
    expect(await see(client, id)).toMatchObject({ returnDeadline });
    expect(await story.act(manager, 'cancel', { id, version: version + 2 })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await story.act(manager, 'cancel', { id, version: version + 2, reason: 'Doublon' })).toMatchObject({ status: 'CANCELLED' });
    expect((await manager.get(url)).status).toBe(404);
  });

  it('says who else is on the file', async () => {
    const client = await story.applicant('Watched');
    const { id } = await story.submitted(client);
    const here = async (who: TestClient) =>
      (await who.query<{ announcePresence: { people: { lastName: string }[] } }>('mutation ($input: AnnouncePresenceInput!) { announcePresence(input: $input) { people { firstName lastName since } } }', { input: { id } })).data!.announcePresence.people;
    expect(await here(member)).toEqual([]);
    expect(await here(reader)).toMatchObject([{ firstName: 'Zoé', lastName: 'Staff' }]);
    story.api.clock.advance(61_000);
    expect(await here(member)).toEqual([]);
  });
});
