import type { Transaction } from '../../kernel/transactions';
import { BytesOrphaned } from '../model/events';
import { UploadTicketStore } from '../store/upload-ticket.store';

/** Forgets what a ticket has received, unless it was bound: nobody else can, and the sweep comes at night. */
export async function discardUpload(tx: Transaction, secret: string): Promise<void> {
  const tickets = new UploadTicketStore(tx.manager);
  const ticket = await tickets.lock(secret);
  if (ticket?.fileId !== null) return;
  await tickets.remove(ticket.id);
  if (ticket.vaultKey !== null) tx.announce(new BytesOrphaned(ticket.vaultKey));
}
