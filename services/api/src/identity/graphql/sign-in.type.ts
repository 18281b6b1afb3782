import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { InvalidInputType, RefusedType, TryLaterType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar, UrlScalar } from '../../kernel/graphql/scalars';
import { ViewerType } from './viewer.type';

@ObjectType('SentCode', { simpleResolvers: true, description: 'A code that was asked for in this attempt. Says nothing of whether there is an account behind it.' })
export class SentCodeType {
  @Field(() => String, { description: 'Where the code goes, masked; wholly hidden when a number was typed.' })
  readonly maskedAddress!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was asked for.' })
  readonly sentAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'It works at least until then: its life is counted from the moment when the mail leaves.' })
  readonly expiresAt!: Date | null;

  @Field(() => Int, { description: 'How long a code lives, as screens and mails say it.' })
  readonly lifetimeMinutes!: number;

  @Field(() => DateTimeScalar, { description: 'First instant at which another one may be asked for.' })
  readonly resendAt!: Date;

  @Field(() => Int, { description: 'Tries left before it is burnt.' })
  readonly triesLeft!: number;
}

@ObjectType('SignInFlow', { simpleResolvers: true, description: 'An attempt to sign in, bound to this browser: identifier first, then password or code. Looks the same whether or not the identifier is known.' })
export class SignInFlowType {
  readonly __typename = 'SignInFlow' as const;

  @Field(() => ID, { description: 'Id of the attempt; its secret is in a cookie.' })
  readonly id!: string;

  @Field(() => String, { description: 'As it was typed.' })
  readonly identifier!: string;

  @Field(() => DateTimeScalar, { description: 'The attempt is open at least until then.' })
  readonly expiresAt!: Date;

  @Field(() => SentCodeType, { nullable: true, description: 'The last code asked for in this attempt.' })
  readonly code!: SentCodeType | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where to go instead when the institution signs this person in.' })
  readonly ssoUrl!: string | null;
}

@ObjectType('SignedIn', { simpleResolvers: true, description: 'The browser is signed in; its session is in cookies.' })
export class SignedInType {
  readonly __typename = 'SignedIn' as const;

  @Field(() => ViewerType, { description: 'Who is signed in now.' })
  readonly viewer!: ViewerType;
}

@ObjectType('SignedOut', { simpleResolvers: true, description: 'The browser is signed out.' })
export class SignedOutType {
  @Field(() => Boolean, { description: 'Always true, also when nobody was signed in.' })
  readonly ok!: boolean;
}

const byTypename = { resolveType: (value: { readonly __typename: string }) => value.__typename };

export const IdentifyResult = createUnionType({
  name: 'IdentifyResult',
  description: 'The attempt, or why none was begun.',
  types: () => [SignInFlowType, InvalidInputType, TryLaterType] as const,
  ...byTypename,
});

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'The session, or why there is none: `FLOW_ENDED`, `WRONG_CREDENTIALS`, `ACCOUNT_NOT_VALIDATED` (only after the right password), `CODE_REFUSED`.',
  types: () => [SignedInType, RefusedType, InvalidInputType, TryLaterType] as const,
  ...byTypename,
});

export const SendSignInCodeResult = createUnionType({
  name: 'SendSignInCodeResult',
  description: 'The attempt with its code, or why none was ordered: `FLOW_ENDED`, or too soon.',
  types: () => [SignInFlowType, RefusedType, TryLaterType] as const,
  ...byTypename,
});

export const SessionResult = createUnionType({
  name: 'SessionResult',
  description: 'The session goes on, or it has ended: `SESSION_ENDED`.',
  types: () => [SignedInType, RefusedType] as const,
  ...byTypename,
});
