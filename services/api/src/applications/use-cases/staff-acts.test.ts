import { aDraft, anApplicant, documentOf, intakesByCode, rowOf, send, sendAll, submit, twoProgrammes } from '../../../tests/support/builders/applications';
import { aPdf } from '../../../tests/support/builders/files';
import { givenOffer } from '../../../tests/support/builders/offer';
import { aColleague } from '../../../tests/support/builders/staff';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { ActDone } from '../../kernel/acts';
import { Forbidden, NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { Loader } from '../../kernel/loaders';
import type { RequestContext } from '../../kernel/request-context';
import type { PersonViewer } from '../../kernel/viewer';
import { applicationById } from '../store/application.reads';
import { AnnouncePresence } from './announce-presence';
import { CancelApplication } from './cancel-application';
import { DeleteDocument } from './delete-document';
import { ForgetPresences } from './forget-presences';
import { JudgeDocument } from './judge-document';
import { MarkComplete } from './mark-complete';
import { MarkIncomplete } from './mark-incomplete';
import { MoveReturnDeadline } from './move-return-deadline';
import { ReadApplication } from './read-application';
import { SeeApplication } from './see-application';
import { ReturnToDraft } from './return-to-draft';

describe('what staff do with one application', () => {
  let database: TestDatabase;
  let parts: Parts;
  let janus: string;
  let law: string;
  let ada: PersonViewer;
  let member: PersonViewer;
  let manager: PersonViewer;
  let id: string;
  const clock = movableClock();
  const deadline = new Date('2027-04-12T21:59:59.999Z');

  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts({ clock });
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    const intakes = await intakesByCode(parts.reads);
    [janus, law] = [intakes.get('JANUS/SEPTEMBER')!, intakes.get('LAW/SEPTEMBER')!];
    member = await aColleague(parts, 'COMMITTEE_MEMBER', institutionId, { firstName: 'Maude', lastName: 'Membre' });
    manager = await aColleague(parts, 'CENTRE_MANAGER', institutionId);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clock.set('2026-11-20T09:00:00.000Z');
    ada = await anApplicant(parts);
    id = await handedIn(law);
    database.announced.length = 0;
  });

  async function handedIn(intakeId: string): Promise<string> {
    const draft = await aDraft(parts, ada, intakeId);
    await sendAll(parts, ada, draft);
    await submit(parts, ada, draft);
    return draft;
  }
  const version = async (of = id): Promise<number> => (await rowOf(parts.reads, of)).version;
  const judge = async (code: string, verdict: 'ACCEPTED' | 'REFUSED', { by = member, comment = 'Illisible', of = id }: { by?: PersonViewer; comment?: string; of?: string } = {}) =>
    new JudgeDocument(parts.transactions, clock).execute(by, { documentId: (await documentOf(parts.reads, of, code)).id, version: await version(of), verdict, comment });
  const incomplete = async (order: { comment?: string; newReturnDeadline?: Date; version?: number } = {}, by = member) =>
    new MarkIncomplete(parts.transactions, clock).execute(by, { id, version: order.version ?? (await version()), comment: order.comment, newReturnDeadline: order.newReturnDeadline });
  const complete = async (reason?: string, by = member) => new MarkComplete(parts.transactions, clock).execute(by, { id, version: await version(), reason });
  const toDraft = async (reason?: string, by = manager) => new ReturnToDraft(parts.transactions, clock).execute(by, { id, version: await version(), reason });
  const moveDate = async (returnDeadline: Date, by = manager) => new MoveReturnDeadline(parts.transactions, clock).execute(by, { id, version: await version(), returnDeadline, reason: undefined });
  const cancel = async (reason: string | undefined, by: PersonViewer) => new CancelApplication(parts.transactions, clock).execute(by, { id, version: await version(), reason });
  const stateOf = async (code: string, of = id) => (await documentOf(parts.reads, of, code)).state;
  const set = (sql: string, of = id) => parts.transactions.run((tx) => tx.manager.query(`UPDATE application SET ${sql} WHERE id = ?`, [of]));
  const history = (of = id) => parts.reads.rows<{ kind: string; actor: string; actorAccountId: string; actingForAccountId: string; reason: string | null; status: string | null; documentId: string | null }>(
    'SELECT kind, actor, actorAccountId, actingForAccountId, reason, status, documentId FROM application_event WHERE applicationId = ? ORDER BY at, id', [of]);
  const last = async (of = id) => (await history(of)).at(-1);
  const audited = () => database.announced.flatMap((event) => (event instanceof ActDone ? [event.act] : []));
  const told = () => database.announced.map(({ name }) => name).filter((name) => name !== ActDone.eventName);

  describe('verdicts on documents', () => {
    it('are kept with their comment, in the history and in the audit, and can be turned', async () => {
      const before = await version();
      expect(await judge('LETTER', 'REFUSED')).toMatchObject({ kind: 'judged', applicationId: id });
      expect(await parts.reads.rows('SELECT state, comment FROM supporting_document WHERE applicationId = ? AND requirementCode = ?', [id, 'LETTER'])).toEqual([{ state: 'REFUSED', comment: 'Illisible' }]);
      expect(await version()).toBe(before + 1);
      expect(await last()).toMatchObject({ kind: 'document.refused', actor: 'STAFF', actorAccountId: member.accountId, actingForAccountId: ada.accountId, reason: 'Illisible', documentId: expect.any(String) });
      expect(audited()).toMatchObject([{ kind: 'document.refused', actorAccountId: member.accountId, subjectId: id, reason: 'Illisible', details: { document: 'LETTER', from: 'SENT', to: 'REFUSED' } }]);
      await judge('LETTER', 'REFUSED', { comment: 'La page 2 est illisible' });
      expect(await last()).toMatchObject({ reason: 'La page 2 est illisible' });
      await judge('LETTER', 'ACCEPTED');
      expect(await parts.reads.rows('SELECT state, comment FROM supporting_document WHERE applicationId = ? AND requirementCode = ?', [id, 'LETTER'])).toEqual([{ state: 'ACCEPTED', comment: null }]);
    });

    it('hold for the same file in the candidate’s other submitted applications, each with its history, and for nothing else', async () => {
      const other = await handedIn(janus);
      const before = await version(other);
      await judge('CV', 'REFUSED');
      expect([await stateOf('CV'), await stateOf('CV', other), await stateOf('DIPLOMA', other)]).toEqual(['REFUSED', 'REFUSED', 'SENT']);
      expect(await version(other)).toBe(before + 1);
      expect(await last(other)).toMatchObject({ kind: 'document.refused', actorAccountId: member.accountId, reason: 'Illisible' });
      expect(audited().map(({ subjectId }) => subjectId).sort()).toEqual([id, other].sort());

      await set("publishedDecision = 'REJECTED'", other);
      await judge('CV', 'ACCEPTED');
      expect([await stateOf('CV'), await stateOf('CV', other)]).toEqual(['ACCEPTED', 'REFUSED']);
    });

    it('leave drafts alone: what nobody handed in, nobody judges', async () => {
      const draft = await aDraft(parts, ada, janus);
      await judge('CV', 'REFUSED');
      expect(await stateOf('CV', draft)).toBe('SENT');
      await expect(judge('CV', 'ACCEPTED', { of: draft })).rejects.toThrow(NotFound);
    });

    it('are about what was handed in, not about what the candidate is putting in its place', async () => {
      await judge('LETTER', 'REFUSED');
      await incomplete();
      await send(parts, ada, (await documentOf(parts.reads, id, 'LETTER')).id, await aPdf('another'));
      expect(await judge('LETTER', 'ACCEPTED')).toEqual({ kind: 'document-not-sent' });
      expect(await complete()).toEqual({ kind: 'objected', objection: 'document-open' });
      await new DeleteDocument(parts.transactions, clock).execute(ada, (await documentOf(parts.reads, id, 'LETTER')).id);
      expect(await judge('LETTER', 'REFUSED')).toEqual({ kind: 'document-not-sent' });
    });

    it('may refuse that a document does not concern somebody, and take it after all', async () => {
      const other = await aDraft(parts, ada, janus);
      const { id: documentId } = await documentOf(parts.reads, other, 'SPANISH');
      await parts.transactions.run((tx) => tx.manager.query("UPDATE supporting_document SET state = 'NOT_APPLICABLE' WHERE id = ?", [documentId]));
      await sendAll(parts, ada, other);
      await submit(parts, ada, other);
      expect(await judge('SPANISH', 'ACCEPTED', { of: other })).toEqual({ kind: 'document-not-sent' });
      await judge('SPANISH', 'REFUSED', { of: other });
      expect(await stateOf('SPANISH', other)).toBe('REFUSED');
      await judge('SPANISH', 'ACCEPTED', { of: other });
      expect(await stateOf('SPANISH', other)).toBe('NOT_APPLICABLE');
    });

    it('are not for readers, not after a decision, not on an older version', async () => {
      const reader = { ...member, grants: member.grants.map((grant) => ({ ...grant, function: 'READER' as const })) };
      await expect(judge('LETTER', 'ACCEPTED', { by: reader })).rejects.toThrow(Forbidden);
      await expect(judge('LETTER', 'ACCEPTED', { by: ada })).rejects.toThrow(Forbidden);
      const { id: documentId } = await documentOf(parts.reads, id, 'LETTER');
      const current = await version();
      expect(await new JudgeDocument(parts.transactions, clock).execute(member, { documentId, version: current - 1, verdict: 'ACCEPTED', comment: undefined }))
        .toEqual({ kind: 'conflict', currentVersion: current });
      await set("publishedDecision = 'REJECTED'");
      expect(await judge('LETTER', 'ACCEPTED')).toEqual({ kind: 'objected', objection: 'already-decided' });
    });
  });

  describe('moves', () => {
    it('incomplete: says what is missing, gives time when there is none left', async () => {
      expect(await incomplete()).toEqual({ kind: 'objected', objection: 'nothing-asked' });
      clock.set(new Date(deadline.getTime() + 1));
      const later = new Date(deadline.getTime() + 86_400_000);
      expect(await incomplete({ comment: 'Il manque la page 2.' })).toEqual({ kind: 'objected', objection: 'deadline-required' });
      expect(await incomplete({ comment: 'x', newReturnDeadline: deadline })).toEqual({ kind: 'objected', objection: 'deadline-in-past' });
      expect(await incomplete({ comment: 'Il manque la page 2.', newReturnDeadline: later })).toEqual({ kind: 'moved', id });
      expect(await parts.reads.rows('SELECT status, ownReturnDeadline FROM application WHERE id = ?', [id])).toEqual([{ status: 'INCOMPLETE', ownReturnDeadline: later }]);
      expect(await last()).toMatchObject({ kind: 'application.marked-incomplete', status: 'INCOMPLETE', reason: 'Il manque la page 2.', actingForAccountId: ada.accountId });
      const event = database.announced.find(({ name }) => name === 'application.marked-incomplete');
      expect(await parts.reads.rows('SELECT kind FROM application_event WHERE id = ?', [(event as unknown as { eventId: string }).eventId])).toEqual([{ kind: 'application.marked-incomplete' }]);
      expect(await incomplete({ comment: 'x' })).toEqual({ kind: 'wrong-status', status: 'INCOMPLETE' });
    });

    it('complete: nothing open, or a reason', async () => {
      expect(await complete()).toEqual({ kind: 'moved', id });
      await judge('LETTER', 'REFUSED');
      expect(await incomplete()).toEqual({ kind: 'moved', id });
      expect(await complete()).toEqual({ kind: 'objected', objection: 'document-open' });
      expect(await complete('La commission accepte sans cette pièce.')).toEqual({ kind: 'moved', id });
      expect(told()).toEqual(['application.marked-complete', 'application.marked-incomplete', 'application.marked-complete']);
    });

    it('complete: why it was taken as such is said among staff; what is asked of the candidate, to the candidate', async () => {
      await judge('LETTER', 'REFUSED');
      await incomplete({ comment: 'Il manque la page 2.' });
      await complete('Nous fermons les yeux.');
      const reasons = async (viewer: PersonViewer) => {
        const loadMaybe = async <Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value | undefined> => (await loader.batch(parts.reads, [key])).get(key);
        const load = async <Key, Value>(loader: Loader<Key, Value>, key: Key) => (await loadMaybe(loader, key))!;
        const seen = await new SeeApplication(clock).events({ viewer, loadMaybe, load, loadOrKnown: load } as unknown as RequestContext, (await loadMaybe(applicationById, id))!);
        return new Map(seen.map(({ event: { kind, reason } }) => [kind, reason]));
      };
      expect((await reasons(member)).get('application.marked-complete')).toBe('Nous fermons les yeux.');
      const told = await reasons(ada);
      expect(told.get('application.marked-complete')).toBeNull();
      expect([told.get('application.marked-incomplete'), told.get('document.refused')]).toEqual(['Il manque la page 2.', 'Illisible']);
    });

    it('back to draft: as if it had never been sent', async () => {
      await expect(toDraft('Erreur', member)).rejects.toThrow(Forbidden);
      expect(await toDraft()).toEqual({ kind: 'objected', objection: 'reason-required' });
      expect(await toDraft('Envoyé par erreur')).toEqual({ kind: 'moved', id });
      expect(await rowOf(parts.reads, id)).toMatchObject({ status: 'DRAFT', submittedAt: null });
      expect(audited()).toMatchObject([{ kind: 'application.returned-to-draft', reason: 'Envoyé par erreur', details: { from: 'SUBMITTED', to: 'DRAFT' } }]);
      expect(await submit(parts, ada, id, { idempotencyKey: 'again' })).toMatchObject({ kind: 'submitted' });
      expect(await parts.reads.rows('SELECT number FROM application_snapshot WHERE applicationId = ? ORDER BY number', [id])).toEqual([{ number: 1 }, { number: 2 }]);
    });

    it('a new return date: by managers, to come, while the candidate may still send something', async () => {
      const later = new Date(deadline.getTime() + 1000);
      expect(await moveDate(later)).toEqual({ kind: 'wrong-status', status: 'SUBMITTED' });
      await incomplete({ comment: 'x' });
      await expect(moveDate(later, member)).rejects.toThrow(Forbidden);
      expect(await moveDate(new Date(clock.now().getTime() - 1))).toEqual({ kind: 'objected', objection: 'deadline-in-past' });
      expect(await moveDate(later)).toEqual({ kind: 'moved', id });
      expect(audited().at(-1)).toMatchObject({ kind: 'application.return-deadline-moved', details: { from: deadline.toISOString(), to: later.toISOString() } });
    });

    it('cancelling: staff say why, candidates need not', async () => {
      expect(await cancel(undefined, manager)).toEqual({ kind: 'reason-required' });
      expect(await cancel('Doublon', manager)).toMatchObject({ kind: 'cancelled' });
      expect(audited()).toMatchObject([{ kind: 'application.cancelled', actorAccountId: manager.accountId, reason: 'Doublon' }]);
    });

    it('two at once: one is done, the other told that it has changed', async () => {
      const seen = await version();
      const outcomes = await Promise.all([incomplete({ comment: 'a', version: seen }), incomplete({ comment: 'b', version: seen }, manager)]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'moved']);
      expect(told()).toEqual(['application.marked-incomplete']);
    });
  });

  it('presence: who else is there, for a minute after the last word', async () => {
    const presence = new AnnouncePresence(parts.transactions, parts.reads, clock, new ReadApplication(parts.reads));
    expect(await presence.execute(member, id, false)).toEqual([]);
    const since = clock.now();
    clock.advance(60_000);
    expect(await presence.execute(manager, id, false)).toMatchObject([{ firstName: 'Maude', lastName: 'Membre', since }]);
    await presence.execute(member, id, false);
    clock.advance(20_000);
    expect(await presence.execute(manager, id, false)).toMatchObject([{ lastName: 'Membre', since }]);
    await presence.execute(member, id, true);
    expect(await presence.execute(manager, id, false)).toEqual([]);
    clock.advance(60_001);
    await presence.execute(member, id, false);
    expect(await parts.reads.rows('SELECT accountId FROM application_presence WHERE applicationId = ?', [id])).toEqual([{ accountId: member.accountId }]);
    await expect(presence.execute(ada, id, false)).rejects.toThrow(Forbidden);
  });

  it('presence: forgotten within the hour where nobody comes back', async () => {
    await new AnnouncePresence(parts.transactions, parts.reads, clock, new ReadApplication(parts.reads)).execute(member, id, false);
    const kept = () => parts.reads.rows('SELECT 1 FROM application_presence WHERE applicationId = ?', [id]);
    clock.advance(60_000);
    await new ForgetPresences(parts.transactions, clock).execute();
    expect(await kept()).toHaveLength(1);
    clock.advance(1);
    await new ForgetPresences(parts.transactions, clock).execute();
    expect(await kept()).toEqual([]);
  });
});
