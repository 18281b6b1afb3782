import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import type { DocumentChange } from './bind-upload';
import { DocumentDesk, stateObjection } from './document-desk';

/** Takes a file back; a shared one from every application that may still change. Doing it twice is doing it once. */
export class DeleteDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, documentId: string): Promise<DocumentChange> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const desk = new DocumentDesk(tx, viewer, now);
      const own = await desk.open(documentId);
      const late = await desk.objection(own.application, now);
      if (late !== undefined) return late;
      if (own.document.fileId !== null) {
        const objection = stateObjection('DELETE', own.document);
        if (objection !== undefined) return objection;
        for (const each of await desk.alike(own, 'DELETE', now)) await desk.change(each, 'document.deleted', (document) => { document.detach(desk.nowIn(each.application)); });
      }
      return { kind: 'changed', applicationId: own.application.id, documentId, receipt: null };
    });
  }
}
