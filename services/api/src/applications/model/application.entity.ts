import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AdmissionRoute, Answer, ApplicationStatus, DecisionType } from './application-status';
import { code, idColumn, instant, text } from './columns';

const count = { type: 'smallint', unsigned: true, default: 0 } as const;

/** What each order sorts by: what a column leaves is sorted inside the column's own index. */
const keysOfOrders = ['sortedAt', 'candidateName', 'effectiveReturnDeadline'];

/** Candidature: one candidate's request to join one intake of a programme. Retention: with its campaign, or gone with the account. */
@Entity('application')
@Index('application_reference', ['reference'], { unique: true })
@Index('application_active', ['candidateId', 'intakeId', 'active'], { unique: true })
@Index('application_candidate', ['candidateId', 'createdAt', 'id'])
// The index of the foreign key, alone: in a wider one each change of its other columns would check the key again, and share-lock
// the intake that whoever counts its places must have for himself.
@Index('application_intake', ['intakeId'])
@Index('application_figures', ['intakeId', 'status', 'publishedDecision', 'answer', 'submittedAt'])
@Index('application_places', ['intakeId', 'publishedDecision', 'answer'])
@Index('application_answer_by', ['publishedDecision', 'answer', 'answerBy'])
@Index('application_institution_submitted', ['institutionId', 'status', 'sortedAt', 'id', 'candidateName', 'effectiveReturnDeadline'])
@Index('application_centre_submitted', ['centreId', 'status', 'sortedAt', 'id'])
@Index('application_committee_submitted', ['committeeId', 'status', 'sortedAt', 'id'])
@Index('application_programme_submitted', ['programmeId', 'status', 'sortedAt', 'id'])
@Index('application_institution_name', ['institutionId', 'status', 'candidateName', 'id', 'sortedAt', 'effectiveReturnDeadline'])
@Index('application_centre_name', ['centreId', 'status', 'candidateName', 'id'])
@Index('application_committee_name', ['committeeId', 'status', 'candidateName', 'id'])
@Index('application_programme_name', ['programmeId', 'status', 'candidateName', 'id'])
@Index('application_institution_deadline', ['institutionId', 'status', 'effectiveReturnDeadline', 'id', 'sortedAt', 'candidateName'])
@Index('application_centre_deadline', ['centreId', 'status', 'effectiveReturnDeadline', 'id'])
@Index('application_committee_deadline', ['committeeId', 'status', 'effectiveReturnDeadline', 'id'])
@Index('application_programme_deadline', ['programmeId', 'status', 'effectiveReturnDeadline', 'id'])
@Index('application_institution_updated', ['institutionId', 'status', 'updatedAt', 'id', 'sortedAt', 'candidateName', 'effectiveReturnDeadline'])
@Index('application_centre_updated', ['centreId', 'status', 'updatedAt', 'id'])
@Index('application_committee_updated', ['committeeId', 'status', 'updatedAt', 'id'])
@Index('application_programme_updated', ['programmeId', 'status', 'updatedAt', 'id'])
@Index('application_institution_created', ['institutionId', 'status', 'id', 'sortedAt'])
@Index('application_centre_created', ['centreId', 'status', 'id'])
@Index('application_committee_created', ['committeeId', 'status', 'id'])
@Index('application_programme_created', ['programmeId', 'status', 'id'])
@Index('application_admissionRoute', ['institutionId', 'status', 'admissionRoute', ...keysOfOrders, 'centreId'])
@Index('application_proposedDecision', ['institutionId', 'status', 'proposedDecision', ...keysOfOrders, 'centreId'])
@Index('application_publishedDecision', ['institutionId', 'status', 'publishedDecision', ...keysOfOrders, 'centreId'])
@Index('application_answer', ['institutionId', 'status', 'answer', ...keysOfOrders, 'centreId'])
@Index('application_decidedAt', ['institutionId', 'status', 'decidedAt', ...keysOfOrders, 'centreId'])
@Index('application_answeredAt', ['institutionId', 'status', 'answeredAt', ...keysOfOrders, 'centreId'])
@Index('application_missingDocuments', ['institutionId', 'status', 'missingDocuments', ...keysOfOrders, 'centreId'])
@Index('application_refusedDocuments', ['institutionId', 'status', 'refusedDocuments', ...keysOfOrders, 'centreId'])
@Index('application_uncheckedDocuments', ['institutionId', 'status', 'uncheckedDocuments', ...keysOfOrders, 'centreId'])
export class Application {
  @PrimaryColumn(idColumn) id!: string;
  @Column(code(40)) reference!: string;
  @Column(idColumn) candidateId!: string;
  @Column(idColumn) accountId!: string;
  @ForeignKey('Intake', { name: 'application_intake_row' })
  @Column(idColumn) intakeId!: string;
  @Column(idColumn) programmeId!: string;
  @Column(idColumn) committeeId!: string;
  @Column(idColumn) centreId!: string;
  @Column(idColumn) institutionId!: string;
  @Column(code(16)) status!: ApplicationStatus;
  /** True, or null once cancelled: of those with the same candidate and intake only one is active. */
  @Column({ type: 'boolean', nullable: true }) active!: boolean | null;
  @Column('int', { unsigned: true }) version!: number;
  @Column(instant) createdAt!: Date;
  @Column({ ...instant, nullable: true }) submittedAt!: Date | null;
  /** The submission, or the beginning of time before it: lists are read along an index without nulls. */
  @Column(instant) sortedAt!: Date;
  @Column({ ...instant, nullable: true }) cancelledAt!: Date | null;
  /** A date for this file alone, in place of its intake's. */
  @Column({ ...instant, nullable: true }) ownReturnDeadline!: Date | null;
  /** Validated; a proposal beside it. Both are set by the decisions, through the contract. */
  @Column(code(12)) admissionRoute!: AdmissionRoute;
  @Column({ ...code(12), nullable: true }) proposedRoute!: AdmissionRoute | null;
  @Column({ ...code(16), nullable: true }) proposedDecision!: DecisionType | null;
  @Column({ ...code(16), nullable: true }) publishedDecision!: DecisionType | null;
  @Column({ ...instant, nullable: true }) decidedAt!: Date | null;
  /** As entered by the committee, of a published place on the waiting list. */
  @Column({ type: 'int', unsigned: true, nullable: true }) waitingRank!: number | null;
  @Column(code(16)) answer!: Answer;
  @Column({ ...instant, nullable: true }) answerBy!: Date | null;
  @Column({ ...instant, nullable: true }) answeredAt!: Date | null;
  @Column({ ...text(1000), nullable: true }) answerReason!: string | null;
  /** The date for which the candidate was reminded: another date is another reminder. */
  @Column({ ...instant, nullable: true }) answerRemindedFor!: Date | null;
  @Column('smallint', { unsigned: true }) snapshots!: number;
  /**
   * What lists of staff sort and look for, copied from elsewhere: `ApplicationStore` refreshes it with every write and is the
   * only one to. Last name, two spaces, first name, so that Martin comes before Martin-Dupont.
   */
  @Column({ ...text(210), default: '', update: false }) candidateName!: string;
  @Column({ ...instant, default: '1970-01-02 00:00:00.000', update: false }) effectiveReturnDeadline!: Date;
  /** The last change of anything that lists or answers show, by the database’s clock: that of a sandbox can be moved back. */
  @Column({ ...instant, default: '1970-01-02 00:00:00.000', update: false }) updatedAt!: Date;
  @Column({ ...count, update: false }) missingDocuments!: number;
  @Column({ ...count, update: false }) refusedDocuments!: number;
  @Column({ ...count, update: false }) uncheckedDocuments!: number;

  submit(now: Date): void {
    this.status = ApplicationStatus.SUBMITTED;
    this.submittedAt = now;
    this.sortedAt = now;
    this.snapshots += 1;
    this.version += 1;
  }

  cancel(now: Date): void {
    this.status = ApplicationStatus.CANCELLED;
    this.active = null;
    this.cancelledAt = now;
    this.version += 1;
  }

  /** To another status of the file, by staff. */
  move(status: ApplicationStatus): void {
    this.status = status;
    this.version += 1;
  }

  /** As if it had never been handed in: staff see no more of it than of any draft. */
  returnToDraft(): void {
    this.move(ApplicationStatus.DRAFT);
    this.submittedAt = null;
    this.sortedAt = neverSubmitted;
  }

  moveReturnDeadline(to: Date): void {
    this.ownReturnDeadline = to;
    this.version += 1;
  }

  answerWith(answer: Answer, now: Date, reason: string | null): void {
    this.answer = answer;
    this.answeredAt = now;
    this.answerReason = reason;
    this.version += 1;
  }

  /** A decision is published; whatever was answered to an earlier one is no answer to this one. */
  decide({ type, answerBy, waitingRank }: { readonly type: DecisionType; readonly answerBy: Date | null; readonly waitingRank: number | null }, now: Date): void {
    this.publishedDecision = type;
    this.proposedDecision = null;
    this.decidedAt = now;
    this.waitingRank = waitingRank;
    this.answer = Answer.NONE;
    this.answerBy = answerBy;
    this.answeredAt = null;
    this.answerReason = null;
  }

  /** Something inside changed: whoever looks at an older version must look again before submitting. */
  touch(): void {
    this.version += 1;
  }
}

/** Sorts before every submission. */
export const neverSubmitted = new Date('1970-01-02T00:00:00.000Z');
