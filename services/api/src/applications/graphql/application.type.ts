import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType, NodeType, PageInfoType } from '../../kernel/graphql/common.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { LocalizedText } from '../../kernel/locale';
import type { ApplicationView } from '../model/application-view';
import { AdmissionRoute, Answer, ApplicationStatus, DecisionType, DocumentActEnum, DocumentState, EventActor } from './application.enums';

@ObjectType('Application', { implements: NodeType, description: 'Candidature: one candidate’s request to join one intake of a programme (dossier).', simpleResolvers: true })
export class ApplicationType extends NodeType {
  readonly __typename = 'Application' as const;
  readonly candidateId!: string;
  readonly accountId!: string;
  readonly intakeId!: string;
  readonly programmeId!: string;
  readonly committeeId!: string;
  readonly centreId!: string;
  readonly institutionId!: string;
  readonly ownReturnDeadline!: Date | null;
  readonly admissionRoute!: AdmissionRoute;
  readonly proposedRoute!: AdmissionRoute | null;
  readonly proposedDecision!: DecisionType | null;
  readonly waitingRank!: number | null;
  readonly effectiveReturnDeadline!: Date;
  readonly updatedAt!: Date;
  readonly missingDocuments!: number;
  readonly refusedDocuments!: number;
  readonly uncheckedDocuments!: number;

  @Field(() => String, { description: 'What people quote: the code of the programme and eight letters.' })
  readonly reference!: string;

  @Field(() => ApplicationStatus, { description: 'Statut du dossier: where it stands.' })
  readonly status!: ApplicationStatus;

  @Field(() => Int, { description: 'Grows with every change of the application or its documents; give it back with every act.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last submitted.' })
  readonly submittedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled.' })
  readonly cancelledAt!: Date | null;

  @Field(() => DecisionType, { nullable: true, description: 'The decision, once it is published.' })
  readonly publishedDecision!: DecisionType | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that decision was published.' })
  readonly decidedAt!: Date | null;

  @Field(() => Answer, { description: 'Réponse: what the candidate answered to an admission.' })
  readonly answer!: Answer;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last instant to answer, included.' })
  readonly answerBy!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered, or when the date for it passed.' })
  readonly answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the place was declined or given back, in the words of the candidate.' })
  readonly answerReason!: string | null;
}

@ObjectType('Applicant', { description: 'Candidat: who applies, as lists show them.', simpleResolvers: true })
export class ApplicantType {
  @Field(() => ID, { description: '`can_…`.' })
  readonly id!: string;

  @Field(() => String, { description: 'Numéro de candidat, which people quote.' })
  readonly number!: string;

  @Field(() => String, { description: 'First name (prénom).' })
  readonly firstName!: string;

  @Field(() => String, { description: 'Last name (nom): the usual name, else the name of birth.' })
  readonly lastName!: string;
}

@ObjectType('DocumentCounts', { description: 'How far the documents of an application are.', simpleResolvers: true })
export class DocumentCountsType {
  @Field(() => Int, { description: 'Still to send, refused ones included.' })
  readonly expected!: number;

  @Field(() => Int, { description: 'Sent, accepted or declared not applicable.' })
  readonly provided!: number;

  @Field(() => Int, { description: 'All that are asked for.' })
  readonly total!: number;
}

@ObjectType('ApplicationEvent', { description: 'One line of the history (historique) of an application.', simpleResolvers: true })
export class ApplicationEventType {
  /** Of the document it was about. */
  readonly requirementId!: string | null;

  @Field(() => ID, { description: '`evt_…`.' })
  readonly id!: string;

  @Field(() => String, { description: 'What happened, for instance `application.submitted` or `document.sent`.' })
  readonly kind!: string;

  @Field(() => ApplicationStatus, { nullable: true, description: 'Status (statut du dossier) that it led to; null when the status did not move.' })
  readonly status!: ApplicationStatus | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => EventActor, { description: 'In what quality somebody acted.' })
  readonly actor!: EventActor;

  @Field(() => String, { nullable: true, description: 'Name of the candidate; that of staff only for staff.' })
  readonly actorName!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason that was given.' })
  readonly reason!: string | null;
}

@ObjectType('ReceiptLine', { description: 'A document as it was submitted.', simpleResolvers: true })
export class ReceiptLineType {
  @Field(() => LocalizedTextType, { description: 'What was asked for.' })
  readonly label!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Name of the file.' })
  readonly fileName!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, hexadecimal.' })
  readonly sha256!: string | null;

  @Field(() => Int, { nullable: true, description: 'Bytes of the file.' })
  readonly size!: number | null;

  @Field(() => DocumentState, { description: 'State at the submission.' })
  readonly state!: DocumentState;
}

@ObjectType('Receipt', { description: 'Accusé de réception: what was submitted last, and its fingerprint.', simpleResolvers: true })
export class ReceiptType {
  @Field(() => String, { description: 'Number that people quote.' })
  readonly number!: string;

  @Field(() => DateTimeScalar, { description: 'When it was submitted, by the clock of the server.' })
  readonly submittedAt!: Date;

  @Field(() => Int, { description: '1 for the first submission, and so on.' })
  readonly snapshotNumber!: number;

  @Field(() => String, { description: 'SHA-256 of everything that was submitted, hexadecimal.' })
  readonly sha256!: string;

  @Field(() => [ReceiptLineType], { description: 'The documents (pièces justificatives), in order.' })
  readonly documents!: readonly ReceiptLineType[];
}

@ObjectType('SupportingDocument', { implements: NodeType, description: 'Pièce justificative: what an application gives for one requirement.', simpleResolvers: true })
export class SupportingDocumentType extends NodeType {
  readonly __typename = 'SupportingDocument' as const;
  readonly requirementId!: string;
  readonly fileId!: string | null;

  @Field(() => DocumentState, { description: 'Where it stands.' })
  readonly state!: DocumentState;

  @Field(() => String, { nullable: true, description: 'Why it was refused, in the words of the institution.' })
  readonly comment!: string | null;

  @Field(() => [DocumentActEnum], { description: 'What the viewer may do with it now.' })
  readonly acts!: readonly DocumentActEnum[];

  @Field(() => Boolean, { description: 'For staff: the candidate has changed it since the last submission, and not submitted it again.' })
  readonly isBeingReplaced!: boolean;
}

@ObjectType('ApplicationEdge', { description: 'An application in its place in a list.', simpleResolvers: true })
export class ApplicationEdgeType {
  @Field(() => String, { description: 'Give it as `after` to read on from here.' })
  readonly cursor!: string;

  @Field(() => ApplicationType, { description: 'The application.' })
  readonly node!: ApplicationView;
}

@ObjectType('ApplicationConnection', { description: 'A page of applications.', simpleResolvers: true })
export class ApplicationConnectionType {
  readonly count!: () => Promise<{ readonly count: number; readonly isExact: boolean }>;

  @Field(() => [ApplicationEdgeType], { description: 'The applications of this page.' })
  readonly edges!: readonly ApplicationEdgeType[];

  @Field(() => PageInfoType, { description: 'Where this page stands.' })
  readonly pageInfo!: PageInfoType;
}
