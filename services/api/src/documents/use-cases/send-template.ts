import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { keepTemplate, mayKeepTemplate, requirementVersion, type OfferOutcome } from '../../offer/contract';
import type { UploadRefusal } from '../model/upload-refusal';
import type { UploadTicket } from '../model/upload-ticket.entity';
import { UploadTicketStore } from '../store/upload-ticket.store';
import { grantUpload, type UploadGrantOutcome } from './grant-upload';

export interface TemplateUpload {
  readonly requirementId: string;
  readonly version: number;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
}

type Refusal = Exclude<OfferOutcome, { readonly kind: 'saved' | 'deleted' }>;

/** The form that goes with a requirement, sent by those who look after the offer, by the same way as candidates' files. */
export class SendTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  request(viewer: Viewer, { requirementId, version, ...file }: TemplateUpload): Promise<UploadGrantOutcome | Refusal> {
    const { accountId, candidateId } = signedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const leave = await mayKeepTemplate(tx, viewer, { requirementId, version, now });
      if (leave.kind !== 'allowed') return leave;
      return grantUpload(tx, { ...file, accountId, candidateId, documentId: requirementId, maxBytes: leave.maxBytes, now });
    });
  }

  /** The same call again gets the same answer: the first one may have got lost. */
  bind(viewer: Viewer, order: { readonly requirementId: string; readonly version: number; readonly ticket: string }): Promise<OfferOutcome | UploadRefusal> {
    const { accountId } = signedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const tickets = new UploadTicketStore(tx.manager);
      const ticket = await tickets.lock(order.ticket);
      if (ticket?.accountId !== accountId || ticket.documentId !== order.requirementId) throw new NotFound('upload');
      const before = await boundBefore(tx, ticket);
      if (before !== undefined) return before;
      if (!ticket.mayBind(now)) return { kind: 'upload-ended' };
      const outcome = await keepTemplate(tx, viewer, { ...order, now }, received(ticket));
      if (outcome.kind === 'saved') await tickets.markBound(ticket.id, outcome.id);
      return outcome;
    });
  }
}

function signedIn(viewer: Viewer): PersonViewer {
  assertSignedIn(viewer);
  return viewer;
}

async function boundBefore(tx: Transaction, { fileId }: UploadTicket): Promise<OfferOutcome | UploadRefusal | undefined> {
  if (fileId === null) return undefined;
  const version = await requirementVersion(tx.reads, fileId);
  return version === undefined ? { kind: 'upload-ended' } : { kind: 'saved', id: fileId, version };
}

function received({ fileName, contentType, size, sha256, vaultKey }: UploadTicket) {
  if (size === null || sha256 === null || vaultKey === null) throw new Error('A ticket that may be bound has received its file.');
  return { name: fileName, contentType, size, sha256, key: vaultKey };
}
