import { Answer, type DecisionType } from '../../applications/contract';
import { DocumentState } from '../../applications/model/document-acts';
import type { SupportingDocument } from '../../applications/model/supporting-document.entity';
import { ApplicationStore } from '../../applications/store/application.store';
import { AnswerAdmission } from '../../applications/use-cases/answer-admission';
import { JudgeDocument } from '../../applications/use-cases/judge-document';
import { MarkComplete } from '../../applications/use-cases/mark-complete';
import { MarkIncomplete } from '../../applications/use-cases/mark-incomplete';
import { ListReasons } from '../../decisions/use-cases/reasons';
import { ProposeDecision } from '../../decisions/use-cases/propose-decision';
import { PublishDecision } from '../../decisions/use-cases/publish-decision';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { daysAgo } from './days-ago';
import { type Colleague, mayWork, type StaffRoom } from './staff-room';
import { putTag } from './words-of-the-house';

/** What staff made of a file that was submitted; instants are in days before the start, one at least, in this order. */
export interface Review {
  readonly by: Colleague;
  readonly ago: number;
  /** Requirements whose document is accepted; all that remain when the file is complete. */
  readonly accepted?: readonly string[];
  /** Requirement → what is said to the candidate. */
  readonly refused?: Readonly<Record<string, string>>;
  /** What is asked of the candidate. */
  readonly incomplete?: string;
  readonly complete?: true;
  /** Of those the institution keeps. */
  readonly tag?: string;
  /** By whoever checked it. */
  readonly proposed?: Proposed;
  readonly published?: { readonly by: Colleague; readonly ago: number };
  /** The candidate takes the place. */
  readonly acceptedAgo?: number;
}

interface Proposed {
  readonly type: DecisionType;
  readonly ago: number;
  readonly reason?: string;
  readonly comment?: string;
  readonly rank?: number;
}

interface Reviewed {
  readonly id: string;
  readonly candidate: PersonViewer;
  readonly staff: StaffRoom;
}

/** Works through one file by the same doors as staff; whoever has lost the function leaves the rest undone. */
export async function review(parts: Parts, file: Reviewed, what: Review): Promise<void> {
  const checker = file.staff.get(what.by);
  if (!mayWork(checker)) return;
  await check(daysAgo(parts, what.ago), checker, file.id, what);
  if (what.proposed === undefined) return;
  await propose(daysAgo(parts, what.proposed.ago), checker, file.id, what.proposed);
  await conclude(parts, file, what);
}

async function conclude(parts: Parts, { id, staff, candidate }: Reviewed, { published, acceptedAgo }: Review): Promise<void> {
  const publisher = published && staff.get(published.by);
  if (published === undefined || !mayWork(publisher)) return;
  await publish(daysAgo(parts, published.ago), publisher, id);
  if (acceptedAgo !== undefined) await accept(daysAgo(parts, acceptedAgo), candidate, id);
}

async function check(parts: Parts, viewer: PersonViewer, id: string, what: Review): Promise<void> {
  const { transactions, clock } = parts;
  for (const document of await documentsOf(parts, id)) await judge(parts, viewer, document, what);
  if (what.tag !== undefined) await putTag(parts, viewer, id, what.tag);
  if (what.incomplete !== undefined) {
    const order = { id, version: await versionOf(parts, id), comment: what.incomplete, newReturnDeadline: undefined };
    expectKind('moved', await new MarkIncomplete(transactions, clock).execute(viewer, order));
  }
  if (what.complete) expectKind('moved', await new MarkComplete(transactions, clock).execute(viewer, { id, version: await versionOf(parts, id), reason: undefined }));
}

async function judge(parts: Parts, viewer: PersonViewer, { id: documentId, applicationId, requirementCode, state }: SupportingDocument, what: Review): Promise<void> {
  const comment = what.refused?.[requirementCode];
  const isAccepted = what.complete ?? what.accepted?.includes(requirementCode);
  if (state !== DocumentState.SENT || (comment === undefined && !isAccepted)) return;
  const order = { documentId, version: await versionOf(parts, applicationId), comment, verdict: comment === undefined ? 'ACCEPTED' : 'REFUSED' } as const;
  expectKind('judged', await new JudgeDocument(parts.transactions, parts.clock).execute(viewer, order));
}

async function propose(parts: Parts, viewer: PersonViewer, applicationId: string, { type, reason, comment, rank }: Proposed): Promise<void> {
  const { transactions, clock } = parts;
  const version = await versionOf(parts, applicationId);
  const order = { applicationId, version, type, reasonId: await reasonOf(parts, viewer, reason), comment: comment ?? null, rank: rank ?? null, appointmentAt: null, appointmentPlace: null };
  expectKind('done', await new ProposeDecision(transactions, clock).execute(viewer, order));
}

async function reasonOf({ transactions, reads }: Parts, viewer: PersonViewer, code: string | undefined): Promise<string | null> {
  const institutionId = viewer.grants[0]?.institutionId;
  if (code === undefined || institutionId === undefined) return null;
  const reasons = await new ListReasons(transactions, reads).execute(viewer, institutionId);
  return reasons.find((known) => known.code === code)?.id ?? null;
}

async function publish(parts: Parts, viewer: PersonViewer, applicationId: string): Promise<void> {
  const order = { applicationId, version: await versionOf(parts, applicationId) };
  expectKind('done', await new PublishDecision(parts.transactions, parts.clock).execute(viewer, order));
}

async function accept(parts: Parts, viewer: PersonViewer, id: string): Promise<void> {
  const order = { id, version: await versionOf(parts, id), answer: Answer.ACCEPTED, reason: undefined } as const;
  expectKind('moved', await new AnswerAdmission(parts.transactions, parts.clock).execute(viewer, order));
}

function expectKind(kind: string, outcome: { readonly kind: string }): void {
  if (outcome.kind !== kind) throw new Error(`The demonstration cannot review an application: ${JSON.stringify(outcome)}.`);
}

const documentsOf = ({ transactions }: Parts, id: string): Promise<SupportingDocument[]> =>
  transactions.run((tx) => new ApplicationStore(tx.manager).documentsOf([id]));

export async function versionOf({ transactions }: Parts, id: string): Promise<number> {
  const application = await transactions.run((tx) => new ApplicationStore(tx.manager).find(id));
  return application?.version ?? 0;
}
