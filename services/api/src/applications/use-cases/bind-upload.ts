import { bindReceivedFile, releaseFile, type StoredFileFacts, type UploadRefusal } from '../../documents/contract';
import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { DocumentDesk, sendingAct, stateObjection, type DocumentRefusal } from './document-desk';
import type { OwnDocument } from './lock-own';

export type DocumentChange =
  | { readonly kind: 'changed'; readonly applicationId: string; readonly documentId: string; readonly file: StoredFileFacts | null }
  | DocumentRefusal
  | UploadRefusal;

export interface BindUploadOrder {
  readonly documentId: string;
  readonly ticket: string;
}

/** Puts a received file in its place. What began to arrive before the return date is in time. */
export class BindUpload {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: BindUploadOrder): Promise<DocumentChange> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run((tx) => this.bind(tx, viewer, order, now));
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

const changed = ({ application, document }: OwnDocument, file: StoredFileFacts): DocumentChange =>
  ({ kind: 'changed', applicationId: application.id, documentId: document.id, file });
