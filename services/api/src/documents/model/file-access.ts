import type { Reads } from '../../kernel/reads';
import type { PersonViewer } from '../../kernel/viewer';

/** Whether somebody other than the owner may read a file. */
export type FileRule = (reads: Reads, viewer: PersonViewer, fileId: string) => Promise<boolean>;

/** Features that show files to others than their owner say here whom; without a rule only the owner reads. */
class FileAccess {
  private readonly rules = new Map<string, FileRule>();

  /** One rule per feature name: building twice replaces it. */
  allow(feature: string, rule: FileRule): void {
    this.rules.set(feature, rule);
  }

  async mayRead(reads: Reads, viewer: PersonViewer, fileId: string): Promise<boolean> {
    for (const rule of this.rules.values()) {
      if (await rule(reads, viewer, fileId)) return true;
    }
    return false;
  }
}

export const fileAccess = new FileAccess();
