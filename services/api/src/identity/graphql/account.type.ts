import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocaleEnum, NodeType } from '../../kernel/graphql/common.type';
import { DateTimeScalar, EmailAddressScalar } from '../../kernel/graphql/scalars';
import { AuthCodeChannel, AuthCodePurpose, AuthCodeState } from '../model/auth-code.entity';

registerEnumType(AuthCodePurpose, {
  name: 'AuthCodePurpose',
  description: 'What a code is good for; a code for one purpose is refused for every other.',
  valuesConfig: {
    SIGN_IN: { description: 'Signing in without a password (connexion par code).' },
    ADDRESS_CHECK: { description: 'Proving that an address is one’s own.' },
    RESET: { description: 'Choosing a new password.' },
    STEP_UP: { description: 'Confirming a sensitive act.' },
  },
});
registerEnumType(AuthCodeChannel, {
  name: 'AuthCodeChannel',
  description: 'How a code travels.',
  valuesConfig: { EMAIL: { description: 'In a mail.' } },
});
registerEnumType(AuthCodeState, {
  name: 'AuthCodeState',
  description: 'Where a code stands.',
  valuesConfig: {
    PENDING: { description: 'Ordered; its mail has not left yet.' },
    VALID: { description: 'Sent, and good until it expires.' },
    USED: { description: 'Somebody signed in with it.' },
    EXPIRED: { description: 'Its time is over.' },
    BURNT: { description: 'Tried wrongly too often.' },
    REPLACED: { description: 'Two newer ones have been ordered, or another one was used.' },
  },
});

@ObjectType('AuthCode', { implements: NodeType, simpleResolvers: true, description: 'A six-digit code (code à 6 chiffres) sent to an account; its digits are never shown.' })
export class AuthCodeType extends NodeType {
  readonly __typename = 'AuthCode' as const;

  @Field(() => AuthCodePurpose, { description: 'What it is good for.' })
  readonly purpose!: AuthCodePurpose;

  @Field(() => AuthCodeChannel, { description: 'How it travelled.' })
  readonly channel!: AuthCodeChannel;

  @Field(() => String, { description: 'Enough of the address to recognise it.' })
  readonly maskedAddress!: string;

  @Field(() => AuthCodeState, { description: 'Where it stands now.' })
  readonly state!: AuthCodeState;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Last instant at which it is accepted; counted from the moment when its mail left.' })
  readonly expiresAt!: Date;

  @Field(() => Int, { description: 'Wrong tries so far; the fifth burns it.' })
  readonly tries!: number;
}

@ObjectType('Account', { implements: NodeType, description: 'A person’s one account (compte). Only its owner reads it.', simpleResolvers: true })
export class AccountType extends NodeType {
  readonly __typename = 'Account' as const;

  @Field(() => String, { description: 'Candidate number (numéro de candidat), for instance `EC1Q5P7N`; never reused.' })
  readonly login!: string;

  @Field(() => String, { description: 'First name (prénom).' })
  readonly firstName!: string;

  @Field(() => String, { description: 'Last name (nom).' })
  readonly lastName!: string;

  @Field(() => EmailAddressScalar, { description: 'Main address (adresse électronique): sign-in, codes and mails.' })
  readonly emailAddress!: string;

  @Field(() => LocaleEnum, { description: 'Language of mails and, unless the request says otherwise, of messages.' })
  readonly preferredLanguage!: LocaleEnum;

  @Field(() => DateTimeScalar, { description: 'When the account was asked for.' })
  readonly createdAt!: Date;
}
