import { aDraft, anApplicant, documentOf, intakesByCode, rowOf, send, sendAll, submit, twoProgrammes } from '../../../tests/support/builders/applications';
import { aPdf } from '../../../tests/support/builders/files';
import { givenOffer } from '../../../tests/support/builders/offer';
import { aColleague } from '../../../tests/support/builders/staff';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import type { Parts } from '../../kernel/feature';
import type { Loader } from '../../kernel/loaders';
import type { RequestContext } from '../../kernel/request-context';
import type { PersonViewer } from '../../kernel/viewer';
import { applicationById } from '../store/application.reads';
import { DeleteDocument } from './delete-document';
import { JudgeDocument } from './judge-document';
import { MarkIncomplete } from './mark-incomplete';
import { SeeApplication } from './see-application';

describe('an incomplete file', () => {
  let database: TestDatabase;
  let parts: Parts;
  let ada: PersonViewer;
  let member: PersonViewer;
  let id: string;
  const clock = movableClock();

  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts({ clock });
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    member = await aColleague(parts, 'COMMITTEE_MEMBER', institutionId);
    ada = await anApplicant(parts);
    id = await aDraft(parts, ada, (await intakesByCode(parts.reads)).get('LAW/SEPTEMBER')!);
    await sendAll(parts, ada, id);
    await submit(parts, ada, id);
  });
  afterAll(() => database.close());

  /** What one of them sees: how much is missing, what is in the way, and the letter itself. */
  async function seenBy(viewer: PersonViewer) {
    const loadMaybe = async <Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value | undefined> => (await loader.batch(parts.reads, [key])).get(key);
    const load = async <Key, Value>(loader: Loader<Key, Value>, key: Key) => (await loadMaybe(loader, key))!;
    const context = { viewer, loadMaybe, load, loadOrKnown: load } as unknown as RequestContext;
    const view = (await loadMaybe(applicationById, id))!;
    const see = new SeeApplication(clock);
    const { id: letterId } = await documentOf(parts.reads, id, 'LETTER');
    const { isBeingReplaced, fileId, acts } = (await see.document(context, view, letterId))!;
    const blockers = (await see.blockers(context, view)).map((blocker) => [blocker.code, 'documentId' in blocker && blocker.documentId === letterId ? 'LETTER' : 'another']);
    return { counts: await see.counts(context, view), blockers, isBeingReplaced, fileId, acts };
  }

  it('has nothing refused in it without a word, whoever asks for that', async () => {
    const { id: documentId } = await documentOf(parts.reads, id, 'LETTER');
    for (const comment of [undefined, ' ']) {
      expect(await new JudgeDocument(parts.transactions, clock).execute(member, { documentId, version: (await rowOf(parts.reads, id)).version, verdict: 'REFUSED', comment }))
        .toEqual({ kind: 'objected', objection: 'reason-required' });
    }
    expect((await documentOf(parts.reads, id, 'LETTER')).state).toBe('SENT');
  });

  it('shows staff what they asked for until it is submitted again, whatever its candidate does meanwhile', async () => {
    const letter = await documentOf(parts.reads, id, 'LETTER');
    const before = (await seenBy(member)).fileId;
    await new JudgeDocument(parts.transactions, clock).execute(member, { documentId: letter.id, version: (await rowOf(parts.reads, id)).version, verdict: 'REFUSED', comment: 'Illisible' });
    await new MarkIncomplete(parts.transactions, clock).execute(member, { id, version: (await rowOf(parts.reads, id)).version, comment: undefined, newReturnDeadline: undefined });
    const asked = await seenBy(member);
    expect(asked).toMatchObject({ counts: { expected: 1 }, blockers: [['DOCUMENT_REFUSED', 'LETTER']], isBeingReplaced: false });

    await send(parts, ada, letter.id, await aPdf('another'));
    expect(await seenBy(ada)).toMatchObject({ counts: { expected: 0 }, blockers: [], isBeingReplaced: false });
    const whileReplaced = { ...asked, isBeingReplaced: true, acts: [], fileId: before };
    expect(await seenBy(member)).toEqual({ ...whileReplaced, blockers: asked.blockers });

    await new DeleteDocument(parts.transactions, clock).execute(ada, letter.id);
    expect((await seenBy(ada)).counts).toMatchObject({ expected: 1 });
    expect(await seenBy(member)).toEqual(whileReplaced);

    await send(parts, ada, letter.id, await aPdf('a third'));
    expect(await submit(parts, ada, id, { idempotencyKey: 'again' })).toMatchObject({ kind: 'submitted' });
    const now = await seenBy(member);
    expect(now).toMatchObject({ counts: { expected: 0 }, blockers: [], isBeingReplaced: false, acts: ['ACCEPT', 'REFUSE'] });
    expect(now.fileId).not.toBe(before);
  });
});
