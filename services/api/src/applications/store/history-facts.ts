import type { LocalizedText } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import { intakeById, requirementById } from '../../offer/contract';
import { EventActor } from '../model/application-event.entity';
import { DocumentState } from '../model/document-acts';
import { ApplicationCancelled } from '../model/events';
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

/** Whom a mail about an application goes to, and until when an answer was waited for: little, for thousands at a time. */
export interface Addressee {
  readonly committeeId: string;
  readonly accountId: string;
  readonly answerBy: Date | null;
}

export const addressee = (reads: Reads, applicationId: string): Promise<Addressee | undefined> =>
  reads.first<Addressee>('SELECT accountId, committeeId, answerBy FROM application WHERE id = ?', [applicationId]);

const cancelledSql = `SELECT reason FROM application_event WHERE applicationId = ? AND kind = '${ApplicationCancelled.eventName}' AND actor = '${EventActor.STAFF}'
  ORDER BY at DESC, id DESC LIMIT 1`;

/** Why staff cancelled an application; null where nobody did, or without a reason. */
export const cancellationReason = async (reads: Reads, applicationId: string): Promise<string | null> =>
  (await reads.first<{ readonly reason: string | null }>(cancelledSql, [applicationId]))?.reason ?? null;

const lineSql = 'SELECT at, reason FROM application_event WHERE id = ? AND applicationId = ?';

/** Asked for in the transaction of the event, this is what the event said. Undefined when there is no such line. */
export async function historyFacts(reads: Reads, applicationId: string, eventId: string): Promise<HistoryFacts | undefined> {
  const line = await reads.first<{ readonly at: Date; readonly reason: string | null }>(lineSql, [eventId, applicationId]);
  const asked = line && (await askedFacts(reads, applicationId));
  return line && asked && { ...asked, at: line.at, reason: line.reason };
}
