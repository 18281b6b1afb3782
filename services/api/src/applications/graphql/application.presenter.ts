import { RefusalCode } from '../../kernel/refusal';
import type { ConflictType, RefusedType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { wordUploadRefusal, type UploadRefusal } from '../../documents/contract';
import type { ApplicationView, SnapshotView } from '../model/application-view';
import type { ApplicationList } from '../use-cases/list-my-applications';
import type { SeenDocument, SeenEvent } from '../use-cases/see-application';
import type { DocumentRefusal } from '../use-cases/document-desk';
import { DocumentActEnum } from './application.enums';
import { type ApplicationType, type SupportingDocumentType, type ApplicationConnectionType, type ApplicationEventType, type ReceiptType } from './application.type';
import { notEditable, refused, say } from './wording';

/** Where it may be something else: by itself or in a union. */
export const presentApplication = (row: ApplicationView): ApplicationType => ({ ...row, __typename: 'Application' });

/** The rows as they were read: to copy fifty of them costs as much as to read ten. */
export const presentList = ({ page: { pageInfo, edges }, count }: ApplicationList): ApplicationConnectionType => ({ pageInfo, edges, count });

export const presentDocument = ({ document, fileId, isBeingReplaced, acts }: SeenDocument): SupportingDocumentType => ({
  __typename: 'SupportingDocument', id: document.id, requirementId: document.requirementId, fileId, isBeingReplaced,
  state: document.state, comment: document.comment, acts: acts.map((act) => DocumentActEnum[act]),
});

export const presentEvent = ({ event: { id, kind, status, at, actor, reason, requirementId }, actorName }: SeenEvent): ApplicationEventType => ({ id, kind, status, at, actor, actorName, reason, requirementId });

export const presentReceipt = ({ receiptNumber, takenAt, number, sha256, content }: SnapshotView): ReceiptType => ({
  number: receiptNumber, submittedAt: takenAt, snapshotNumber: number, sha256,
  documents: content.documents.map(({ label, state, file }) => ({ label, state, fileName: file?.name ?? null, sha256: file?.sha256 ?? null, size: file?.size ?? null })),
});

export const conflict = (locale: Locale, currentVersion: number): ConflictType =>
  ({ __typename: 'Conflict', code: RefusalCode.CONFLICT, message: say(locale, 'CONFLICT'), currentVersion, changedAt: null });

export function presentDocumentRefusal(locale: Locale, refusal: DocumentRefusal | UploadRefusal): RefusedType {
  switch (refusal.kind) {
    case 'not-editable': return notEditable(locale, refusal.status);
    case 'deadline-passed': return refused(locale, RefusalCode.DEADLINE_PASSED, 'DEADLINE_PASSED');
    case 'already-decided': return refused(locale, RefusalCode.ALREADY_DECIDED, 'DECIDED');
    case 'document-accepted': return refused(locale, RefusalCode.DOCUMENT_ACCEPTED, 'DOCUMENT_ACCEPTED');
    case 'not-conditional': return refused(locale, RefusalCode.NOT_CONDITIONAL, 'NOT_CONDITIONAL');
    case 'document-waived': return refused(locale, RefusalCode.NOT_EDITABLE, 'DOCUMENT_WAIVED');
    case 'document-sent': return refused(locale, RefusalCode.NOT_EDITABLE, 'DOCUMENT_SENT');
    default: return { __typename: 'Refused', ...wordUploadRefusal(locale, refusal) };
  }
}
