import type { Transactions } from '../../kernel/transactions';
import { StoredFileStore } from '../store/stored-file.store';
import { UploadTicketStore } from '../store/upload-ticket.store';
import { releaseFile } from './release-file';

/** Forgets every file of an account that is gone; done in small steps, so that it can be taken up again. */
export class PurgeFiles {
  constructor(private readonly transactions: Transactions) {}

  async execute(accountId: string): Promise<void> {
    const ids = await this.transactions.run((tx) => new StoredFileStore(tx.manager).idsOf(accountId));
    for (const id of ids) await this.transactions.run((tx) => releaseFile(tx, id));
    await this.transactions.run(async (tx) => {
      await new UploadTicketStore(tx.manager).deleteOf(accountId);
      await new StoredFileStore(tx.manager).forgetRoom(accountId);
    });
  }
}
