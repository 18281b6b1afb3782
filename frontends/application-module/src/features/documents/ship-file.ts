import { isUnanswered, type Failure, type Gateway } from '@parvis/kit';

import { BindUploadDocument, RequestUploadDocument } from '@/gql/graphql';
import { contentTypeOf, type CheckProblem } from './file-checks';
import { putFile } from './put-file';

export interface Problem {
  readonly kind: CheckProblem | 'interrupted' | 'signed-out' | 'refused' | 'failed' | 'unanswered';
  /** Why the API did not answer, when the connection is not why. */
  readonly failure?: Failure | undefined;
  /** What the API says, in the person's language. */
  readonly message?: string | undefined;
  /** The same file may be sent again as it is. */
  readonly canRetry: boolean;
}

export type Step<Value> = { readonly value: Value } | { readonly problem: Problem } | 'aborted';

export interface Job {
  readonly documentId: string;
  readonly file: File;
  readonly stop: AbortController;
}

export interface Reporter {
  readonly sent: (bytes: number) => void;
  /** The last byte has left; the server looks at what it received. */
  readonly binding: () => void;
}

export const interrupted: Problem = { kind: 'interrupted', canRetry: true };
const signedOut: Problem = { kind: 'signed-out', canRetry: true };
/** Nothing has been kept yet: the same file may leave again. */
function problemOf(failure: Failure): Problem {
  if (failure.kind === 'offline') return interrupted;
  return failure.kind === 'signed-out' ? signedOut : { kind: 'failed', failure, canRetry: failure.kind === 'server' };
}

const refused = (message: string | undefined): Problem => ({ kind: 'refused', message, canRetry: false });

async function grantFor(source: Gateway, { documentId, file }: Job): Promise<Step<{ readonly ticket: string; readonly url: string }>> {
  const input = { documentId, fileName: file.name, size: file.size, contentType: contentTypeOf(file.name) };
  const result = await source.mutate(RequestUploadDocument, { input });
  if ('failure' in result) return { problem: problemOf(result.failure) };
  const grant = result.data.requestUpload;
  return 'message' in grant ? { problem: refused(grant.message) } : { value: grant };
}

async function bind(source: Gateway, documentId: string, ticket: string): Promise<Step<true>> {
  const result = await source.mutate(BindUploadDocument, { input: { documentId, ticket } });
  if ('failure' in result) {
    const { failure } = result;
    // All of it had arrived: it may be in its place already.
    return { problem: isUnanswered(failure) ? { kind: 'unanswered', failure, canRetry: true } : problemOf(failure) };
  }
  const outcome = result.data.bindUpload;
  return 'message' in outcome ? { problem: refused(outcome.message) } : { value: true };
}

async function send(job: Job, url: string, progress: (sent: number) => void): Promise<Step<true>> {
  const outcome = await putFile({ url, file: job.file, contentType: contentTypeOf(job.file.name), signal: job.stop.signal, progress });
  switch (outcome.kind) {
    case 'received':
      return { value: true };
    case 'refused':
      return { problem: refused(outcome.message) };
    case 'aborted':
      return 'aborted';
    case 'signed-out':
      return { problem: signedOut };
    case 'interrupted':
      return { problem: interrupted };
  }
}

/** Grant, PUT, bind: one file on its way to one document. */
export async function shipFile(source: Gateway, job: Job, report: Reporter): Promise<Step<true>> {
  const grant = await grantFor(source, job);
  if (grant === 'aborted' || 'problem' in grant) return grant;
  const sent = await send(job, grant.value.url, report.sent);
  if (sent === 'aborted' || 'problem' in sent) return sent;
  report.binding();
  return bind(source, job.documentId, grant.value.ticket);
}
