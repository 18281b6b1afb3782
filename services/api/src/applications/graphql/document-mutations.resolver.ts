import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { NotFound } from '../../kernel/errors';
import { keyProblems } from '../../kernel/idempotency-key';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import type { BindUpload, DocumentChange } from '../use-cases/bind-upload';
import type { DeleteDocument } from '../use-cases/delete-document';
import type { ReadApplication } from '../use-cases/read-application';
import type { RequestUpload } from '../use-cases/request-upload';
import type { SeeApplication } from '../use-cases/see-application';
import type { SetNotApplicable } from '../use-cases/set-not-applicable';
import type { UploadDocument } from '../use-cases/upload-document';
import { BindUploadInput, DocumentInput, RequestUploadInput, SetNotApplicableInput, UploadDocumentInput } from './application.inputs';
import { presentApplication, presentDocument, presentDocumentRefusal } from './application.presenter';
import { DocumentResult, RequestUploadResult } from './application.results';
import { invalidInput, refused, textProblems, type InputProblem } from './wording';

export interface DocumentUseCases {
  readonly read: ReadApplication;
  readonly see: SeeApplication;
  readonly request: RequestUpload;
  readonly bind: BindUpload;
  readonly upload: UploadDocument;
  readonly remove: DeleteDocument;
  readonly waive: SetNotApplicable;
}

@Resolver()
export class DocumentMutationsResolver {
  constructor(private readonly use: DocumentUseCases) {}

  @Mutation(() => RequestUploadResult, { description: 'Asks leave to send a file: PUT it to the answered address, then call `bindUpload`.' })
  async requestUpload(
    @Arg('input', () => RequestUploadInput, { description: 'The file to send.' }) input: RequestUploadInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof RequestUploadResult> {
    const problems: InputProblem[] = [...textProblems('fileName', input.fileName, 255), ...(input.size < 1 ? [{ field: 'size', code: 'TOO_SMALL' } as const] : [])];
    if (problems.length > 0) return invalidInput(locale, problems);
    const outcome = await this.use.request.execute(viewer, input);
    if (outcome.kind !== 'granted') return presentDocumentRefusal(locale, outcome);
    const { ticket, expiresAt, maxBytes } = outcome;
    return { __typename: 'UploadGrant', ticket, url: `/files/${ticket}`, expiresAt, maxBytes };
  }

  @Mutation(() => DocumentResult, { description: 'Puts a sent file in its place. The same call again gets the same answer.' })
  async bindUpload(
    @Arg('input', () => BindUploadInput, { description: 'What was sent, and for which document.' }) { documentId, ticket, idempotencyKey }: BindUploadInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof DocumentResult> {
    const problems = keyProblems(idempotencyKey);
    if (problems.length > 0) return invalidInput(context.locale, problems);
    return this.present(context, await this.use.bind.execute(context.viewer, { documentId, ticket, idempotencyKey: idempotencyKey ?? undefined }));
  }

  @Mutation(() => DocumentResult, { description: 'Sends the file of a document (pièce justificative) inside the request (GraphQL multipart request), by the same rules.' })
  async uploadDocument(
    @Arg('input', () => UploadDocumentInput, { description: 'The file, and for which document.' }) { documentId, file, idempotencyKey }: UploadDocumentInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof DocumentResult> {
    const problems = keyProblems(idempotencyKey);
    if (problems.length > 0) return invalidInput(context.locale, problems);
    const { filename, mimetype, createReadStream } = await file;
    const upload = { documentId, fileName: filename, contentType: mimetype, content: () => createReadStream(), idempotencyKey: idempotencyKey ?? undefined };
    return this.present(context, await this.use.upload.execute(context.viewer, upload));
  }

  @Mutation(() => DocumentResult, { description: 'Takes the file of a document (pièce justificative) back; a shared one from every application that may still change.' })
  async deleteDocument(
    @Arg('input', () => DocumentInput, { description: 'Which document.' }) { documentId }: DocumentInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof DocumentResult> {
    return this.present(context, await this.use.remove.execute(context.viewer, documentId));
  }

  @Mutation(() => DocumentResult, { description: 'Non concerné: declares that a conditional document does not concern the candidate, or takes that back.' })
  async setNotApplicable(
    @Arg('input', () => SetNotApplicableInput, { description: 'Which document, and whether it concerns the candidate.' }) { documentId, notApplicable }: SetNotApplicableInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof DocumentResult> {
    return this.present(context, await this.use.waive.execute(context.viewer, documentId, notApplicable));
  }

  private async present(context: RequestContext, change: DocumentChange): Promise<typeof DocumentResult> {
    if (change.kind === 'key-reused') return refused(context.locale, RefusalCode.KEY_REUSED, 'KEY_REUSED');
    if (change.kind !== 'changed') return presentDocumentRefusal(context.locale, change);
    const application = presentApplication(await this.use.read.execute(context.viewer, change.applicationId));
    const seen = await this.use.see.document(context, application, change.documentId);
    if (seen === undefined) throw new NotFound('document');
    return { __typename: 'DocumentChanged', application, document: presentDocument(seen), receipt: change.receipt };
  }
}
