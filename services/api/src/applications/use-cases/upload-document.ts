import type { Readable } from 'node:stream';
import { digestOfSmallFile, discardUpload, receiveSmallFile } from '../../documents/contract';
import { answeredBefore, type AskedOnce } from '../../identity/contract';
import type { Parts } from '../../kernel/feature';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Viewer } from '../../kernel/viewer';
import { withInstant, type BindUpload, type DocumentChange } from './bind-upload';
import { DocumentDesk, sendingAct, stateObjection, type DocumentRefusal } from './document-desk';
import { maxBytesOf } from './request-upload';

export interface SmallUpload {
  readonly documentId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly content: () => Readable;
  readonly idempotencyKey?: string | undefined;
}

/** A file inside the request itself: leave, reception and binding in one, by the same rules. */
export class UploadDocument {
  constructor(
    private readonly parts: Pick<Parts, 'transactions' | 'reads' | 'vault' | 'clock' | 'log'>,
    private readonly bind: BindUpload,
  ) {}

  async execute(viewer: Viewer, upload: SmallUpload): Promise<DocumentChange> {
    assertSignedIn(viewer);
    const firstByteAt = this.parts.clock.now();
    const before = await this.answered(viewer, upload, firstByteAt);
    if (before !== undefined) return before;
    const { documentId, content, idempotencyKey, ...file } = upload;
    const leave = await this.leave(viewer, documentId, firstByteAt);
    if ('kind' in leave) return leave;
    const { accountId, candidateId } = viewer;
    const reception = await receiveSmallFile(this.parts, { ...file, ...leave, accountId, candidateId, documentId, content, firstByteAt });
    if (reception.kind !== 'received') return reception;
    const { ticket } = reception;
    try {
      return await this.bind.execute(viewer, { documentId, ticket, idempotencyKey, asked: askedOf(upload, reception.sha256) });
    } finally {
      await this.discardUnbound(documentId, ticket);
    }
  }

  /** Nobody else has the ticket: what was refused, or came at the same time as the same under the same key, is kept for nobody. */
  private async discardUnbound(documentId: string, ticket: string): Promise<void> {
    const { transactions, log } = this.parts;
    await transactions.run((tx) => discardUpload(tx, ticket)).catch((error: unknown) => { log.error({ documentId }, 'a file that was not bound is left to the sweep', error); });
  }

  /** Also where the document stands otherwise by now; the file is read for it, and not kept. */
  private async answered(viewer: Viewer, upload: SmallUpload, now: Date): Promise<DocumentChange | undefined> {
    assertSignedIn(viewer);
    const { idempotencyKey: key } = upload;
    const found = await answeredBefore<DocumentChange>(this.parts.reads, { viewer, key, now }, async () => askedOf(upload, await digestOfSmallFile(upload.content)));
    return found && withInstant(found);
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

const askedOf = ({ documentId, fileName, contentType }: SmallUpload, sha256: string | null): AskedOnce['asked'] => ['uploadDocument', documentId, fileName, contentType, sha256];
