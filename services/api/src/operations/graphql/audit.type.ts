import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NodeType, PageInfoType } from '../../kernel/graphql/common.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { FunctionNameEnum } from '../../people/graphql/assignment.type';

@ObjectType('AuditDetail', { description: 'One thing that an act changed or counted.', simpleResolvers: true })
export class AuditDetailType {
  @Field(() => String, { description: 'What, for programs.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Its value, as text.' })
  readonly value!: string | null;
}

@ObjectType('AuditEntry', { implements: NodeType, description: 'Who did what, for whom, when, from where (journal). Nobody changes it.', simpleResolvers: true })
export class AuditEntryType extends NodeType {
  readonly __typename = 'AuditEntry' as const;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => String, { description: 'What, in the past tense: `function.granted`. New kinds may come.' })
  readonly kind!: string;

  @Field(() => ID, { nullable: true, description: 'Account that acted; null for Parvis by itself.' })
  readonly actorAccountId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name at that moment.' })
  readonly actorName!: string | null;

  @Field(() => FunctionNameEnum, { nullable: true, description: 'The strongest function that the actor held there at that moment.' })
  readonly actorFunction!: FunctionNameEnum | null;

  @Field(() => ID, { nullable: true, description: 'Account for or about which it was done.' })
  readonly concernsAccountId!: string | null;

  @Field(() => ID, { description: 'What was changed; the prefix tells its type.' })
  readonly subjectId!: string;

  @Field(() => String, { nullable: true, description: 'What people quote of it.' })
  readonly subjectLabel!: string | null;

  /** Where it stands; `placeName` is made of the most precise of them. */
  readonly institutionId!: string;
  readonly centreId!: string | null;
  readonly committeeId!: string | null;
  readonly programmeId!: string | null;

  @Field(() => String, { nullable: true, description: 'Network address that it came from; null in jobs.' })
  readonly clientIp!: string | null;

  @Field(() => String, { nullable: true, description: 'Request in which it was done; faults and logs name it too.' })
  readonly requestId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Access token (jeton d’accès) by which it was done in the name of the actor; null where the actor was there.' })
  readonly viaTokenId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, as the actor wrote it.' })
  readonly reason!: string | null;

  @Field(() => [AuditDetailType], { description: 'What changed.' })
  readonly details!: readonly AuditDetailType[];
}

@ObjectType('AuditEdge', { description: 'A line of the audit and its place in the list.', simpleResolvers: true })
export class AuditEdgeType {
  @Field(() => String, { description: 'Place in the list.' })
  readonly cursor!: string;

  @Field(() => AuditEntryType, { description: 'The line.' })
  readonly node!: AuditEntryType;
}

@ObjectType('AuditConnection', { description: 'A page of the audit, newest first.', simpleResolvers: true })
export class AuditConnectionType {
  @Field(() => [AuditEdgeType], { description: 'Newest first.' })
  readonly edges!: readonly AuditEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfoType;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First instant at which `text` was looked for; null where that was all of the journal.' })
  readonly searchedFrom!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last instant at which `text` was looked for.' })
  readonly searchedTo!: Date | null;

  /** Counted when asked for. */
  readonly count!: () => Promise<{ readonly count: number; readonly isExact: boolean }>;
}

@InputType('AuditFilter', { description: 'What to look for. Filters add up; values within one are alternatives.' })
export class AuditFilterInput {
  @Field(() => String, { nullable: true, description: 'A request id, an id, a candidate number (of whoever acted, or whom it concerns) or what people quote of the subject: found in all of the journal. Else the beginning of such a quote, or of a name of the actor, looked for in 31 days: those before `to` or now, those after `from` where only that is given. Case and accents are ignored. At most 200 characters.' })
  readonly text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Kinds, at most 100.' })
  readonly kinds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Who acted.' })
  readonly actorAccountId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For or about whom.' })
  readonly concernsAccountId?: string | null;

  @Field(() => ID, { nullable: true, description: 'What was changed.' })
  readonly subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'In which request.' })
  readonly requestId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First instant.' })
  readonly from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last instant.' })
  readonly to?: Date | null;
}

@ArgsType()
export class AuditArgs {
  @Field(() => AuditFilterInput, { nullable: true, description: 'Everything in scope when absent.' })
  readonly filter?: AuditFilterInput | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Size of the page, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  readonly after?: string | null;
}
