import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import { ecandidat } from '../model/password-policy';
import type { ChangePassword } from '../use-cases/change-password';
import type { CheckPassword } from '../use-cases/check-password';
import type { ResetPassword } from '../use-cases/reset-password';
import { ChangePasswordInput, CheckPasswordInput, ResetPasswordInput } from './identity.inputs';
import { ChangePasswordResult, PasswordCheckType, PasswordPolicyType, ResetPasswordResult } from './password.type';
import { callerOf } from './session-cookies';
import { invalidInput, refused, tryLater, wordProblems } from './wording';

@Resolver()
export class PasswordResolver {
  constructor(
    private readonly checks: CheckPassword,
    private readonly resets: ResetPassword,
    private readonly changes: ChangePassword,
  ) {}

  @Query(() => PasswordPolicyType, { description: 'The rules that a new password follows.' })
  passwordPolicy(): PasswordPolicyType {
    const { name, ...rules } = ecandidat;
    return { profile: name, ...rules };
  }

  @Mutation(() => PasswordCheckType, { description: 'Says what the rules think of a password. A mutation so that it never stands in an address or a cache.' })
  async checkPassword(@Arg('input') { password, context: words }: CheckPasswordInput, @Ctx() context: RequestContext): Promise<PasswordCheckType> {
    const { score, problems } = await this.checks.execute(password, words ?? [], callerOf(context));
    return { acceptable: problems.length === 0, score, problems: wordProblems(context.locale, problems) };
  }

  @Mutation(() => ResetPasswordResult, { description: 'Replaces a forgotten password by the link in the mail, and signs every browser out.' })
  async resetPassword(@Arg('input') input: ResetPasswordInput, @Ctx() context: RequestContext): Promise<typeof ResetPasswordResult> {
    const resetting = await this.resets.execute(input, callerOf(context));
    if (resetting.kind === 'invalid') return invalidInput(context.locale, resetting.problems);
    return resetting.kind === 'done' ? { __typename: 'Done', ok: true } : refused(context.locale, 'reset.ended');
  }

  @Mutation(() => ChangePasswordResult, { description: 'Replaces the password of whoever is signed in, and signs every other browser out.' })
  async changePassword(@Arg('input') input: ChangePasswordInput, @Ctx() context: RequestContext): Promise<typeof ChangePasswordResult> {
    const changing = await this.changes.execute(context.viewer, input, callerOf(context));
    switch (changing.kind) {
      case 'done':
        return { __typename: 'Done', ok: true };
      case 'wrong':
        return refused(context.locale, 'password.wrong');
      case 'invalid':
        return invalidInput(context.locale, changing.problems);
      case 'try-later':
        return tryLater(context.locale, 'try.later', changing.retryAt);
    }
  }
}
