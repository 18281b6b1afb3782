import type { Clock } from '../../kernel/clock';
import type { FileVault } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import { exportTraceMs } from '../model/application-export.entity';
import { expiredExports, ExportStore } from '../store/export.store';

/** Tables of people's data do not lie about: their bytes go after a day, the trace of them after thirty. */
export class TidyExports {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly vault: FileVault,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    for (const { id, vaultKey } of await expiredExports(this.reads, now)) {
      await this.vault.remove(vaultKey);
      await this.transactions.run((tx) => new ExportStore(tx.manager).expire(id));
    }
    await this.transactions.run((tx) => new ExportStore(tx.manager).forgetBefore(new Date(now.getTime() - exportTraceMs)));
  }
}
