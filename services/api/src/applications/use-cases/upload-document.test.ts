import { Readable } from 'node:stream';
import { aDraft, anApplicant, documentOf, intakesByCode, twoProgrammes } from '../../../tests/support/builders/applications';
import { aPdf } from '../../../tests/support/builders/files';
import { givenOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { MemoryVault } from '../../../tests/support/memory-vault';
import { NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { BindUpload } from './bind-upload';
import { UploadDocument } from './upload-document';

describe('a file that comes inside its request', () => {
  let database: TestDatabase;
  let parts: Parts;
  let ada: PersonViewer;
  let applicationId: string;
  let documentId: string;
  const vault = new MemoryVault();

  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts({ vault });
    await givenOffer(parts, twoProgrammes());
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    ada = await anApplicant(parts);
    applicationId = await aDraft(parts, ada, (await intakesByCode(parts.reads)).get('LAW/SEPTEMBER')!);
    documentId = (await documentOf(parts.reads, applicationId, 'LETTER')).id;
    database.announced.length = 0;
    vault.files.clear();
  });

  const send = (content: () => Readable, idempotencyKey?: string) =>
    new UploadDocument(parts, new BindUpload(parts.transactions, parts.clock)).execute(ada, { documentId, fileName: 'a.pdf', contentType: 'application/pdf', idempotencyKey, content });
  const tickets = () => parts.reads.rows('SELECT vaultKey, fileId IS NOT NULL AS isBound FROM upload_ticket WHERE accountId = ?', [ada.accountId]);
  const orphaned = () => database.announced.flatMap((event) => ('vaultKey' in event ? [event.vaultKey] : []));
  const usedKeys = async () => (await parts.reads.rows<{ vaultKey: string }>('SELECT vaultKey FROM stored_file WHERE accountId = ?', [ada.accountId])).map(({ vaultKey }) => vaultKey);

  it('twice at once under one key is bound once, and the other one is not left lying', async () => {
    const bytes = await aPdf('at once');
    const gate = meeting(2);
    const [one, other] = await Promise.all([1, 2].map(() => send(() => Readable.from(gate(bytes)), 'letter')));
    expect(one).toMatchObject({ kind: 'changed', documentId });
    expect(other).toEqual(one);
    const [kept, ...more] = await usedKeys();
    expect(more).toEqual([]);
    expect(await tickets()).toEqual([{ vaultKey: kept, isBound: 1 }]);
    expect([kept, ...orphaned()].sort()).toEqual([...vault.files.keys()].sort());
  });

  it('and cannot be bound any more is not left lying either', async () => {
    const gone = send(() => Readable.from((async function* () {
      await parts.reads.rows("UPDATE application SET status = 'SUBMITTED' WHERE id = ?", [applicationId]);
      yield await aPdf('late');
    })()));
    expect(await gone).toMatchObject({ kind: 'not-editable' });
    expect([await tickets(), await usedKeys()]).toMatchObject([[{ isBound: 1 }], []]);
    expect(orphaned()).toEqual([...vault.files.keys()]);
  });

  it('and whose document is gone by the time leaves neither ticket nor bytes', async () => {
    const gone = send(() => Readable.from((async function* () {
      await parts.reads.rows('DELETE FROM supporting_document WHERE id = ?', [documentId]);
      yield await aPdf('gone');
    })()));
    await expect(gone).rejects.toThrow(NotFound);
    expect([await tickets(), orphaned()]).toEqual([[], [...vault.files.keys()]]);
  });
});

/** The same bytes for so many, and for nobody before all of them are there. */
function meeting(of: number): (bytes: Buffer) => AsyncIterable<Buffer> {
  const arrived: (() => void)[] = [];
  return async function* (bytes) {
    await new Promise<void>((resolve) => {
      arrived.push(resolve);
      if (arrived.length === of) for (const go of arrived) go();
    });
    yield bytes;
  };
}
