import { isOrderedBy } from '../../candidates/contract';
import { ActDone } from '../../kernel/acts';
import { NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { FileVault } from '../../kernel/ports';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { ExportStore } from '../store/export.store';

/** A table is gone before its day when whoever ordered it wishes so; one under way is stopped. */
export class DeleteExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: FileVault,
  ) {}

  async execute(viewer: Viewer, id: string): Promise<void> {
    assertSignedIn(viewer);
    const vaultKey = await this.transactions.run(async (tx) => {
      const store = new ExportStore(tx.manager);
      const order = isId('exp', id) ? await store.lock(id) : null;
      if (order === null || !isOrderedBy(viewer, order)) throw new NotFound('export');
      await store.remove(id);
      const { institutionId, format, state } = order;
      tx.announce(new ActDone({ kind: 'applications.export-deleted', actorAccountId: viewer.accountId, subjectId: id, institutionId, details: { format, state } }));
      return order.vaultKey;
    });
    if (vaultKey !== null) await this.vault.remove(vaultKey);
  }
}
