import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Locale } from '../../kernel/locale';
import type { RequestContext } from '../../kernel/request-context';
import type { AskForMail } from '../use-cases/ask-for-mail';
import type { MailOrdered, SignUp } from '../use-cases/sign-up';
import type { ValidateAccount } from '../use-cases/validate-account';
import { localeOf } from './account.presenter';
import { ForgottenCredentialsInput, ResendActivationInput, SignUpInput, TokenInput } from './identity.inputs';
import { callerOf } from './session-cookies';
import { MailResult, SignUpResult, ValidateAccountResult } from './sign-up.type';
import { invalidInput, refused, tryLater } from './wording';

@Resolver()
export class SignUpResolver {
  constructor(
    private readonly signUps: SignUp,
    private readonly validations: ValidateAccount,
    private readonly mails: AskForMail,
  ) {}

  @Mutation(() => SignUpResult, { description: 'Asks for an account. The answer is the same whether or not the address is known: the owner learns by mail.' })
  async signUp(@Arg('input') { language, ...form }: SignUpInput, @Ctx() context: RequestContext): Promise<typeof SignUpResult> {
    return present(context.locale, await this.signUps.execute({ ...form, language: localeOf(language) }, callerOf(context)));
  }

  @Mutation(() => ValidateAccountResult, { description: 'Validates an account (compte) by the link in the mail; may be repeated.' })
  async validateAccount(@Arg('input') { token }: TokenInput, @Ctx() context: RequestContext): Promise<typeof ValidateAccountResult> {
    const { kind } = await this.validations.execute(token, callerOf(context));
    return kind === 'done' ? { __typename: 'Done', ok: true } : refused(context.locale, 'activation.ended');
  }

  @Mutation(() => MailResult, { description: 'Sends the activation mail (validation de l’adresse) once more.' })
  async resendActivation(@Arg('input') { emailAddress }: ResendActivationInput, @Ctx() context: RequestContext): Promise<typeof MailResult> {
    return present(context.locale, await this.mails.execute('activation', emailAddress, callerOf(context)));
  }

  @Mutation(() => MailResult, { description: 'Sends the candidate number and a link to choose a new password; never a password.' })
  async forgottenCredentials(@Arg('input') { emailAddress }: ForgottenCredentialsInput, @Ctx() context: RequestContext): Promise<typeof MailResult> {
    return present(context.locale, await this.mails.execute('credentials', emailAddress, callerOf(context)));
  }
}

function present(locale: Locale, ordered: MailOrdered): typeof MailResult {
  switch (ordered.kind) {
    case 'mail-sent':
      return { __typename: 'MailSent', maskedAddress: ordered.maskedAddress, validUntil: ordered.validUntil };
    case 'invalid':
      return invalidInput(locale, ordered.problems);
    case 'try-later':
      return tryLater(locale, 'mail.later', ordered.retryAt);
  }
}
