import type { Feature } from '../kernel/feature';
import { Account } from './model/account.entity';
import { AuthCode } from './model/auth-code.entity';
import { AuthEvent } from './model/auth-event.entity';
import { EmailAddress } from './model/email-address.entity';
import { IssuedLogin } from './model/issued-login.entity';
import { MailedLink } from './model/mailed-link.entity';
import { RefreshToken } from './model/refresh-token.entity';
import { Session } from './model/session.entity';
import { SignInCounter } from './model/sign-in-counter.entity';
import { SignInFlow } from './model/sign-in-flow.entity';
import { SignInTry } from './model/sign-in-try.entity';

export const identityFeature: Feature = {
  name: 'identity',
  entities: [Account, EmailAddress, IssuedLogin, MailedLink, SignInFlow, AuthCode, SignInTry, SignInCounter, Session, RefreshToken, AuthEvent],
  rules: {},
  build: () => ({}),
};
