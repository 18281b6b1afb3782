import { startTestApi, type TestApi } from '../support/api';
import { ask, codeIn, documents, givenAccount, linkIn, password, signIn, signUp } from '../support/builders/identity';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

const ada = 'ada@example.test';

describe('a person creates an account and signs in', () => {
  it('by the link in the mail, then by number and password', async () => {
    const client = api.client();
    expect(await signUp(client, { emailAddress: ada })).toEqual({ __typename: 'MailSent', maskedAddress: 'a•••@example.test', validUntil: '2026-11-23T22:00:00.000Z' });
    const [mail] = await api.mails(ada);
    expect(mail!.text).toMatch(/EC[0-9A-Z]{6}/);
    const token = await linkIn(api, ada, 'validate');
    expect(await signIn(client, ada)).toMatchObject({ __typename: 'Refused', code: 'ACCOUNT_NOT_VALIDATED' });
    expect(await ask(client, documents.validate, { token })).toEqual({ __typename: 'Done' });
    const login = /EC[0-9A-Z]{6}/.exec(mail!.text)![0];
    expect(await signIn(client, ` ${login.toLowerCase()} `)).toMatchObject({ __typename: 'SignedIn', viewer: { account: { login } } });
    expect(await ask(client, documents.viewer)).toMatchObject({ account: { login, firstName: 'Ada', emailAddress: ada, preferredLanguage: 'FR' }, assignments: [] });
  });

  it('by a code that the mail carries', async () => {
    const client = api.client();
    await givenAccount(api, { emailAddress: 'bob@example.test' });
    await ask(client, documents.identify, { identifier: 'BOB@Example.test' });
    const sent = await ask(client, documents.sendCode, {});
    expect(sent).toMatchObject({ __typename: 'SignInFlow', sent: { lifetimeMinutes: 10, triesLeft: 5 } });
    const code = await codeIn(api, 'bob@example.test');
    expect(await ask(client, documents.withCode, { code })).toMatchObject({ __typename: 'SignedIn' });
    expect(await ask(client, documents.viewer)).toMatchObject({ account: { authCodes: [{ state: 'USED', tries: 1 }] } });
    expect(password).toBeDefined();
  });
});
