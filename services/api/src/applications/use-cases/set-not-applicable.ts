import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { DocumentState } from '../model/document-acts';
import type { DocumentChange } from './bind-upload';
import { DocumentDesk, stateObjection } from './document-desk';

/** Declares that a conditional document does not concern the candidate, or takes that back. */
export class SetNotApplicable {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, documentId: string, notApplicable: boolean): Promise<DocumentChange> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    const to = notApplicable ? DocumentState.NOT_APPLICABLE : DocumentState.EXPECTED;
    return this.transactions.run(async (tx) => {
      const desk = new DocumentDesk(tx, viewer, now);
      const own = await desk.open(documentId);
      const late = await desk.objection(own.application, now);
      if (late !== undefined) return late;
      if ((own.document.state === DocumentState.NOT_APPLICABLE) !== notApplicable) {
        const objection = stateObjection(notApplicable ? 'SET_NOT_APPLICABLE' : 'SET_APPLICABLE', own.document);
        if (objection !== undefined) return objection;
        await desk.change(own, notApplicable ? 'document.not-applicable' : 'document.applicable', (document) => { document.become(to, desk.nowIn(own.application)); });
      }
      return { kind: 'changed', applicationId: own.application.id, documentId, receipt: null };
    });
  }
}
