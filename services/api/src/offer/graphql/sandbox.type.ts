import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import { InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar, EmailAddressScalar } from '../../kernel/graphql/scalars';

@ObjectType('Sandbox', { description: 'Bac à sable: an institution to try things out in, whose programmes open, close, remind and expire by a clock of its own. No other institution follows it.', simpleResolvers: true })
export class SandboxType {
  readonly __typename = 'Sandbox' as const;

  @Field(() => ID, { description: 'The institution that is one, `ins_…`.' })
  readonly institutionId!: string;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  readonly name!: LocalizedTextType;

  @Field(() => String, { description: 'Time zone (IANA) in which its clock should be shown.' })
  readonly timeZone!: string;

  @Field(() => DateTimeScalar, { description: 'What its clock shows.' })
  readonly now!: Date;

  @Field(() => Boolean, { description: 'Whether that is something else than what everybody’s clock shows.' })
  readonly isMoved!: boolean;
}

@InputType('OpenSandboxInput', { description: 'Bac à sable: whose, and for whom.' })
export class OpenSandboxInput {
  @Field(() => ID, { description: 'The real institution, `ins_…`; it has one sandbox at most.' })
  readonly institutionId!: string;

  @Field(() => EmailAddressScalar, { description: 'Adresse électronique: the sandbox’s administrator signs in with it; a validated account that has no function yet.' })
  readonly administratorAddress!: string;
}

@InputType('MoveSandboxClockInput', { description: 'What the clock of a sandbox is to show; it goes on from there.' })
export class MoveSandboxClockInput {
  @Field(() => ID, { description: 'The sandbox, `ins_…`.' })
  readonly institutionId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant that it shows from now on, at most two years away; what everybody’s clock shows when null.' })
  readonly now?: Date | null;
}

export const MoveSandboxClockResult = createUnionType({
  name: 'MoveSandboxClockResult',
  description: 'The sandbox by its new time, or why its clock cannot be moved there.',
  types: () => [SandboxType, InvalidInputType] as const,
  resolveType: ({ __typename }) => __typename,
});

export const OpenSandboxResult = createUnionType({
  name: 'OpenSandboxResult',
  description: 'The new sandbox, or why none was opened.',
  types: () => [SandboxType, InvalidInputType, RefusedType] as const,
  resolveType: ({ __typename }) => __typename,
});
