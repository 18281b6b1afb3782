import type { TestApi } from '../api';
import type { TestClient } from '../client';

export const password = 'Vz7#kolibri-Tango';

export interface Newcomer {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly emailAddress: string;
  readonly password?: string;
}

const refusal = '... on Refusal { code message } ... on InvalidInput { problems { field code message } } ... on TryLater { retryAt }';

export const documents = {
  signUp: `mutation($input: SignUpInput!) { signUp(input: $input) { __typename ... on MailSent { maskedAddress validUntil } ${refusal} } }`,
  validate: `mutation($input: TokenInput!) { validateAccount(input: $input) { __typename ... on Refusal { code message } } }`,
  resend: `mutation($input: ResendActivationInput!) { resendActivation(input: $input) { __typename ... on MailSent { maskedAddress validUntil } ${refusal} } }`,
  forgotten: `mutation($input: ForgottenCredentialsInput!) { forgottenCredentials(input: $input) { __typename ... on MailSent { maskedAddress validUntil } ${refusal} } }`,
  reset: `mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename ... on Refusal { code message } ... on InvalidInput { problems { field code } } } }`,
  identify: `mutation($input: IdentifyInput!) { identify(input: $input) { __typename ... on SignInFlow { id identifier expiresAt ssoUrl sent: code { maskedAddress } } ${refusal} } }`,
  withPassword: `mutation($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) { __typename ... on SignedIn { viewer { account { id login } } } ${refusal} } }`,
  sendCode: `mutation($input: SendSignInCodeInput!) { sendSignInCode(input: $input) { __typename
    ... on SignInFlow { id identifier expiresAt sent: code { maskedAddress sentAt expiresAt lifetimeMinutes resendAt triesLeft } }
    ... on Refusal { code message } ... on TryLater { retryAt } } }`,
  withCode: `mutation($input: SignInWithCodeInput!) { signInWithCode(input: $input) { __typename ... on SignedIn { viewer { account { id login } } } ${refusal} } }`,
  flow: `{ signInFlow { id identifier expiresAt sent: code { maskedAddress sentAt expiresAt lifetimeMinutes resendAt triesLeft } } }`,
  viewer: `{ viewer { locale account { id login firstName lastName emailAddress preferredLanguage createdAt authCodes { id state tries maskedAddress } } assignments { id function scopeKind } } }`,
  refresh: `mutation { refreshSession(input: {}) { __typename ... on SignedIn { viewer { account { id } } } ... on Refusal { code message } } }`,
  signOut: `mutation { signOut(input: {}) { ok } }`,
  changePassword: `mutation($input: ChangePasswordInput!) { changePassword(input: $input) { __typename ${refusal} } }`,
  setLanguage: `mutation($input: SetLanguageInput!) { setLanguage(input: $input) { id preferredLanguage } }`,
  checkPassword: `mutation($input: CheckPasswordInput!) { checkPassword(input: $input) { acceptable score problems { field code message } } }`,
} as const;

/** As much of any answer as the stories look at. */
export interface Answered {
  readonly __typename?: string;
  readonly code?: string;
  readonly [field: string]: unknown;
}

/** Sends one operation and answers its only field. */
export async function ask(client: Pick<TestClient, 'query'>, text: string, input?: Record<string, unknown>) {
  const { data, errors } = await client.query(text, input === undefined ? {} : { input });
  if (errors !== undefined || !data) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as Answered;
}

export function signUp(client: TestClient, { firstName = 'Ada', lastName = 'Byron', emailAddress, password: chosen = password }: Newcomer) {
  const input = { firstName, lastName, emailAddress, emailAddressAgain: emailAddress, password: chosen, passwordAgain: chosen, language: 'FR' };
  return ask(client, documents.signUp, input);
}

/** The token of the newest mail to this address that carries such a link. */
export async function linkIn(api: TestApi, to: string, page: 'validate' | 'reset'): Promise<string | undefined> {
  for (const mail of await api.mails(to)) {
    const found = new RegExp(`/${page}#([\\w-]+)`).exec(mail.text);
    if (found) return found[1];
  }
  return undefined;
}

/** The six digits that stand on a line of their own: links and numbers may hold six by chance. */
export const digitsIn = ({ text }: { readonly text: string }): string | undefined => /^ +(\d{6})$/m.exec(text)?.[1];

/** The digits of the newest mail to this address that carries a code. */
export async function codeIn(api: TestApi, to: string): Promise<string | undefined> {
  return (await api.mails(to)).map(digitsIn).find((digits) => digits !== undefined);
}

/** A validated account; answers its candidate number. */
export async function givenAccount(api: TestApi, newcomer: Newcomer): Promise<string> {
  const client = api.client();
  await signUp(client, newcomer);
  const token = await linkIn(api, newcomer.emailAddress, 'validate');
  const validated = await ask(client, documents.validate, { token });
  if (validated['__typename'] !== 'Done') throw new Error(JSON.stringify(validated));
  const [row] = await api.reads.rows<{ login: string }>(
    'SELECT login FROM account JOIN email_address ON accountId = account.id WHERE email_address.address = ?', [newcomer.emailAddress]);
  return row!.login;
}

export async function signIn(client: TestClient, identifier: string, chosen = password) {
  await ask(client, documents.identify, { identifier });
  return ask(client, documents.withPassword, { password: chosen });
}
