import { startTestApi, type TestApi } from '../support/api';
import { ask, codeIn, documents, givenAccount, linkIn, signIn, signUp } from '../support/builders/identity';

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
  });
});

describe('the form that creates an account', () => {
  const form = {
    firstName: 'Ada', lastName: 'Byron', emailAddress: 'form@example.test', emailAddressAgain: 'form@example.test',
    password: 'Vz7#kolibri-Tango', passwordAgain: 'Vz7#kolibri-Tango', language: 'FR',
  };
  const send = (change: Partial<typeof form>, language: 'fr' | 'en' = 'fr') => ask(api.client({ language }), documents.signUp, { ...form, ...change });

  it.each([
    [{ lastName: '' }, 'lastName', 'REQUIRED'],
    [{ firstName: ' \t ' }, 'firstName', 'REQUIRED'],
    [{ firstName: 'x'.repeat(101) }, 'firstName', 'TOO_LONG'],
    [{ lastName: 'By\nron' }, 'lastName', 'CHARACTERS'],
    [{ lastName: '\u202Enoryb' }, 'lastName', 'CHARACTERS'],
    [{ emailAddress: '' }, 'emailAddress', 'REQUIRED'],
    [{ emailAddress: 'ada@example.test\r\nBcc: eve@example.test' }, 'emailAddress', 'ADDRESS'],
    [{ emailAddressAgain: 'other@example.test' }, 'emailAddressAgain', 'DIFFERENT_ADDRESS'],
    [{ password: 'short', passwordAgain: 'short' }, 'password', 'TOO_SHORT'],
    [{ passwordAgain: 'other' }, 'passwordAgain', 'DIFFERENT_PASSWORD'],
    [{ password: 'Byron-Ada-2026!', passwordAgain: 'Byron-Ada-2026!' }, 'password', 'TOO_CLOSE'],
  ])('says what is wrong: %j', async (change, field, code) => {
    const { problems } = (await send(change)) as { problems?: { field: string; code: string; message: string }[] };
    expect(problems).toEqual(expect.arrayContaining([{ field, code, message: expect.stringMatching(/[a-zé]{4}.*\./) }]));
  });

  it('speaks the language of the viewer', async () => {
    expect(await send({ emailAddressAgain: 'other@example.test' }, 'en')).toMatchObject({ message: 'Some answers need correcting. Nothing was saved.' });
    expect(await send({ emailAddressAgain: 'other@example.test' })).toMatchObject({ message: 'Certaines réponses sont à corriger. Rien n’a été enregistré.' });
  });

  it('keeps names as people write them', async () => {
    const names = { firstName: '<b>Zoé</b> 🎓', lastName: "O’Connor-Łukasz 陳" };
    const login = await givenAccount(api, { ...names, emailAddress: 'names@example.test' });
    const client = api.client();
    await signIn(client, login);
    expect(await ask(client, documents.viewer)).toMatchObject({ account: names });
    const [mail] = await api.mails('names@example.test');
    expect(mail!.html).not.toContain('<b>Zoé');
  });

  it('security 43: José and Jose are two people', async () => {
    await givenAccount(api, { emailAddress: 'jose@example.test' });
    await givenAccount(api, { emailAddress: 'josé@example.test' });
    const client = api.client();
    await signIn(client, 'JOSÉ@example.test');
    expect(await ask(client, documents.viewer)).toMatchObject({ account: { emailAddress: 'josé@example.test' } });
  });

  it('makes one account of ten parallel sign-ups, and five mails an hour at most', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send({ emailAddress: 'twin@example.test', emailAddressAgain: 'twin@example.test' })));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([...Array<string>(5).fill('MailSent'), ...Array<string>(5).fill('TryLater')]);
    expect(await api.reads.rows("SELECT 1 FROM email_address WHERE folded = 'twin@example.test'")).toHaveLength(1);
    expect(await api.mails('twin@example.test')).toHaveLength(5);
  });

  it('tells the owner of a known address by mail only', async () => {
    const login = await givenAccount(api, { emailAddress: 'owner@example.test' });
    expect(await send({ emailAddress: 'owner@example.test', emailAddressAgain: 'owner@example.test' })).toMatchObject({ __typename: 'MailSent' });
    const [mail] = await api.mails('owner@example.test');
    expect(mail!.text).toContain(login);
    expect(await linkIn(api, 'owner@example.test', 'reset')).toBeDefined();
  });
});
