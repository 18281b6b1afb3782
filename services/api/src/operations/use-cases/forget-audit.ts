import type { Clock } from '../../kernel/clock';
import type { Transactions } from '../../kernel/transactions';
import { auditKeptYears } from '../model/audit-entry.entity';
import { AuditStore } from '../store/audit.store';

/** Ends the retention of the audit, a batch at a time so that nobody waits for it. */
export class ForgetAudit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const before = this.clock.now();
    before.setUTCFullYear(before.getUTCFullYear() - auditKeptYears);
    while (await this.transactions.run((tx) => new AuditStore(tx.manager).forgetSomeBefore(before))) continue;
  }
}
