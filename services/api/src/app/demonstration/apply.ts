import { Readable } from 'node:stream';
import { DocumentState } from '../../applications/model/document-acts';
import type { SupportingDocument } from '../../applications/model/supporting-document.entity';
import { ApplicationStore } from '../../applications/store/application.store';
import { BindUpload } from '../../applications/use-cases/bind-upload';
import { CancelApplication } from '../../applications/use-cases/cancel-application';
import { CreateApplication } from '../../applications/use-cases/create-application';
import { SetNotApplicable } from '../../applications/use-cases/set-not-applicable';
import { SubmitApplication } from '../../applications/use-cases/submit-application';
import { UploadDocument } from '../../applications/use-cases/upload-document';
import { candidateById } from '../../candidates/contract';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { intakesOfProgramme, requirementById } from '../../offer/contract';
import { daysAgo } from './days-ago';
import { demoPaper } from './demo-paper';
import { review, type Review, versionOf } from './review';
import type { StaffRoom } from './staff-room';

/** An application as it should look on the day of the start; instants are in days before it, one at least. */
export interface Wish {
  readonly programme: string;
  readonly begun: number;
  /** Requirements whose document is sent while it stays a draft; all of them are when it is submitted. */
  readonly sent?: readonly string[];
  /** Conditional requirements that concern this person; the others are waived before submitting. */
  readonly concerned?: readonly string[];
  readonly submitted?: number;
  readonly cancelled?: { readonly ago: number; readonly reason: string };
  readonly review?: Review;
}

export interface Applying {
  readonly viewer: PersonViewer;
  readonly programmeId: string;
  readonly staff: StaffRoom;
}

/** Applies through the same doors as a candidate, once: an application that is there, in whatever state, is left alone. */
export async function applyFor(parts: Parts, { viewer, programmeId, staff }: Applying, wish: Wish): Promise<void> {
  const { candidateId } = viewer;
  const there = await parts.reads.first('SELECT id FROM application WHERE candidateId = ? AND programmeId = ?', [candidateId, programmeId]);
  if (there !== undefined) return;
  const id = await begin(daysAgo(parts, wish.begun), viewer, programmeId);
  if (id === undefined) return;
  await sendDocuments(daysAgo(parts, wish.submitted ?? wish.begun), viewer, id, wish);
  if (wish.submitted !== undefined) await submit(daysAgo(parts, wish.submitted), viewer, id);
  if (wish.cancelled !== undefined) await cancel(daysAgo(parts, wish.cancelled.ago), viewer, id, wish.cancelled.reason);
  if (wish.review !== undefined) await review(parts, { id, candidate: viewer, staff }, wish.review);
}

/** Undefined when it cannot be begun any more, because a visitor emptied the profile or another process was first. */
async function begin({ transactions, reads, clock }: Parts, viewer: PersonViewer, programmeId: string): Promise<string | undefined> {
  const intakes = await intakesOfProgramme.batch(reads, [programmeId]);
  const intake = intakes.get(programmeId)?.find(({ opensAt, closesAt }) => opensAt <= clock.now() && clock.now() <= closesAt);
  if (intake === undefined) return undefined;
  const creation = await new CreateApplication(transactions, clock).execute(viewer, intake.id);
  return creation.kind === 'created' ? creation.id : undefined;
}

async function sendDocuments(parts: Parts, viewer: PersonViewer, id: string, wish: Wish): Promise<void> {
  const documents = await parts.transactions.run((tx) => new ApplicationStore(tx.manager).documentsOf([id]));
  for (const document of documents) {
    const act = actOn(document, wish);
    if (act === 'waive') await waive(parts, viewer, document);
    if (act === 'send') await send(parts, viewer, document);
  }
}

function actOn({ state, requirementCode: code, isConditional }: SupportingDocument, { sent, concerned, submitted }: Wish): 'waive' | 'send' | undefined {
  if (state !== DocumentState.EXPECTED) return undefined;
  if (submitted === undefined) return sent?.includes(code) ? 'send' : undefined;
  return isConditional && !concerned?.includes(code) ? 'waive' : 'send';
}

async function waive({ transactions, clock }: Parts, viewer: PersonViewer, { id }: SupportingDocument): Promise<void> {
  await new SetNotApplicable(transactions, clock).execute(viewer, id, true);
}

async function send(parts: Parts, viewer: PersonViewer, { id, requirementId, requirementCode }: SupportingDocument): Promise<void> {
  const { reads, clock } = parts;
  const [requirement, candidate] = [(await requirementById.batch(reads, [requirementId])).get(requirementId), (await candidateById.batch(reads, [viewer.candidateId])).get(viewer.candidateId)];
  const bytes = await demoPaper({ title: requirement?.label.fr ?? requirementCode, owner: candidate?.number ?? '', writtenAt: clock.now() });
  const upload = new UploadDocument(parts, new BindUpload(parts.transactions, clock));
  const fileName = `${requirementCode.toLowerCase().replaceAll('_', '-')}.pdf`;
  const change = await upload.execute(viewer, { documentId: id, fileName, contentType: 'application/pdf', content: () => Readable.from([bytes]) });
  if (change.kind !== 'changed') throw new Error(`The demonstration cannot send ${fileName}: ${change.kind}.`);
}

async function submit(parts: Parts, viewer: PersonViewer, id: string): Promise<void> {
  const { transactions, clock } = parts;
  const submission = await new SubmitApplication(transactions, clock).execute(viewer, { id, version: await versionOf(parts, id), idempotencyKey: id });
  if (submission.kind !== 'submitted') throw new Error(`The demonstration cannot submit an application: ${JSON.stringify(submission)}.`);
}

async function cancel(parts: Parts, viewer: PersonViewer, id: string, reason: string): Promise<void> {
  await new CancelApplication(parts.transactions, parts.clock).execute(viewer, { id, version: await versionOf(parts, id), reason });
}
