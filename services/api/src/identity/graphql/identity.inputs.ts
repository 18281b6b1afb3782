import { Field, InputType } from 'type-graphql';
import { LocaleEnum } from '../../kernel/graphql/common.type';

@InputType('SignUpInput', { description: 'The form that creates an account (créer un compte).' })
export class SignUpInput {
  @Field(() => String, { description: 'Last name (nom), at most 100 characters.' })
  readonly lastName!: string;

  @Field(() => String, { description: 'First name (prénom), at most 100 characters.' })
  readonly firstName!: string;

  @Field(() => String, { description: 'Address (adresse électronique) that the person reads.' })
  readonly emailAddress!: string;

  @Field(() => String, { description: 'The same again.' })
  readonly emailAddressAgain!: string;

  @Field(() => String, { description: 'See `passwordPolicy`.' })
  readonly password!: string;

  @Field(() => String, { description: 'The same again.' })
  readonly passwordAgain!: string;

  @Field(() => LocaleEnum, { description: 'Language of mails and screens.' })
  readonly language!: LocaleEnum;
}

@InputType('TokenInput', { description: 'The secret that a mailed link carries.' })
export class TokenInput {
  @Field(() => String, { description: 'What follows `#` in the link.' })
  readonly token!: string;
}

@InputType('ResendActivationInput', { description: 'For whoever lost the activation mail (validation de l’adresse).' })
export class ResendActivationInput {
  @Field(() => String, { description: 'Address (adresse électronique) used to sign up.' })
  readonly emailAddress!: string;
}

@InputType('ForgottenCredentialsInput', { description: 'For whoever forgot number or password.' })
export class ForgottenCredentialsInput {
  @Field(() => String, { description: 'An address (adresse électronique) that the person signs in with.' })
  readonly emailAddress!: string;
}

@InputType('ResetPasswordInput', { description: 'A new password, by the link in the mail.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'What follows `#` in the link.' })
  readonly token!: string;

  @Field(() => String, { description: 'See `passwordPolicy`.' })
  readonly password!: string;

  @Field(() => String, { description: 'The same again.' })
  readonly passwordAgain!: string;
}

@InputType('IdentifyInput', { description: 'The first screen of signing in.' })
export class IdentifyInput {
  @Field(() => String, { description: 'Candidate number or sign-in address.' })
  readonly identifier!: string;
}

@InputType('SignInWithPasswordInput', { description: 'The second screen, by password.' })
export class SignInWithPasswordInput {
  @Field(() => String, { description: 'As typed or pasted.' })
  readonly password!: string;
}

@InputType('SendSignInCodeInput', { description: 'The second screen: receive the code.' })
export class SendSignInCodeInput {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'True to have another one sent while one is still good; false only makes sure that there is one.' })
  readonly again?: boolean | null;
}

@InputType('SignInWithCodeInput', { description: 'The second screen, by code.' })
export class SignInWithCodeInput {
  @Field(() => String, { description: 'Six digits; spaces do not matter.' })
  readonly code!: string;
}

@InputType('ChangePasswordInput', { description: 'A new password for a person who knows the one in use.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The one in use.' })
  readonly currentPassword!: string;

  @Field(() => String, { description: 'See `passwordPolicy`.' })
  readonly password!: string;

  @Field(() => String, { description: 'The same again.' })
  readonly passwordAgain!: string;
}

@InputType('CheckPasswordInput', { description: 'A password that somebody is thinking of.' })
export class CheckPasswordInput {
  @Field(() => String, { description: 'Checked and forgotten: it is neither kept nor logged.' })
  readonly password!: string;

  @Field(() => [String], { nullable: true, defaultValue: [], description: 'Names and addresses typed on the same form, which it must not resemble.' })
  readonly context?: readonly string[] | null;
}

@InputType('SetLanguageInput', { description: 'The language that a person prefers.' })
export class SetLanguageInput {
  @Field(() => LocaleEnum, { description: 'Of mails and screens.' })
  readonly language!: LocaleEnum;
}
