import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { StoredFileFacts } from '../model/stored-file';

const columns = 'id, accountId, candidateId, name, size, contentType, sha256, vaultKey, uploadedAt, scan, pages';

export const storedFileById: Loader<string, StoredFileFacts> = {
  name: 'storedFileById',
  async batch(reads, ids) {
    const rows = await reads.rows<StoredFileFacts>(`SELECT ${columns} FROM stored_file WHERE id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, row]));
  },
};

export const findStoredFile = (reads: Reads, id: string): Promise<StoredFileFacts | undefined> =>
  reads.first<StoredFileFacts>(`SELECT ${columns} FROM stored_file WHERE id = ?`, [id]);
