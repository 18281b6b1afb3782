import { aDraft, anApplicant, documentOf, documentsOf, intakesByCode, rowOf, send, sendAll, submit, twoProgrammes } from '../../../tests/support/builders/applications';
import { newCandidate } from '../../../tests/support/builders/candidates';
import { aPdf } from '../../../tests/support/builders/files';
import { givenOffer } from '../../../tests/support/builders/offer';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { NotFound, Unauthenticated } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { anonymous, type PersonViewer } from '../../kernel/viewer';
import { sha256 } from '../../kernel/secrets';
import { applicationFacts } from '../contract';
import { CancelApplication } from './cancel-application';
import { CreateApplication } from './create-application';
import { SetNotApplicable } from './set-not-applicable';
import { DeleteDocument } from './delete-document';
import { SubmitApplication } from './submit-application';

describe('applying', () => {
  let database: TestDatabase;
  let parts: Parts;
  let janus: string;
  let law: string;
  let january: string;
  let ada: PersonViewer;
  const clock = movableClock();
  const deadline = new Date('2027-04-12T21:59:59.999Z');

  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts({ clock });
    await givenOffer(parts, twoProgrammes());
    const intakes = await intakesByCode(parts.reads);
    [janus, law, january] = ['JANUS/SEPTEMBER', 'LAW/SEPTEMBER', 'LAW/JANUARY'].map((code) => intakes.get(code)!) as [string, string, string];
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clock.set('2026-11-20T09:00:00.000Z');
    ada = await anApplicant(parts);
    database.announced.length = 0;
  });

  const create = (viewer: PersonViewer, intakeId: string) => new CreateApplication(parts.transactions, clock).execute(viewer, intakeId);
  const cancel = async (viewer: PersonViewer, id: string, version?: number) =>
    new CancelApplication(parts.transactions, clock).execute(viewer, { id, version: version ?? (await rowOf(parts.reads, id)).version, reason: undefined });
  const waive = (viewer: PersonViewer, documentId: string, not = true) => new SetNotApplicable(parts.transactions, clock).execute(viewer, documentId, not);
  const kindsOf = async (id: string) =>
    (await parts.reads.rows<{ kind: string }>('SELECT kind FROM application_event WHERE applicationId = ? ORDER BY at, id', [id])).map(({ kind }) => kind);

  describe('begins an application', () => {
    it('with the documents of the programme, and tells the other features', async () => {
      const id = await aDraft(parts, ada, janus);
      expect(await rowOf(parts.reads, id)).toMatchObject({ status: 'DRAFT', version: 1, reference: expect.stringMatching(/^JANUS-[2-9A-HJ-NP-Z]{8}$/) });
      expect((await documentsOf(parts.reads, id)).map(({ code, state }) => `${code} ${state}`)).toEqual(['CV EXPECTED', 'DIPLOMA EXPECTED', 'SPANISH EXPECTED']);
      expect(database.announced).toMatchObject([{ name: 'application.created', applicationId: id }]);
      expect(await applicationFacts(parts.reads, id)).toMatchObject({ accountId: ada.accountId, programmeTitle: { fr: 'JANUS', en: 'JANUS' }, returnDeadline: deadline, timeZone: 'Europe/Paris', submittedAt: null });
    });

    it('once per intake, also from two tabs; another intake of the programme is another application', async () => {
      const both = await Promise.all([create(ada, law), create(ada, law)]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['already-applied', 'created']);
      expect(await create(ada, january)).toMatchObject({ kind: 'created' });
    });

    it('and recognises it when the answer to its commit was lost', async () => {
      const { transactions } = parts;
      const twice: Parts['transactions'] = { run: async (work) => { await transactions.run(work); return transactions.run(work); } };
      const outcome = await new CreateApplication(twice, clock).execute(ada, janus);
      const rows = await parts.reads.rows<{ id: string }>('SELECT id FROM application WHERE candidateId = ?', [ada.candidateId]);
      expect(outcome).toEqual({ kind: 'created', id: rows[0]!.id });
      await sendAll(parts, ada, rows[0]!.id);
      await waive(ada, (await documentOf(parts.reads, rows[0]!.id, 'SPANISH')).id);
      const order = { id: rows[0]!.id, version: (await rowOf(parts.reads, rows[0]!.id)).version, idempotencyKey: 'a-key-of-this-click' };
      expect(await new SubmitApplication(twice, clock).execute(ada, order)).toEqual({ kind: 'submitted', id: order.id });
      expect(await parts.reads.rows('SELECT id FROM application_snapshot WHERE applicationId = ?', [order.id])).toHaveLength(1);
      expect(rows).toHaveLength(1);
    });

    it('again once the first is cancelled', async () => {
      const id = await aDraft(parts, ada, janus);
      expect(await cancel(ada, id)).toEqual({ kind: 'cancelled', id });
      expect(await create(ada, janus)).toMatchObject({ kind: 'created' });
    });

    it('within the quota of the institution, however many tabs', async () => {
      await parts.transactions.run((tx) => tx.manager.query('UPDATE institution SET applicationQuota = 2'));
      const outcomes = await Promise.all([create(ada, janus), create(ada, law), create(ada, january)]);
      await parts.transactions.run((tx) => tx.manager.query('UPDATE institution SET applicationQuota = 10'));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['created', 'created', 'quota-reached']);
    });

    it.each([
      ['one millisecond before the opening', '2026-10-01T06:59:59.999Z', 'programme-closed'],
      ['at the opening', '2026-10-01T07:00:00.000Z', 'created'],
      ['at the last millisecond', '2027-03-31T21:59:59.999Z', 'created'],
      ['one millisecond too late', '2027-03-31T22:00:00.000Z', 'programme-closed'],
    ])('%s: %s %s', async (_when, at, kind) => {
      clock.set(at);
      expect(await create(ada, janus)).toMatchObject({ kind });
    });

    it('only with a complete profile, naming what is missing', async () => {
      const bob = await newCandidate(parts);
      expect(await create(bob, janus)).toMatchObject({ kind: 'profile-incomplete', blockers: expect.arrayContaining([{ code: 'SECTION_INCOMPLETE', section: 'ADDRESS' }]) });
    });

    it('never to an intake that does not exist, nor without a session', async () => {
      await expect(create(ada, 'itk_01J00000000000000000000000')).rejects.toThrow(NotFound);
      await expect(create(ada, "' OR 1=1 --")).rejects.toThrow(NotFound);
      expect(() => new CreateApplication(parts.transactions, clock).execute(anonymous, janus)).toThrow(Unauthenticated);
    });
  });

  describe('submits', () => {
    it('only what is complete, naming every document that is missing', async () => {
      const id = await aDraft(parts, ada, janus);
      expect(await submit(parts, ada, id)).toMatchObject({ kind: 'not-ready', blockers: [{ code: 'DOCUMENT_MISSING', label: { fr: 'CV' } }, { code: 'DOCUMENT_MISSING' }, { code: 'DOCUMENT_MISSING' }] });
      expect(await rowOf(parts.reads, id)).toMatchObject({ status: 'DRAFT', submittedAt: null });
      expect(database.announced).toHaveLength(1);
    });

    it('freezes profile and documents under a number, a receipt and a hash', async () => {
      const id = await aDraft(parts, ada, janus);
      expect(await waive(ada, (await documentOf(parts.reads, id, 'SPANISH')).id)).toMatchObject({ kind: 'changed' });
      await sendAll(parts, ada, id);
      clock.advance(1000);
      expect(await submit(parts, ada, id)).toEqual({ kind: 'submitted', id });
      const snapshots = await parts.reads.rows<{ id: string; number: number; content: string; sha256: string; receiptNumber: string; takenAt: Date }>('SELECT * FROM application_snapshot WHERE applicationId = ?', [id]);
      expect(snapshots).toHaveLength(1);
      const [snapshot] = snapshots;
      expect(snapshot).toMatchObject({ number: 1, takenAt: clock.now(), sha256: sha256(snapshot!.content), receiptNumber: expect.stringMatching(/^R-20261120-\w{8}$/) });
      expect(JSON.parse(snapshot!.content)).toMatchObject({
        application: { id, receiptNumber: snapshot!.receiptNumber }, programme: { code: 'JANUS' }, profile: { personalDetails: { birthPlace: { foreignTown: 'Jijel' } } },
        documents: [{ code: 'CV', state: 'SENT', file: { name: 'dossier.pdf' } }, { code: 'DIPLOMA' }, { code: 'SPANISH', state: 'NOT_APPLICABLE', file: null }],
      });
      expect(await rowOf(parts.reads, id)).toMatchObject({ status: 'SUBMITTED', submittedAt: clock.now() });
      expect(database.announced.at(-1)).toEqual({ name: 'application.submitted', applicationId: id, snapshotId: snapshot!.id });
      expect(await applicationFacts(parts.reads, id)).toMatchObject({ submittedAt: clock.now(), receiptNumber: snapshot!.receiptNumber, sha256: snapshot!.sha256, documents: [{ fileName: 'dossier.pdf' }, {}, { state: 'NOT_APPLICABLE' }] });
      expect(await kindsOf(id)).toEqual(['application.created', 'document.not-applicable', 'document.sent', 'document.sent', 'application.submitted']);
    });

    it('and a mail about one submission tells of that one, whatever was submitted since', async () => {
      const id = await aDraft(parts, ada, janus);
      await waive(ada, (await documentOf(parts.reads, id, 'SPANISH')).id);
      await sendAll(parts, ada, id);
      await submit(parts, ada, id);
      const [first] = await parts.reads.rows<{ id: string; receiptNumber: string }>('SELECT id, receiptNumber FROM application_snapshot WHERE applicationId = ?', [id]);
      await parts.transactions.run(async ({ manager }) => {
        await manager.query("INSERT INTO application_snapshot SELECT 'snp_01J00000000000000000000000', applicationId, 2, 'R-2', takenAt, '{\"documents\":[]}', sha256 FROM application_snapshot WHERE id = ?", [first!.id]);
        await manager.query('UPDATE application SET snapshots = 2 WHERE id = ?', [id]);
      });
      expect(await applicationFacts(parts.reads, id)).toMatchObject({ receiptNumber: 'R-2' });
      expect(await applicationFacts(parts.reads, id, first!.id)).toMatchObject({ receiptNumber: first!.receiptNumber, documents: [{ fileName: 'dossier.pdf' }, {}, {}] });
      expect(await applicationFacts(parts.reads, id, 'snp_unknown')).toBeUndefined();
    });

    const ready = async (intake: string) => {
      const id = await aDraft(parts, ada, intake);
      await sendAll(parts, ada, id);
      return id;
    };

    it('once, whatever arrives in parallel: 100 submissions, one receipt, one event', async () => {
      const id = await ready(law);
      const { version } = await rowOf(parts.reads, id);
      const outcomes = await Promise.all(Array.from({ length: 100 }, (_, n) => submit(parts, ada, id, { idempotencyKey: `key ${String(n % 50)}`, version })));
      expect(outcomes.filter(({ kind }) => kind === 'submitted')).toHaveLength(2);
      expect(outcomes.filter(({ kind }) => kind === 'not-editable')).toHaveLength(98);
      expect(await parts.reads.rows('SELECT id FROM application_snapshot WHERE applicationId = ?', [id])).toHaveLength(1);
      expect(database.announced.filter(({ name }) => name === 'application.submitted')).toHaveLength(1);
    });

    it('answers the same to the same key for 24 hours', async () => {
      const id = await ready(law);
      expect(await submit(parts, ada, id, { idempotencyKey: 'mine' })).toEqual({ kind: 'submitted', id });
      clock.advance(24 * 3_600_000 - 1);
      expect(await submit(parts, ada, id, { idempotencyKey: 'mine', version: 1 })).toEqual({ kind: 'submitted', id });
      expect(await submit(parts, ada, id, { idempotencyKey: 'other' })).toEqual({ kind: 'not-editable', status: 'SUBMITTED' });
      clock.advance(1);
      expect(await submit(parts, ada, id, { idempotencyKey: 'mine' })).toEqual({ kind: 'not-editable', status: 'SUBMITTED' });
    });

    it('refuses a key that was used for another application', async () => {
      const [id, other] = [await ready(law), await aDraft(parts, ada, january)];
      expect(await submit(parts, ada, id, { idempotencyKey: 'mine' })).toEqual({ kind: 'submitted', id });
      expect(await submit(parts, ada, other, { idempotencyKey: 'mine' })).toEqual({ kind: 'key-reused' });
    });

    it('what the person saw: a change in another tab is a conflict', async () => {
      const id = await ready(law);
      const { version } = await rowOf(parts.reads, id);
      await send(parts, ada, (await documentOf(parts.reads, id, 'LETTER')).id, await aPdf('another'));
      expect(await submit(parts, ada, id, { version })).toEqual({ kind: 'conflict', currentVersion: version + 1 });
    });

    it('until the last millisecond of the return date', async () => {
      const id = await ready(law);
      clock.set(deadline);
      clock.advance(1);
      expect(await submit(parts, ada, id)).toEqual({ kind: 'deadline-passed' });
      clock.set(deadline);
      expect(await submit(parts, ada, id)).toMatchObject({ kind: 'submitted' });
    });

    it('again after INCOMPLETE, under the next number; the first snapshot stays as it was', async () => {
      const id = await ready(law);
      await submit(parts, ada, id);
      const [first] = await parts.reads.rows('SELECT * FROM application_snapshot WHERE applicationId = ?', [id]);
      await parts.transactions.run((tx) => tx.manager.query("UPDATE application SET status = 'INCOMPLETE' WHERE id = ?", [id]));
      const before = await documentOf(parts.reads, id, 'LETTER');
      await send(parts, ada, before.id, await aPdf('better'));
      expect(await parts.reads.rows('SELECT id FROM stored_file WHERE id = ?', [before.fileId])).toHaveLength(1);
      expect(await submit(parts, ada, id, { idempotencyKey: 'second' })).toMatchObject({ kind: 'submitted' });
      const [same, second] = await parts.reads.rows<{ number: number }>('SELECT * FROM application_snapshot WHERE applicationId = ? ORDER BY number', [id]);
      expect(same).toEqual(first);
      expect(second).toMatchObject({ number: 2 });
    });

    it('not once an incomplete file was rejected: what is sent after the decision would never be looked at', async () => {
      const id = await ready(law);
      await submit(parts, ada, id);
      await parts.transactions.run((tx) => tx.manager.query("UPDATE application SET status = 'INCOMPLETE', publishedDecision = 'REJECTED' WHERE id = ?", [id]));
      const { id: documentId, fileId } = await documentOf(parts.reads, id, 'LETTER');
      expect(await submit(parts, ada, id, { idempotencyKey: 'second' })).toEqual({ kind: 'already-decided' });
      expect(await new DeleteDocument(parts.transactions, parts.clock).execute(ada, documentId)).toEqual({ kind: 'already-decided' });
      expect(await documentOf(parts.reads, id, 'LETTER')).toMatchObject({ fileId });
    });
  });
});
