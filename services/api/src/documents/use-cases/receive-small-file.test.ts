import type { Readable } from 'node:stream';
import { ulid } from 'ulid';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { MemoryVault } from '../../../tests/support/memory-vault';
import { receiveSmallFile } from './receive-small-file';

describe('a file inside a request', () => {
  let database: TestDatabase;

  beforeAll(async () => { database = await openTestDatabase(); });
  afterAll(() => database.close());

  const receive = (error: Error) => receiveSmallFile(database.parts({ vault: new MemoryVault() }), {
    accountId: `acc_${ulid()}`, candidateId: `can_${ulid()}`, documentId: `doc_${ulid()}`, fileName: 'cv.pdf', contentType: 'application/pdf', maxBytes: 500,
    content: (): Readable => { throw error; }, firstByteAt: new Date(),
  });

  it('is too large before it is opened, where it came faster than it was asked for', async () => {
    expect(await receive(Object.assign(new Error('File truncated.'), { status: 413 }))).toEqual({ kind: 'file-too-large', maxBytes: 500 });
  });

  it('that cannot be kept for a reason of ours is not the sender’s fault', async () => {
    await expect(receive(new Error('The disk is full.'))).rejects.toThrow('The disk is full.');
  });
});
