import { NotFound } from '../kernel/errors';
import type { Reads } from '../kernel/reads';
import type { PersonViewer } from '../kernel/viewer';
import { fileAccess } from './model/file-access';
import { ScanState } from './model/scan-state';
import type { StoredFileFacts } from './model/stored-file';

/** Owners read their files; others what some feature shows them, once it is known to be harmless. */
export async function assertReadsFile(reads: Reads, viewer: PersonViewer, file: StoredFileFacts): Promise<void> {
  if (file.accountId === viewer.accountId) return;
  const isShown = file.scan === ScanState.CLEAN && (await fileAccess.mayRead(reads, viewer, file.id));
  if (!isShown) throw new NotFound('file');
}
