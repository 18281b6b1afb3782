import type { Joined, Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { StoredFileFacts } from '../model/stored-file';

const columns = 'f.id, f.accountId, f.candidateId, f.name, f.size, f.contentType, f.sha256, f.vaultKey, f.uploadedAt, f.scan, f.pages';

/** Named `f`. */
export const joinedFile: Joined<StoredFileFacts, StoredFileFacts> = { columns, facts: (row) => row };

export const storedFileById: Loader<string, StoredFileFacts> = {
  name: 'storedFileById',
  async batch(reads, ids) {
    const rows = await reads.rows<StoredFileFacts>(`SELECT ${columns} FROM stored_file f WHERE f.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, row]));
  },
};

export const findStoredFile = (reads: Reads, id: string): Promise<StoredFileFacts | undefined> =>
  reads.first<StoredFileFacts>(`SELECT ${columns} FROM stored_file f WHERE f.id = ?`, [id]);
