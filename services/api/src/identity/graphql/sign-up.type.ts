import { createUnionType, Field, ObjectType } from 'type-graphql';
import { DoneType } from '../../kernel/graphql/common.type';
import { InvalidInputType, RefusedType, TryLaterType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';

@ObjectType('MailSent', { simpleResolvers: true, description: 'A mail is on its way if the address is one that it may go to; the answer is the same for every address.' })
export class MailSentType {
  readonly __typename = 'MailSent' as const;

  @Field(() => String, { description: 'Enough of the address to see a slip of the finger.' })
  readonly maskedAddress!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'After a sign-up: when the account is destroyed if nobody validates it.' })
  readonly validUntil!: Date | null;
}

const byTypename = { resolveType: (value: { readonly __typename: string }) => value.__typename };

export const SignUpResult = createUnionType({
  name: 'SignUpResult',
  description: 'A mail, whatever the address, or what is wrong with the form.',
  types: () => [MailSentType, InvalidInputType, TryLaterType] as const,
  ...byTypename,
});

export const MailResult = createUnionType({
  name: 'MailResult',
  description: 'A mail, whatever the address, or what is wrong with the form.',
  types: () => [MailSentType, InvalidInputType, TryLaterType] as const,
  ...byTypename,
});

export const ValidateAccountResult = createUnionType({
  name: 'ValidateAccountResult',
  description: 'The account is validated, or the link has ended: `LINK_ENDED`.',
  types: () => [DoneType, RefusedType] as const,
  ...byTypename,
});
