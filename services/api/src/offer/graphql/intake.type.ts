import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, NodeType } from '../../kernel/graphql/common.type';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars';
import { IntakeState } from '../model/intake-calendar';

registerEnumType(IntakeState, {
  name: 'IntakeState',
  description: 'Where an intake stands in its calendar, by the clock of the server.',
  valuesConfig: {
    UPCOMING: { description: 'À venir: applications open later.' },
    OPEN: { description: 'Ouverte: applications can be made.' },
    CLOSED: { description: 'Fermée: applications are over.' },
  },
});

@ObjectType('Intake', { implements: NodeType, description: 'Session: one round of admission to a programme, with its calendar, committee and capacity.', simpleResolvers: true })
export class IntakeType extends NodeType {
  readonly __typename = 'Intake' as const;
  readonly programmeId!: string;
  readonly committeeId!: string;

  @Field(() => LocalizedTextType, { description: 'Name of the round, for instance « Rentrée de septembre ».' })
  readonly name!: LocalizedTextType;

  @Field(() => Int, { nullable: true, description: 'Capacité d’accueil: places offered; unknown when null.' })
  readonly capacity!: number | null;

  @Field(() => DateTimeScalar, { description: 'First instant at which one may apply.' })
  readonly opensAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Last instant at which one may apply, included.' })
  readonly closesAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Date limite de retour: last instant to submit the file, included.' })
  readonly returnDeadline!: Date;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the jury, in `timeZone`.' })
  readonly juryOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which decisions are published, in `timeZone`.' })
  readonly publicationOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last instant to accept or decline an admission; null where a delay counts instead.' })
  readonly answerBy!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Days to accept or decline after the decision is published; null where a date counts instead.' })
  readonly answerDelayDays!: number | null;

  @Field(() => String, { description: 'Time zone (IANA) in which these dates were set and should be shown.' })
  readonly timeZone!: string;
}

@ObjectType('DocumentTemplate', { description: 'A form (modèle à remplir) to download, fill in and send back.', simpleResolvers: true })
export class DocumentTemplateType {
  @Field(() => String, { description: 'File name.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  readonly size!: number;

  @Field(() => String, { description: 'Path on this server; no session needed.' })
  readonly url!: string;
}

@ObjectType('DocumentRequirement', { implements: NodeType, description: 'Pièce justificative demandée: a document that a file must hold.', simpleResolvers: true })
export class DocumentRequirementType extends NodeType {
  readonly __typename = 'DocumentRequirement' as const;

  @Field(() => String, { description: 'Short code, the same for the same document in all programmes of the institution.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'What is asked for.' })
  readonly label!: LocalizedTextType;

  @Field(() => LocalizedTextType, { nullable: true, description: 'How it should look.' })
  readonly description!: LocalizedTextType | null;

  @Field(() => Boolean, { description: 'Whether a candidate may declare that it does not concern them.' })
  readonly isConditional!: boolean;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Whom it concerns, where it is conditional.' })
  readonly condition!: LocalizedTextType | null;

  @Field(() => Boolean, { description: 'Sent once, it serves all applications of the candidate.' })
  readonly isShared!: boolean;

  @Field(() => Int, { description: 'Place in the list, from 1.' })
  readonly position!: number;

  @Field(() => DocumentTemplateType, { nullable: true, description: 'The form (modèle à remplir) to use, where there is one.' })
  readonly template!: DocumentTemplateType | null;
}
