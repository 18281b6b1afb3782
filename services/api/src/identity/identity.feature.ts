import type { Feature, Parts } from '../kernel/feature';
import { AccountType } from './graphql/account.type';
import { PasswordResolver } from './graphql/password.resolver';
import { SessionCookies } from './graphql/session-cookies';
import { SessionResolver } from './graphql/session.resolver';
import { SignInResolver } from './graphql/sign-in.resolver';
import { SignUpResolver } from './graphql/sign-up.resolver';
import { AccountResolver, ViewerResolver } from './graphql/viewer.resolver';
import { Account } from './model/account.entity';
import { AuthCode } from './model/auth-code.entity';
import { AuthEvent } from './model/auth-event.entity';
import { EmailAddress } from './model/email-address.entity';
import { IssuedLogin } from './model/issued-login.entity';
import { KeptAnswer } from './model/kept-answer.entity';
import { MailedLink } from './model/mailed-link.entity';
import { RefreshToken } from './model/refresh-token.entity';
import { Session } from './model/session.entity';
import { SignInCounter } from './model/sign-in-counter.entity';
import { SignInFlow } from './model/sign-in-flow.entity';
import { SignInTry } from './model/sign-in-try.entity';
import { AskForMail } from './use-cases/ask-for-mail';
import { ChangePassword } from './use-cases/change-password';
import { CheckPassword } from './use-cases/check-password';
import { DestroyUnvalidated } from './use-cases/destroy-unvalidated';
import { ForgetAnswers } from './use-cases/forget-answers';
import { ForgetOld } from './use-cases/forget-old';
import { Identify } from './use-cases/identify';
import { IdentityTools } from './use-cases/identity-tools';
import { ReadAccount } from './use-cases/read-account';
import { ReadFlow } from './use-cases/read-flow';
import { RefreshSession } from './use-cases/refresh-session';
import { removePurged } from './use-cases/remove-purged';
import { ResetPassword } from './use-cases/reset-password';
import { SendSignInCode } from './use-cases/send-sign-in-code';
import { SetLanguage } from './use-cases/set-language';
import { SignInWithCode } from './use-cases/sign-in-with-code';
import { SignInWithPassword } from './use-cases/sign-in-with-password';
import { SignOut } from './use-cases/sign-out';
import { SignUp } from './use-cases/sign-up';
import { ValidateAccount } from './use-cases/validate-account';

const timeZone = 'Europe/Paris';

export const identityFeature: Feature = {
  name: 'identity',
  entities: [Account, EmailAddress, IssuedLogin, MailedLink, SignInFlow, AuthCode, SignInTry, SignInCounter, Session, RefreshToken, AuthEvent, KeptAnswer],
  orphanedTypes: [AccountType],
  rules: {
    'Query.viewer': 'public',
    'Query.signInFlow': 'public',
    'Query.passwordPolicy': 'public',
    'Mutation.signUp': 'public',
    'Mutation.validateAccount': 'public',
    'Mutation.resendActivation': 'public',
    'Mutation.forgottenCredentials': 'public',
    'Mutation.resetPassword': 'public',
    'Mutation.checkPassword': 'public',
    'Mutation.identify': 'public',
    'Mutation.signInWithPassword': 'public',
    'Mutation.sendSignInCode': 'public',
    'Mutation.signInWithCode': 'public',
    'Mutation.refreshSession': 'public',
    'Mutation.signOut': 'public',
    'Mutation.changePassword': 'signed-in',
    'Mutation.setLanguage': 'signed-in',
    'Viewer.locale': 'public',
    'Viewer.account': 'owner',
    'Account.*': 'owner',
    'AuthCode.*': 'owner',
    'SignInFlow.*': 'owner',
    'SentCode.*': 'owner',
    'MailSent.*': 'public',
    'SignedIn.*': 'owner',
    'SignedOut.*': 'public',
    'PasswordPolicy.*': 'public',
    'PasswordCheck.*': 'public',
  },
  build(parts) {
    const tools = new IdentityTools(parts);
    return {
      resolvers: resolvers(parts, tools),
      listeners: removePurged,
      schedules: [
        { name: 'identity.destroy-unvalidated', cron: '5 * * * *', timeZone, run: async () => void (await new DestroyUnvalidated(tools).execute()) },
        { name: 'identity.forget-answers', cron: '20 * * * *', timeZone, run: () => new ForgetAnswers(parts.transactions, parts.clock).execute() },
        { name: 'identity.forget-old', cron: '35 3 * * *', timeZone, run: () => new ForgetOld(tools).execute() },
      ],
    };
  },
};

function resolvers(parts: Parts, tools: IdentityTools): object[] {
  const cookies = new SessionCookies(parts.signer, parts.clock);
  const accounts = new ReadAccount(parts.reads, parts.clock);
  const signInWork = {
    identify: new Identify(tools),
    readFlow: new ReadFlow(tools),
    withPassword: new SignInWithPassword(tools),
    sendCode: new SendSignInCode(tools),
    withCode: new SignInWithCode(tools),
  };
  return [
    new ViewerResolver(accounts, new SetLanguage(tools), cookies),
    new AccountResolver(accounts),
    new SignUpResolver(new SignUp(tools), new ValidateAccount(tools), new AskForMail(tools)),
    new SignInResolver(signInWork, cookies),
    new SessionResolver(new RefreshSession(tools), new SignOut(tools), cookies),
    new PasswordResolver(new CheckPassword(tools.networks), new ResetPassword(tools), new ChangePassword(tools)),
  ];
}
