import { releaseFile } from '../../documents/contract';
import { institutionTime } from '../../kernel/institution-time';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import { examine, ownCircumstances } from '../model/application-acts';
import { EventActor } from '../model/application-event.entity';
import type { Application } from '../model/application.entity';
import { ApplicationMended } from '../model/events';
import type { ApplicationStatus } from '../model/application-status';
import { DocumentState, documentAfter, type DocumentAct, type Standing } from '../model/document-acts';
import type { SupportingDocument } from '../model/supporting-document.entity';
import { ApplicationStore } from '../store/application.store';
import { returnDeadlineOf } from '../store/return-deadline';
import { eventOf } from './history';
import { lockOwnDocument, type OwnDocument } from './lock-own';

export type DocumentRefusal =
  | { readonly kind: 'not-editable'; readonly status: ApplicationStatus }
  | { readonly kind: 'deadline-passed' }
  | { readonly kind: 'already-decided' }
  | { readonly kind: 'document-accepted' }
  | { readonly kind: 'not-conditional' }
  | { readonly kind: 'document-waived' }
  | { readonly kind: 'document-sent' };

/** What a candidate may do with documents, inside one transaction: who, when, on which applications at once. */
export class DocumentDesk {
  readonly applications: ApplicationStore;

  constructor(
    private readonly tx: Transaction,
    private readonly viewer: PersonViewer,
    private readonly now: Date,
  ) {
    this.applications = new ApplicationStore(tx.manager);
  }

  /** The hour in the institution to which the application goes. */
  nowIn({ institutionId }: Pick<Application, 'institutionId'>): Date {
    return institutionTime(this.now, institutionId);
  }

  open(documentId: string): Promise<OwnDocument> {
    return lockOwnDocument(this.applications, this.viewer, documentId);
  }

  /** Why the application's documents cannot be changed; `at` is the instant that counts for the return date. */
  async objection(application: Application, at: Date): Promise<DocumentRefusal | undefined> {
    const returnDeadline = await returnDeadlineOf(this.tx.reads, application);
    const verdict = examine('EDIT_DOCUMENTS', 'CANDIDATE', application.status, {
      ...ownCircumstances(application), now: institutionTime(at, application.institutionId), returnDeadline, isReady: false,
    });
    if (verdict.kind === 'allowed') return undefined;
    if (verdict.kind !== 'objected') return { kind: 'not-editable', status: application.status };
    return { kind: verdict.objection === 'already-decided' ? 'already-decided' : 'deadline-passed' };
  }

  /** The document itself and, where it is shared, those of the candidate's other files that might be changed at that instant. */
  async alike({ application, document }: OwnDocument, act: DocumentAct, at: Date): Promise<OwnDocument[]> {
    const same: OwnDocument[] = [{ application, document }];
    if (!document.isShared) return same;
    const others = (await this.applications.lockActiveOf(application.candidateId, application.institutionId)).filter(({ id }) => id !== application.id);
    const documents = await this.applications.documentsOf(others.map(({ id }) => id));
    for (const other of others) {
      const twin = documents.find((one) => one.applicationId === other.id && one.isShared && one.requirementCode === document.requirementCode);
      if (twin === undefined || !mayFollow(act, twin) || (await this.objection(other, at)) !== undefined) continue;
      same.push({ application: other, document: twin });
    }
    return same;
  }

  /** Changes one document, its application and its history; a file that nothing uses any more goes. */
  async change({ application, document }: OwnDocument, kind: string, how: (document: SupportingDocument) => void): Promise<void> {
    const { fileId } = document;
    how(document);
    application.touch();
    await this.applications.saveWithDocument(application, document);
    await this.applications.addEvent(eventOf(application, {
      kind, at: this.nowIn(application), actor: EventActor.CANDIDATE, actorAccountId: this.viewer.accountId, documentId: document.id,
    }));
    if (application.submittedAt !== null) this.tx.announce(new ApplicationMended(application.id));
    if (fileId !== null && fileId !== document.fileId && !(await this.applications.isFileUsed(fileId))) await releaseFile(this.tx, fileId);
  }
}

/** A file sent or taken back follows wherever the twin waits for one or has one that may be changed. */
const mayFollow = (act: DocumentAct, twin: SupportingDocument): boolean =>
  documentAfter(act === 'DELETE' ? 'DELETE' : sendingAct(twin), 'CANDIDATE', twin) !== undefined;

export const sendingAct = ({ state }: { readonly state: DocumentState }): DocumentAct => (state === DocumentState.EXPECTED ? 'UPLOAD' : 'REPLACE');

/** Why an act does not fit the state of a document. */
export function stateObjection(act: DocumentAct, document: Standing): DocumentRefusal | undefined {
  if (documentAfter(act, 'CANDIDATE', document) !== undefined) return undefined;
  if (document.state === DocumentState.ACCEPTED) return { kind: 'document-accepted' };
  if (act === 'SET_NOT_APPLICABLE') return document.isConditional ? { kind: 'document-sent' } : { kind: 'not-conditional' };
  return { kind: 'document-waived' };
}

