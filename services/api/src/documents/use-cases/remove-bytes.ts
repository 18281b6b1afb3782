import type { FileVault } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { keysInUse } from '../store/stored-file.store';

/** Removes bytes that nothing refers to; asked again at the last moment, because nothing brings them back. */
export class RemoveBytes {
  constructor(
    private readonly reads: Reads,
    private readonly vault: FileVault,
  ) {}

  async execute(vaultKey: string): Promise<void> {
    const used = await keysInUse(this.reads, [vaultKey]);
    if (!used.has(vaultKey)) await this.vault.remove(vaultKey);
  }
}
