import { bindReceivedFile, releaseFile, type StoredFileFacts, type UploadRefusal } from '../../documents/contract';
import { answerOnce, type AskedOnce, type KeyReused } from '../../identity/contract';
import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { DocumentDesk, sendingAct, stateObjection, type DocumentRefusal } from './document-desk';
import type { OwnDocument } from './lock-own';

/** What has arrived, for the sender to compare. */
export interface UploadReceipt {
  readonly sha256: string;
  readonly size: number;
  readonly receivedAt: Date;
}

export type DocumentChange =
  | { readonly kind: 'changed'; readonly applicationId: string; readonly documentId: string; readonly receipt: UploadReceipt | null }
  | DocumentRefusal
  | UploadRefusal
  | KeyReused;

export interface BindUploadOrder {
  readonly documentId: string;
  readonly ticket: string;
  readonly idempotencyKey?: string | undefined;
  /** What the key stands for, where it is more than the ticket. */
  readonly asked?: AskedOnce['asked'];
}

/** Puts a received file in its place. What began to arrive before the return date is in time. */
export class BindUpload {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, order: BindUploadOrder): Promise<DocumentChange> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    const { documentId, ticket, idempotencyKey: key, asked = ['bindUpload', documentId, ticket] } = order;
    return withInstant(await this.transactions.run((tx) => answerOnce<DocumentChange>(tx, { viewer, key, asked, now }, { kept: 'changed', run: () => this.bind(tx, viewer, order, now) })));
  }

  private async bind(tx: Transaction, viewer: PersonViewer, { documentId, ticket }: BindUploadOrder, now: Date): Promise<DocumentChange> {
    const desk = new DocumentDesk(tx, viewer, now);
    const own = await desk.open(documentId);
    const binding = await bindReceivedFile(tx, { ticket, documentId, candidateId: viewer.candidateId, now });
    if (binding.kind !== 'bound') return binding;
    const { file, firstByteAt, isRepeat } = binding;
    if (isRepeat) return own.document.fileId === file.id ? changed(own, file) : { kind: 'upload-ended' };

    const objection = (await desk.objection(own.application, firstByteAt)) ?? stateObjection(sendingAct(own.document), own.document);
    if (objection !== undefined) {
      await releaseFile(tx, file.id);
      return objection;
    }
    for (const each of await desk.alike(own, 'UPLOAD', firstByteAt)) await desk.change(each, 'document.sent', (document) => { document.attach(file.id, desk.nowIn(each.application)); });
    return changed(own, file);
  }
}

const changed = ({ application, document }: OwnDocument, { sha256, size, uploadedAt }: StoredFileFacts): DocumentChange =>
  ({ kind: 'changed', applicationId: application.id, documentId: document.id, receipt: { sha256, size, receivedAt: uploadedAt } });

/** An answer that was kept comes back as JSON. */
export const withInstant = (change: DocumentChange): DocumentChange =>
  (change.kind === 'changed' && change.receipt !== null ? { ...change, receipt: { ...change.receipt, receivedAt: new Date(change.receipt.receivedAt) } } : change);
