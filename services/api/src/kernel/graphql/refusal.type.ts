import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from './scalars';
import { RefusalCode } from '../refusal';

registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'Why something that a person asked for was not done; stable, for programs. The sentence for people is `message`.',
});

@InterfaceType('Refusal', {
  description: 'A named "no" that a person can act on. Nothing was changed.',
  resolveType: (value: { readonly __typename: string }) => value.__typename,
})
export abstract class RefusalType {
  @Field(() => RefusalCode, { description: 'Stable code.' })
  readonly code!: RefusalCode;

  @Field(() => String, { description: 'What is wrong and what to do, in the language of the viewer.' })
  readonly message!: string;
}

@ObjectType('Refused', { implements: RefusalType, description: 'A refusal that carries nothing but its code and sentence.' })
export class RefusedType extends RefusalType {
  readonly __typename = 'Refused' as const;
}

@ObjectType('InputProblem', { description: 'One thing wrong with one field of the input.' })
export class InputProblemType {
  @Field(() => String, { description: 'Name of the input field.' })
  readonly field!: string;

  @Field(() => String, { description: 'Stable code of the rule that is broken, for instance `REQUIRED` or `TOO_LONG`.' })
  readonly code!: string;

  @Field(() => String, { description: 'Sentence in the language of the viewer.' })
  readonly message!: string;
}

@ObjectType('InvalidInput', { implements: RefusalType, description: 'The input breaks rules; nothing was saved.' })
export class InvalidInputType extends RefusalType {
  readonly __typename = 'InvalidInput' as const;

  @Field(() => [InputProblemType], { description: 'Every problem, at least one.' })
  readonly problems!: readonly InputProblemType[];
}

@ObjectType('TryLater', { implements: RefusalType, description: 'Too many tries; the same call may succeed later.' })
export class TryLaterType extends RefusalType {
  readonly __typename = 'TryLater' as const;

  @Field(() => DateTimeScalar, { description: 'First instant at which a try can succeed.' })
  readonly retryAt!: Date;
}

@ObjectType('Conflict', { implements: RefusalType, description: 'Somebody saved in between: read again, then decide. Nothing was changed.' })
export class ConflictType extends RefusalType {
  readonly __typename = 'Conflict' as const;

  @Field(() => Int, { description: 'The version now stored.' })
  readonly currentVersion!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was stored.' })
  readonly changedAt!: Date | null;
}
