import { Field, ID, InputType, Int } from 'type-graphql';
import { AdmissionRoute, DecisionType } from '../../applications/contract';
import { DateTimeScalar } from '../../kernel/graphql/scalars';

const keyWords = 'Chosen by the caller, 1 to 100 characters: the same key (clé d’idempotence) gets the same answer for 24 hours; the version may be another one then.';

@InputType('ProposeDecisionInput', { description: 'To propose a decision (avis); each type requires its own.' })
export class ProposeDecisionInput {
  @Field(() => ID, { description: 'The application.' })
  readonly applicationId!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => DecisionType, { description: 'What is proposed.' })
  readonly type!: DecisionType;

  @Field(() => ID, { nullable: true, description: 'Motif, `rsn_…`: required for a rejection.' })
  readonly reasonId?: string | null;

  @Field(() => String, { nullable: true, description: 'Words to the candidate, at most 1,000 characters.' })
  readonly comment?: string | null;

  @Field(() => Int, { nullable: true, description: 'Rank (rang), required for the waiting list: from 1, free in its intake.' })
  readonly rank?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Required for a preselection: when to come, in the future.' })
  readonly appointmentAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Required for a preselection: where to come, at most 300 characters.' })
  readonly appointmentPlace?: string | null;

  @Field(() => String, { nullable: true, description: keyWords })
  readonly idempotencyKey?: string | null;
}

@InputType('WithdrawProposalInput', { description: 'To take back the proposal that waits.' })
export class WithdrawProposalInput {
  @Field(() => ID, { description: 'The application.' })
  readonly applicationId!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: keyWords })
  readonly idempotencyKey?: string | null;
}

@InputType('PublishDecisionInput', { description: 'Valider l’avis: to make the proposal of somebody else the decision.' })
export class PublishDecisionInput {
  @Field(() => ID, { description: 'The application.' })
  readonly applicationId!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => Boolean, { nullable: true, description: 'Admit although no place is left; a reason is then required.' })
  readonly force?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why the capacity is exceeded, at most 1,000 characters; for staff only.' })
  readonly reason?: string | null;

  @Field(() => String, { nullable: true, description: keyWords })
  readonly idempotencyKey?: string | null;
}

@InputType('ProposeRouteInput', { description: 'Type de traitement: to propose how an application is treated.' })
export class ProposeRouteInput {
  @Field(() => ID, { description: 'The application.' })
  readonly applicationId!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => AdmissionRoute, { description: 'Admission route (type de traitement).' })
  readonly route!: AdmissionRoute;

  @Field(() => String, { nullable: true, description: keyWords })
  readonly idempotencyKey?: string | null;
}

@InputType('ValidateRouteInput', { description: 'To agree with the route (type de traitement) that somebody else proposed; a direct one admits.' })
export class ValidateRouteInput extends PublishDecisionInput {}

@InputType('SaveDecisionReasonInput', { description: 'To add a reason (motif) or change one.' })
export class SaveDecisionReasonInput {
  @Field(() => ID, { description: 'The institution.' })
  readonly institutionId!: string;

  @Field(() => ID, { nullable: true, description: 'The reason to change; none to add one.' })
  readonly id?: string | null;

  @Field(() => String, { description: 'Capital letters, digits, - and _, at most 30.' })
  readonly code!: string;

  @Field(() => String, { description: 'Words for the candidate in French, at most 300 characters.' })
  readonly labelFr!: string;

  @Field(() => String, { description: 'The same in English.' })
  readonly labelEn!: string;

  @Field(() => Int, { description: 'Order in lists.' })
  readonly position!: number;

  @Field(() => Boolean, { description: 'Whether it may be given.' })
  readonly isInService!: boolean;

  @Field(() => Int, { description: 'As it was read; 0 for a new one.' })
  readonly version!: number;
}

@InputType('DeleteDecisionReasonInput', { description: 'To delete a reason (motif) that was never given.' })
export class DeleteDecisionReasonInput {
  @Field(() => ID, { description: 'The reason.' })
  readonly id!: string;
}
