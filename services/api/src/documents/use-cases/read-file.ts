import { NotFound } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Viewer } from '../../kernel/viewer';
import { assertReadsFile } from '../documents.policy';
import { ScanState } from '../model/scan-state';
import type { StoredFileFacts } from '../model/stored-file';
import { findStoredFile } from '../store/stored-file.reads';

export class ReadFile {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, id: string): Promise<StoredFileFacts> {
    assertSignedIn(viewer);
    const file = await findStoredFile(this.reads, id);
    if (file === undefined) throw new NotFound('file');
    await assertReadsFile(this.reads, viewer, file);
    if (file.scan === ScanState.INFECTED) throw new NotFound('file');
    return file;
  }
}
