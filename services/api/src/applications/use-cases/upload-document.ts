import type { Readable } from 'node:stream';
import { receiveSmallFile } from '../../documents/contract';
import type { Parts } from '../../kernel/feature';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Viewer } from '../../kernel/viewer';
import type { BindUpload, DocumentChange } from './bind-upload';
import { DocumentDesk, sendingAct, stateObjection, type DocumentRefusal } from './document-desk';
import { maxBytesOf } from './request-upload';

export interface SmallUpload {
  readonly documentId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly content: () => Readable;
}

/** A file inside the request itself: leave, reception and binding in one, by the same rules. */
export class UploadDocument {
  constructor(
    private readonly parts: Pick<Parts, 'transactions' | 'vault' | 'clock'>,
    private readonly bind: BindUpload,
  ) {}

  async execute(viewer: Viewer, { documentId, content, ...file }: SmallUpload): Promise<DocumentChange> {
    assertSignedIn(viewer);
    const firstByteAt = this.parts.clock.now();
    const leave = await this.leave(viewer, documentId, firstByteAt);
    if ('kind' in leave) return leave;
    const { accountId, candidateId } = viewer;
    const reception = await receiveSmallFile(this.parts, { ...file, ...leave, accountId, candidateId, documentId, content, firstByteAt });
    return reception.kind === 'received' ? this.bind.execute(viewer, { documentId, ticket: reception.ticket }) : reception;
  }

  private leave(viewer: Viewer, documentId: string, now: Date): Promise<{ readonly maxBytes: number } | DocumentRefusal> {
    assertSignedIn(viewer);
    return this.parts.transactions.run(async (tx) => {
      const desk = new DocumentDesk(tx, viewer, now);
      const { application, document } = await desk.open(documentId);
      const objection = (await desk.objection(application, now)) ?? stateObjection(sendingAct(document), document);
      return objection ?? { maxBytes: await maxBytesOf(tx.reads, application.institutionId) };
    });
  }
}
