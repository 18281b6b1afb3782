import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import type { FlowView } from '../use-cases/flow-view';
import type { Identify } from '../use-cases/identify';
import type { ReadFlow } from '../use-cases/read-flow';
import type { SendSignInCode } from '../use-cases/send-sign-in-code';
import type { SignIn, SignInAttempt } from '../use-cases/sign-in-attempt';
import type { SignInWithCode } from '../use-cases/sign-in-with-code';
import type { SignInWithPassword } from '../use-cases/sign-in-with-password';
import { presentLocale } from './account.presenter';
import { IdentifyInput, SendSignInCodeInput, SignInWithCodeInput, SignInWithPasswordInput } from './identity.inputs';
import { callerOf, type SessionCookies } from './session-cookies';
import { IdentifyResult, SendSignInCodeResult, SignInFlowType, SignInResult } from './sign-in.type';
import { invalidInput, refused, tryLater } from './wording';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly work: {
      readonly identify: Identify;
      readonly readFlow: ReadFlow;
      readonly withPassword: SignInWithPassword;
      readonly sendCode: SendSignInCode;
      readonly withCode: SignInWithCode;
    },
    private readonly cookies: SessionCookies,
  ) {}

  @Query(() => SignInFlowType, { nullable: true, description: 'The attempt that this browser has begun; null when there is none or it has ended.' })
  async signInFlow(@Ctx() context: RequestContext): Promise<SignInFlowType | null> {
    const flow = await this.work.readFlow.execute(this.cookies.flowSecret(context.cookies), callerOf(context));
    return flow === undefined ? null : present(flow);
  }

  @Mutation(() => IdentifyResult, { description: 'Begins an attempt to sign in. The answer is the same whether or not the identifier is known.' })
  async identify(@Arg('input') { identifier }: IdentifyInput, @Ctx() context: RequestContext): Promise<typeof IdentifyResult> {
    const identified = await this.work.identify.execute(identifier, callerOf(context));
    if (identified.kind === 'invalid') return invalidInput(context.locale, identified.problems);
    if (identified.kind === 'try-later') return tryLater(context.locale, 'try.later', identified.retryAt);
    this.cookies.beginFlow(context.cookies, identified.secret);
    return present(identified.flow);
  }

  @Mutation(() => SignInResult, { description: 'Signs in with the password, in the attempt that this browser has begun.' })
  async signInWithPassword(@Arg('input') { password }: SignInWithPasswordInput, @Ctx() context: RequestContext): Promise<typeof SignInResult> {
    return this.answer(context, await this.work.withPassword.execute(password, this.attempt(context)));
  }

  @Mutation(() => SendSignInCodeResult, { description: 'Sends a six-digit code to the address of the attempt, at most one a minute. The answer is the same whether or not there is anybody to send it to.' })
  async sendSignInCode(@Arg('input') { again }: SendSignInCodeInput, @Ctx() context: RequestContext): Promise<typeof SendSignInCodeResult> {
    const ordered = await this.work.sendCode.execute(again ?? false, this.attempt(context));
    if (ordered.kind === 'flow-ended') return refused(context.locale, 'flow.ended');
    return ordered.kind === 'flow' ? present(ordered.flow) : tryLater(context.locale, 'code.later', ordered.retryAt);
  }

  @Mutation(() => SignInResult, { description: 'Signs in with a code sent in the attempt that this browser has begun. Five tries for each code.' })
  async signInWithCode(@Arg('input') { code }: SignInWithCodeInput, @Ctx() context: RequestContext): Promise<typeof SignInResult> {
    return this.answer(context, await this.work.withCode.execute(code, this.attempt(context)));
  }

  private attempt(context: RequestContext): SignInAttempt {
    const { viewer } = context;
    return {
      flowSecret: this.cookies.flowSecret(context.cookies),
      previous: { sessionId: viewer.kind === 'person' ? viewer.sessionId : undefined, refreshToken: this.cookies.refreshToken(context.cookies) },
      caller: callerOf(context),
    };
  }

  private answer(context: RequestContext, signIn: SignIn): typeof SignInResult {
    switch (signIn.kind) {
      case 'signed-in':
        this.cookies.leave(context.cookies, signIn.session);
        this.cookies.endFlow(context.cookies);
        return { __typename: 'SignedIn', viewer: { accountId: signIn.session.accountId, locale: presentLocale(context.locale) } };
      case 'try-later':
        return tryLater(context.locale, 'try.later', signIn.retryAt);
      case 'malformed-code':
        return invalidInput(context.locale, [{ field: 'code', code: 'FORMAT' }]);
      default:
        return refused(context.locale, refusals[signIn.kind]);
    }
  }
}

const refusals = {
  'flow-ended': 'flow.ended',
  wrong: 'credentials.wrong',
  'not-validated': 'account.not-validated',
  'code-refused': 'code.refused',
} as const;

const present = ({ code, ...flow }: FlowView): SignInFlowType => ({ __typename: 'SignInFlow', ...flow, code, ssoUrl: null });
