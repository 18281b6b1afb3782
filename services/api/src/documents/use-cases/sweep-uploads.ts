import type { Clock } from '../../kernel/clock';
import type { Log } from '../../kernel/log';
import type { FileVault } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import { keysInUse } from '../store/stored-file.store';
import { UploadTicketStore } from '../store/upload-ticket.store';

const dayMs = 24 * 3_600_000;

/** Clears what uploads that were never bound have left behind, in the database and in the vault. */
export class SweepUploads {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly vault: FileVault,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async execute(): Promise<void> {
    const yesterday = new Date(this.clock.now().getTime() - dayMs);
    await this.transactions.run((tx) => new UploadTicketStore(tx.manager).deleteOlder(yesterday));
    const removed = await this.vault.sweep(yesterday, (keys) => keysInUse(this.reads, keys));
    this.log.info({ removed }, 'vault swept');
  }
}
