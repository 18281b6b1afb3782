import { grantUpload, type UploadGrantOutcome } from '../../documents/contract';
import type { Clock } from '../../kernel/clock';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { institutionById } from '../../offer/contract';
import { requireFrom } from '../store/require-from';
import { DocumentDesk, sendingAct, stateObjection, type DocumentRefusal } from './document-desk';

export interface UploadOrder {
  readonly documentId: string;
  readonly fileName: string;
  readonly size: number;
  readonly contentType: string;
}

/** Leave to send a file for one document, as long as it may be sent. */
export class RequestUpload {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: UploadOrder): Promise<UploadGrantOutcome | DocumentRefusal> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const desk = new DocumentDesk(tx, viewer, now);
      const { application, document } = await desk.open(order.documentId);
      const objection = (await desk.objection(application, now)) ?? stateObjection(sendingAct(document), document);
      if (objection !== undefined) return objection;
      const { accountId, candidateId } = viewer;
      return grantUpload(tx, { ...order, accountId, candidateId, now, maxBytes: await maxBytesOf(tx.reads, application.institutionId) });
    });
  }
}

export const maxBytesOf = async (reads: Reads, institutionId: string): Promise<number> =>
  requireFrom(await institutionById.batch(reads, [institutionId]), institutionId).maxFileBytes;
