import type { LocalizedText } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import { intakeById, requirementById } from '../../offer/contract';
import { DocumentState } from '../model/document-acts';
import { applicationById } from './application.reads';
import { documentsByApplication } from './inside.reads';
import { requireFrom } from './require-from';

/** What a candidate is asked for: documents to replace or to send, and until when. */
export interface AskedFacts {
  readonly returnDeadline: Date;
  readonly refused: readonly { readonly label: LocalizedText; readonly comment: string | null }[];
  readonly expected: readonly LocalizedText[];
}

/** A line of history, with what was asked when it was written. */
export interface HistoryFacts extends AskedFacts {
  readonly at: Date;
  readonly reason: string | null;
}

/** As it stands where it is read: inside a transaction, as that transaction leaves it. Undefined when there is no such application. */
export async function askedFacts(reads: Reads, applicationId: string): Promise<AskedFacts | undefined> {
  const application = (await applicationById.batch(reads, [applicationId])).get(applicationId);
  if (application === undefined) return undefined;
  const intake = requireFrom(await intakeById.batch(reads, [application.intakeId]), application.intakeId);
  const documents = (await documentsByApplication.batch(reads, [applicationId])).get(applicationId) ?? [];
  const open = documents.filter(({ state }) => state === DocumentState.REFUSED || state === DocumentState.EXPECTED);
  const requirements = open.length === 0 ? new Map<string, never>() : await requirementById.batch(reads, open.map(({ requirementId }) => requirementId));
  const labelled = open.map(({ state, comment, requirementId }) => ({ state, comment, label: requireFrom(requirements, requirementId).label }));
  return {
    returnDeadline: application.ownReturnDeadline ?? intake.returnDeadline,
    refused: labelled.filter(({ state }) => state === DocumentState.REFUSED).map(({ label, comment }) => ({ label, comment })),
    expected: labelled.filter(({ state }) => state === DocumentState.EXPECTED).map(({ label }) => label),
  };
}

const lineSql = 'SELECT at, reason FROM application_event WHERE id = ? AND applicationId = ?';

/** Asked for in the transaction of the event, this is what the event said. Undefined when there is no such line. */
export async function historyFacts(reads: Reads, applicationId: string, eventId: string): Promise<HistoryFacts | undefined> {
  const line = await reads.first<{ readonly at: Date; readonly reason: string | null }>(lineSql, [eventId, applicationId]);
  const asked = line && (await askedFacts(reads, applicationId));
  return line && asked && { ...asked, at: line.at, reason: line.reason };
}
