import { candidateById, profileSnapshot } from '../../candidates/contract';
import { storedFileById } from '../../documents/contract';
import { newId } from '../../kernel/ids';
import type { Loader } from '../../kernel/loaders';
import type { Reads } from '../../kernel/reads';
import { sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import { intakeById, programmeById, requirementById } from '../../offer/contract';
import { ApplicationSnapshot } from '../model/application-snapshot.entity';
import type { Application } from '../model/application.entity';
import { newReceiptNumber } from '../model/reference';
import type { SnapshotContent, SnapshotDocument } from '../model/snapshot-content';
import { SnapshotFile } from '../model/snapshot-file.entity';
import type { SupportingDocument } from '../model/supporting-document.entity';
import { ApplicationStore } from '../store/application.store';
import { requireFrom } from '../store/require-from';

/** Freezes what is submitted now, under the next number, with its hash and receipt. */
export async function takeSnapshot(tx: Transaction, application: Application, now: Date): Promise<ApplicationSnapshot> {
  const applications = new ApplicationStore(tx.manager);
  const documents = await applications.documentsOf([application.id]);
  const receiptNumber = newReceiptNumber(now);
  const text = JSON.stringify(await contentOf(tx.reads, application, documents, { number: application.snapshots, receiptNumber, now }));
  const snapshot = Object.assign(new ApplicationSnapshot(), {
    id: newId('snp'), applicationId: application.id, number: application.snapshots, receiptNumber, takenAt: now, content: text, sha256: sha256(text),
  });
  await applications.addSnapshot(snapshot, documents.flatMap((document) => heldFile(snapshot.id, document)));
  return snapshot;
}

const heldFile = (snapshotId: string, { id, fileId }: SupportingDocument): SnapshotFile[] =>
  fileId === null ? [] : [Object.assign(new SnapshotFile(), { snapshotId, documentId: id, fileId })];

export type Subject = Pick<Application, 'id' | 'reference' | 'candidateId' | 'programmeId' | 'intakeId' | 'ownReturnDeadline'>;
export type Given = Pick<SupportingDocument, 'id' | 'requirementId' | 'state' | 'fileId'>;

interface Receipt {
  readonly number: number;
  readonly receiptNumber: string;
  readonly now: Date;
}

/** The content of an application as it is now. */
export async function contentOf(reads: Reads, application: Subject, documents: readonly Given[], receipt: Receipt): Promise<SnapshotContent> {
  const { id, reference, candidateId, programmeId, intakeId, ownReturnDeadline } = application;
  const programme = await one(reads, programmeById, programmeId);
  const intake = await one(reads, intakeById, intakeId);
  const candidate = await one(reads, candidateById, candidateId);
  return {
    application: { id, reference, number: receipt.number, receiptNumber: receipt.receiptNumber, submittedAt: receipt.now.toISOString() },
    programme: { id: programme.id, code: programme.code, title: programme.title },
    intake: { id: intake.id, name: intake.name, returnDeadline: (ownReturnDeadline ?? intake.returnDeadline).toISOString(), timeZone: intake.timeZone },
    candidate: { id: candidate.id, firstName: candidate.firstName, lastName: candidate.lastName },
    profile: await profileSnapshot(reads, candidateId),
    documents: await documentsContent(reads, documents),
  };
}

async function documentsContent(reads: Reads, documents: readonly Given[]): Promise<SnapshotDocument[]> {
  if (documents.length === 0) return [];
  const fileIds = documents.map(({ fileId }) => fileId).filter((id) => id !== null);
  const requirements = await requirementById.batch(reads, documents.map(({ requirementId }) => requirementId));
  const files = fileIds.length === 0 ? new Map() : await storedFileById.batch(reads, fileIds);
  return documents.map(({ id, state, fileId, requirementId }) => {
    const { code, label } = requireFrom(requirements, requirementId);
    return { id, code, label, state, file: fileId === null ? null : fileContent(requireFrom(files, fileId)) };
  });
}

const fileContent = ({ id, name, contentType, size, sha256: digest }: NonNullable<SnapshotDocument['file']>): NonNullable<SnapshotDocument['file']> =>
  ({ id, name, contentType, size, sha256: digest });

const one = async <Value>(reads: Reads, loader: Loader<string, Value>, id: string): Promise<Value> => requireFrom(await loader.batch(reads, [id]), id);
