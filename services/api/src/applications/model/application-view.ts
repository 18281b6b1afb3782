import type { EventActor } from './application-event.entity';
import type { AdmissionRoute, Answer, ApplicationStatus, DecisionType } from './application-status';
import type { DocumentState } from './document-acts';
import type { SnapshotContent } from './snapshot-content';

/** An application as lists and pages read it; what belongs to others is loaded by id. */
export interface ApplicationView {
  readonly id: string;
  readonly reference: string;
  readonly candidateId: string;
  readonly accountId: string;
  readonly intakeId: string;
  readonly programmeId: string;
  readonly committeeId: string;
  readonly centreId: string;
  readonly institutionId: string;
  readonly status: ApplicationStatus;
  readonly version: number;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly cancelledAt: Date | null;
  /** When anything in it changed last, by the database’s clock; staff’s business, not the candidate’s. */
  readonly updatedAt: Date;
  readonly ownReturnDeadline: Date | null;
  readonly admissionRoute: AdmissionRoute;
  readonly proposedRoute: AdmissionRoute | null;
  readonly proposedDecision: DecisionType | null;
  readonly publishedDecision: DecisionType | null;
  readonly decidedAt: Date | null;
  readonly waitingRank: number | null;
  readonly answer: Answer;
  readonly answerBy: Date | null;
  readonly answeredAt: Date | null;
  readonly answerReason: string | null;
  /** Its own return date, else that of its intake; a copy for lists. */
  readonly effectiveReturnDeadline: Date;
  readonly missingDocuments: number;
  readonly refusedDocuments: number;
  readonly uncheckedDocuments: number;
}

export interface DocumentView {
  readonly id: string;
  readonly applicationId: string;
  readonly requirementId: string;
  readonly isConditional: boolean;
  readonly state: DocumentState;
  readonly comment: string | null;
  readonly fileId: string | null;
}

export interface EventView {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: string;
  readonly status: ApplicationStatus | null;
  readonly at: Date;
  readonly actor: EventActor;
  readonly actorAccountId: string | null;
  readonly reason: string | null;
  /** Of the document that it was about; null when it was about the whole. */
  readonly requirementId: string | null;
}

export interface SnapshotView {
  readonly applicationId: string;
  readonly number: number;
  readonly receiptNumber: string;
  readonly takenAt: Date;
  readonly sha256: string;
  readonly content: SnapshotContent;
}
