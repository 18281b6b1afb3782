import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars';

export enum DocumentJudgementEnum {
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
}
registerEnumType(DocumentJudgementEnum, {
  name: 'DocumentJudgement',
  description: 'What is found of a document that was handed in.',
  valuesConfig: {
    ACCEPTED: { description: 'Validée: it will do; a refused declaration that it does not concern the candidate is taken after all.' },
    REFUSED: { description: 'Refusée: it will not do; a comment tells the candidate why.' },
  },
});

@InputType('JudgeDocumentInput', { description: 'Pièce justificative: to accept or refuse what was handed in.' })
export class JudgeDocumentInput {
  @Field(() => ID, { description: 'The document.' })
  readonly documentId!: string;

  @Field(() => Int, { description: 'The version of the application that the person saw.' })
  readonly version!: number;

  @Field(() => DocumentJudgementEnum, { description: 'What is found.' })
  readonly verdict!: DocumentJudgementEnum;

  @Field(() => String, { nullable: true, description: 'To the candidate, at most 1,000 characters; required to refuse.' })
  readonly comment?: string | null;
}

@InputType('MarkIncompleteInput', { description: 'To give a file back to its candidate.' })
export class MarkIncompleteInput {
  @Field(() => ID, { description: 'The application.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: 'What to mend, to the candidate, at most 1,000 characters; required where no document is refused.' })
  readonly comment?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'A return date for this file alone, included to the millisecond; required once its date has passed.' })
  readonly newReturnDeadline?: Date | null;
}

@InputType('MarkCompleteInput', { description: 'To say that a file is whole.' })
export class MarkCompleteInput {
  @Field(() => ID, { description: 'The application.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters; required while a document is expected, refused or being replaced.' })
  readonly reason?: string | null;
}

@InputType('ReturnToDraftInput', { description: 'To give back a file that was submitted by mistake.' })
export class ReturnToDraftInput {
  @Field(() => ID, { description: 'The application.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters; required.' })
  readonly reason?: string | null;
}

@InputType('MoveReturnDeadlineInput', { description: 'To set a return date (date limite de retour) for one file alone.' })
export class MoveReturnDeadlineInput {
  @Field(() => ID, { description: 'The application.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: 'The new return date (date limite de retour), included to the millisecond.' })
  readonly returnDeadline!: Date;

  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters.' })
  readonly reason?: string | null;
}

@InputType('AnnouncePresenceInput', { description: 'To say that one looks at a file.' })
export class AnnouncePresenceInput {
  @Field(() => ID, { description: 'The application.' })
  readonly id!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'True when one leaves it.' })
  readonly isLeaving!: boolean;
}

export enum AdmissionAnswerEnum {
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}
registerEnumType(AdmissionAnswerEnum, {
  name: 'AdmissionAnswer',
  description: 'Réponse: what can be answered to an admission.',
  valuesConfig: {
    ACCEPTED: { description: 'Confirmation: the place is taken.' },
    DECLINED: { description: 'Désistement: the place is given back, also after it was taken.' },
  },
});

@InputType('AnswerAdmissionInput', { description: 'To take an admission (confirmer) or give the place back (se désister).' })
export class AnswerAdmissionInput {
  @Field(() => ID, { description: 'The application.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => AdmissionAnswerEnum, { description: 'The answer (réponse).' })
  readonly answer!: AdmissionAnswerEnum;

  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters; required to give back a place that was taken.' })
  readonly reason?: string | null;
}
