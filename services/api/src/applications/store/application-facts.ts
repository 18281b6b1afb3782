import type { LocalizedText } from '../../kernel/locale';
import type { Loader } from '../../kernel/loaders';
import type { Reads } from '../../kernel/reads';
import { committeeById, intakeById, programmeById, requirementById, type CommitteeFacts } from '../../offer/contract';
import type { ApplicationView, SnapshotView } from '../model/application-view';
import { applicationById } from './application.reads';
import { documentsByApplication, newestSnapshotByApplication, snapshotById } from './inside.reads';
import { requireFrom } from './require-from';

/** What a mail about an application needs. */
export interface ApplicationFacts {
  readonly accountId: string;
  readonly institutionId: string;
  /** Where the committee is written to; null where it is the institution's. */
  readonly contactAddress: string | null;
  readonly committee: Pick<CommitteeFacts, 'name' | 'presidentName' | 'signatoryName' | 'signatoryTitle'> | null;
  readonly reference: string;
  readonly programmeTitle: LocalizedText;
  readonly returnDeadline: Date;
  readonly timeZone: string;
  readonly answerBy: Date | null;
  /** Of the submission that was asked about, else of the last; with the number and hash of its receipt. */
  readonly submittedAt: Date | null;
  readonly receiptNumber: string | null;
  readonly sha256: string | null;
  /** As submitted; before a submission, as they are. */
  readonly documents: readonly {
    readonly label: LocalizedText;
    readonly state: string;
    readonly fileName: string | null;
    readonly sha256: string | null;
  }[];
}

/** Undefined when there is no such application, or no longer; what it tells of the past is what `snapshotId` froze, where that is given. */
export async function applicationFacts(reads: Reads, applicationId: string, snapshotId?: string): Promise<ApplicationFacts | undefined> {
  const application = await maybe(reads, applicationById, applicationId);
  if (application === undefined) return undefined;
  const [intake, programme, snapshot] = await Promise.all([
    maybe(reads, intakeById, application.intakeId), maybe(reads, programmeById, application.programmeId),
    snapshotOf(reads, applicationId, snapshotId),
  ]);
  if (intake === undefined || programme === undefined || snapshot === 'gone') return undefined;
  return {
    ...(await heldBy(reads, application)),
    reference: application.reference,
    programmeTitle: programme.title,
    returnDeadline: application.ownReturnDeadline ?? intake.returnDeadline,
    timeZone: intake.timeZone,
    answerBy: application.answerBy,
    ...(snapshot === undefined ? { ...notSubmitted, documents: await expectedDocuments(reads, applicationId) } : submitted(snapshot)),
  };
}

async function heldBy(reads: Reads, { accountId, institutionId, committeeId }: ApplicationView) {
  const committee = await maybe(reads, committeeById, committeeId);
  return { accountId, institutionId, contactAddress: committee?.contactAddress ?? null, committee: committee ?? null };
}

async function snapshotOf(reads: Reads, applicationId: string, snapshotId: string | undefined): Promise<SnapshotView | 'gone' | undefined> {
  if (snapshotId === undefined) return maybe(reads, newestSnapshotByApplication, applicationId);
  const snapshot = await maybe(reads, snapshotById, snapshotId);
  return snapshot?.applicationId === applicationId ? snapshot : 'gone';
}

const notSubmitted = { submittedAt: null, receiptNumber: null, sha256: null };

const submitted = ({ takenAt, receiptNumber, sha256, content }: SnapshotView) => ({
  submittedAt: takenAt, receiptNumber, sha256,
  documents: content.documents.map(({ label, state, file }) => ({ label, state, fileName: file?.name ?? null, sha256: file?.sha256 ?? null })),
});

async function expectedDocuments(reads: Reads, applicationId: string): Promise<ApplicationFacts['documents']> {
  const documents = (await documentsByApplication.batch(reads, [applicationId])).get(applicationId) ?? [];
  if (documents.length === 0) return [];
  const requirements = await requirementById.batch(reads, documents.map(({ requirementId }) => requirementId));
  return documents.map(({ requirementId, state }) => ({ label: requireFrom(requirements, requirementId).label, state, fileName: null, sha256: null }));
}

const maybe = async <Value>(reads: Reads, loader: Loader<string, Value>, id: string): Promise<Value | undefined> => (await loader.batch(reads, [id])).get(id);
