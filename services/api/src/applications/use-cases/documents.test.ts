import { aDraft, anApplicant, documentOf, intakesByCode, rowOf, send, sendAll, submit, twoProgrammes } from '../../../tests/support/builders/applications';
import { aPdf } from '../../../tests/support/builders/files';
import { givenOffer } from '../../../tests/support/builders/offer';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { CancelApplication } from './cancel-application';
import { DeleteDocument } from './delete-document';
import { SetNotApplicable } from './set-not-applicable';

describe('what is inside an application', () => {
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

  const cancel = async (viewer: PersonViewer, id: string, version?: number) =>
    new CancelApplication(parts.transactions, clock).execute(viewer, { id, version: version ?? (await rowOf(parts.reads, id)).version, reason: undefined });
  const remove = (viewer: PersonViewer, documentId: string) => new DeleteDocument(parts.transactions, clock).execute(viewer, documentId);
  const waive = (viewer: PersonViewer, documentId: string, not = true) => new SetNotApplicable(parts.transactions, clock).execute(viewer, documentId, not);

  describe('documents', () => {
    it('are sent, replaced and deleted until the submission, and nothing of the old stays in the vault', async () => {
      const id = await aDraft(parts, ada, janus);
      const { id: documentId } = await documentOf(parts.reads, id, 'DIPLOMA');
      await send(parts, ada, documentId, await aPdf('one'));
      const first = await documentOf(parts.reads, id, 'DIPLOMA');
      await send(parts, ada, documentId, await aPdf('two'));
      const second = await documentOf(parts.reads, id, 'DIPLOMA');
      expect(second.fileId).not.toBe(first.fileId);
      expect(await parts.reads.rows('SELECT id FROM stored_file WHERE id = ?', [first.fileId])).toEqual([]);
      expect(await remove(ada, documentId)).toMatchObject({ kind: 'changed' });
      expect(await remove(ada, documentId)).toMatchObject({ kind: 'changed' });
      expect(await documentOf(parts.reads, id, 'DIPLOMA')).toMatchObject({ state: 'EXPECTED', fileId: null });
      expect(database.announced.filter(({ name }) => name === 'documents.bytes-orphaned')).toHaveLength(2);
    });

    it('are waived only where that is foreseen, and not while a file is there', async () => {
      const id = await aDraft(parts, ada, janus);
      const spanish = await documentOf(parts.reads, id, 'SPANISH');
      expect(await waive(ada, (await documentOf(parts.reads, id, 'DIPLOMA')).id)).toEqual({ kind: 'not-conditional' });
      await send(parts, ada, spanish.id);
      expect(await waive(ada, spanish.id)).toEqual({ kind: 'document-sent' });
      await remove(ada, spanish.id);
      await waive(ada, spanish.id);
      await expect(send(parts, ada, spanish.id)).rejects.toThrow('document-waived');
      expect(await waive(ada, spanish.id, false)).toMatchObject({ kind: 'changed' });
      expect(await documentOf(parts.reads, id, 'SPANISH')).toMatchObject({ state: 'EXPECTED' });
    });

    it('that are accepted are never touched', async () => {
      const id = await aDraft(parts, ada, janus);
      const { id: documentId } = await documentOf(parts.reads, id, 'DIPLOMA');
      await send(parts, ada, documentId);
      await parts.transactions.run((tx) => tx.manager.query("UPDATE supporting_document SET state = 'ACCEPTED' WHERE id = ?", [documentId]));
      expect(await remove(ada, documentId)).toEqual({ kind: 'document-accepted' });
      await expect(send(parts, ada, documentId)).rejects.toThrow('document-accepted');
    });

    it('cannot be changed once submitted, nor after the return date', async () => {
      const id = await aDraft(parts, ada, law);
      const { id: documentId } = await documentOf(parts.reads, id, 'LETTER');
      await sendAll(parts, ada, id);
      clock.set(deadline);
      clock.advance(1);
      expect(await remove(ada, documentId)).toEqual({ kind: 'deadline-passed' });
      clock.set(deadline);
      await submit(parts, ada, id);
      expect(await remove(ada, documentId)).toEqual({ kind: 'not-editable', status: 'SUBMITTED' });
      await expect(send(parts, ada, documentId)).rejects.toThrow('not-editable');
    });

    it('that are shared are sent once and serve every file that may still change', async () => {
      const [first, second] = [await aDraft(parts, ada, janus), await aDraft(parts, ada, law)];
      const cv = await documentOf(parts.reads, first, 'CV');
      await send(parts, ada, cv.id, await aPdf('cv 1'));
      const { fileId } = await documentOf(parts.reads, first, 'CV');
      expect(await documentOf(parts.reads, second, 'CV')).toMatchObject({ state: 'SENT', fileId });
      const third = await aDraft(parts, ada, january);
      expect(await documentOf(parts.reads, third, 'CV')).toMatchObject({ state: 'SENT', fileId });

      await sendAll(parts, ada, second);
      await submit(parts, ada, second);
      await send(parts, ada, cv.id, await aPdf('cv 2'));
      expect((await documentOf(parts.reads, third, 'CV')).fileId).toBe((await documentOf(parts.reads, first, 'CV')).fileId);
      expect((await documentOf(parts.reads, third, 'CV')).fileId).not.toBe(fileId);
      expect(await documentOf(parts.reads, second, 'CV')).toMatchObject({ state: 'SENT', fileId });

      await remove(ada, cv.id);
      expect(await documentOf(parts.reads, third, 'CV')).toMatchObject({ state: 'EXPECTED', fileId: null });
      expect(await documentOf(parts.reads, second, 'CV')).toMatchObject({ state: 'SENT', fileId });
    });
  });

  describe('cancelling', () => {
    it('releases what was never submitted and keeps what was', async () => {
      const draft = await aDraft(parts, ada, janus);
      await send(parts, ada, (await documentOf(parts.reads, draft, 'DIPLOMA')).id, await aPdf('only draft'));
      const { fileId } = await documentOf(parts.reads, draft, 'DIPLOMA');
      await cancel(ada, draft);
      expect(await parts.reads.rows('SELECT id FROM stored_file WHERE id = ?', [fileId])).toEqual([]);
      expect(await documentOf(parts.reads, draft, 'DIPLOMA')).toMatchObject({ state: 'EXPECTED', fileId: null });

      const sent = await aDraft(parts, ada, law);
      await sendAll(parts, ada, sent);
      await submit(parts, ada, sent);
      const kept = await documentOf(parts.reads, sent, 'LETTER');
      expect(await cancel(ada, sent)).toMatchObject({ kind: 'cancelled' });
      expect(await documentOf(parts.reads, sent, 'LETTER')).toEqual(kept);
      expect(await cancel(ada, sent)).toEqual({ kind: 'not-editable', status: 'CANCELLED' });
      expect(database.announced.filter(({ name }) => name === 'application.cancelled')).toHaveLength(2);
    });

    it('is refused after a published decision, and to somebody who looked at an older version', async () => {
      const id = await aDraft(parts, ada, janus);
      expect(await cancel(ada, id, 0)).toEqual({ kind: 'conflict', currentVersion: 1 });
      await parts.transactions.run((tx) => tx.manager.query("UPDATE application SET publishedDecision = 'REJECTED' WHERE id = ?", [id]));
      expect(await cancel(ada, id)).toEqual({ kind: 'already-decided' });
    });
  });

  it('is nobody else’s business', async () => {
    const eve = await anApplicant(parts, { firstName: 'Eve', lastName: 'Other' });
    const id = await aDraft(parts, ada, janus);
    const { id: documentId } = await documentOf(parts.reads, id, 'DIPLOMA');
    for (const act of [() => submit(parts, eve, id), () => cancel(eve, id), () => remove(eve, documentId), () => waive(eve, documentId), () => send(parts, eve, documentId)]) {
      await expect(act()).rejects.toThrow(NotFound);
    }
  });
});
