import { NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { PersonViewer } from '../../kernel/viewer';
import { assertOwns } from '../applications.policy';
import type { Application } from '../model/application.entity';
import type { SupportingDocument } from '../model/supporting-document.entity';
import type { ApplicationStore } from '../store/application.store';

/** The candidate's application, held until the commit. */
export async function lockOwn(applications: ApplicationStore, viewer: PersonViewer, id: string, what = 'application'): Promise<Application> {
  if (!isId('app', id)) throw new NotFound(what);
  assertOwns(viewer, await applications.find(id), what);
  await applications.lockCandidate(viewer.candidateId);
  const application = await applications.lock(id);
  assertOwns(viewer, application, what);
  return application;
}

export interface OwnDocument {
  readonly application: Application;
  readonly document: SupportingDocument;
}

/** The candidate's document with its application, held until the commit. */
export async function lockOwnDocument(applications: ApplicationStore, viewer: PersonViewer, documentId: string): Promise<OwnDocument> {
  const found = isId('doc', documentId) ? await applications.findDocument(documentId) : null;
  if (found === null) throw new NotFound('document');
  const application = await lockOwn(applications, viewer, found.applicationId, 'document');
  const document = await applications.findDocument(documentId);
  if (document === null) throw new NotFound('document');
  return { application, document };
}
