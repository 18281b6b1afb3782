import type { Transaction } from '../../kernel/transactions';
import { BytesOrphaned } from '../model/events';
import { StoredFileStore } from '../store/stored-file.store';

/** Forgets a file; its bytes go too once no other file has the same. The caller knows that nothing refers to it any more. */
export async function releaseFile(tx: Transaction, fileId: string): Promise<void> {
  const files = new StoredFileStore(tx.manager);
  const file = await files.lock(fileId);
  if (file === null) return;
  await files.remove(fileId);
  await files.giveRoomBack(file.accountId, file.size);
  const orphanedKey = await files.leaveBytes(file.sha256);
  if (orphanedKey !== undefined) tx.announce(new BytesOrphaned(orphanedKey));
}
