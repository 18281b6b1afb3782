import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { DoneType } from '../../kernel/graphql/common.type';
import { InputProblemType, InvalidInputType, RefusedType, TryLaterType } from '../../kernel/graphql/refusal.type';

@ObjectType('PasswordPolicy', { simpleResolvers: true, description: 'The rules for passwords, for the screen that shows them while one types.' })
export class PasswordPolicyType {
  @Field(() => String, { description: 'Name of the set of rules: `ecandidat` or `nist`.' })
  readonly profile!: string;

  @Field(() => Int, { description: 'Fewest characters.' })
  readonly minLength!: number;

  @Field(() => Int, { description: 'Most characters.' })
  readonly maxLength!: number;

  @Field(() => Boolean, { description: 'At least one lower-case letter.' })
  readonly requiresLower!: boolean;

  @Field(() => Boolean, { description: 'At least one capital letter.' })
  readonly requiresUpper!: boolean;

  @Field(() => Boolean, { description: 'At least one digit from 0 to 9.' })
  readonly requiresDigit!: boolean;

  @Field(() => String, { nullable: true, description: 'At least one of these characters; null when none is required.' })
  readonly specialCharacters!: string | null;

  @Field(() => Boolean, { description: 'Whether spaces may be part of it.' })
  readonly allowsSpace!: boolean;

  @Field(() => Int, { description: 'Least `PasswordCheck.score` that is accepted.' })
  readonly minScore!: number;
}

@ObjectType('PasswordCheck', { simpleResolvers: true, description: 'What the rules say of one password; the same check decides when it is sent.' })
export class PasswordCheckType {
  @Field(() => Boolean, { description: 'Whether it would be accepted.' })
  readonly acceptable!: boolean;

  @Field(() => Int, { description: '0 (first guess) to 4 (out of reach), against French and English dictionaries and the given context.' })
  readonly score!: number;

  @Field(() => [InputProblemType], { description: 'What to change.' })
  readonly problems!: readonly InputProblemType[];
}

const byTypename = { resolveType: (value: { readonly __typename: string }) => value.__typename };

export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  description: 'The password is replaced and every browser signed out, or the link has ended: `LINK_ENDED`.',
  types: () => [DoneType, InvalidInputType, RefusedType] as const,
  ...byTypename,
});

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'The password is replaced and every other browser signed out, or the current one was wrong: `WRONG_PASSWORD`.',
  types: () => [DoneType, InvalidInputType, RefusedType, TryLaterType] as const,
  ...byTypename,
});
