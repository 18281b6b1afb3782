import { ApplicationStory } from '../support/builders/application-story';
import { ask, codeIn, digitsIn, documents, linkIn, password, signUp } from '../support/builders/identity';
import type { TestClient } from '../support/client';

const grant = 'mutation ($input: GrantFunctionInput!) { grantFunction(input: $input) { __typename ... on Refusal { code message } } }';
const applications = '{ applications { totalCount { count } } }';
const chosen = 'Rk4#verveine-Mambo';

describe('a candidate who signs in by code is given a function', () => {
  let story: ApplicationStory;
  beforeAll(async () => { story = await ApplicationStory.begin(); });
  afterAll(() => story.api.stop());

  const mailsTo = (address: string) => story.api.mails(address);
  const subjects = async (address: string) => (await mailsTo(address)).map(({ subject }) => subject);

  /** As far as the screen on which the digits are typed. */
  async function codeScreen(address: string): Promise<TestClient> {
    const client = story.api.client();
    await ask(client, documents.identify, { identifier: address });
    expect(await ask(client, documents.sendCode, { again: true })).toMatchObject({ __typename: 'SignInFlow', sent: { triesLeft: 5 } });
    return client;
  }

  async function byCode(address: string): Promise<TestClient> {
    const client = await codeScreen(address);
    expect(await ask(client, documents.withCode, { code: await codeIn(story.api, address) })).toMatchObject({ __typename: 'SignedIn' });
    return client;
  }

  it.each([['and never chose a password', true], ['and has one', false]])('%s: is signed out, told by mail what opens the account now, and comes in by the password that they choose', async (_, isWithout) => {
    const { api, offer } = story;
    const address = `lea-${String(isWithout)}@example.test`;
    await signUp(api.client(), { firstName: 'Léa', emailAddress: address });
    // Two people typed two passwords for one address: neither is kept.
    if (isWithout) await signUp(api.client(), { firstName: 'Léa', emailAddress: address, password: 'Other-Tango-77#' });
    await ask(api.client(), documents.validate, { token: await linkIn(api, address, 'validate') });
    expect(await api.reads.first('SELECT passwordHash IS NULL AS isWithout FROM account JOIN email_address e ON e.accountId = account.id WHERE e.folded = ?', [address])).toEqual({ isWithout: Number(isWithout) });
    const client = await byCode(address);
    expect(await ask(client, documents.viewer)).toMatchObject({ account: { firstName: 'Léa' } });

    const administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', offer.institutionId);
    expect(await ask(administrator, grant, { address, function: 'READER', scopeKind: 'CENTRE', scopeId: offer.centreIds.get('LAW') })).toEqual({ __typename: 'Person' });
    expect((await client.query(documents.viewer)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await ask(client, documents.refresh)).toMatchObject({ __typename: 'Refused', code: 'SESSION_ENDED' });
    const granted = (await mailsTo(address)).find(({ subject }) => subject === 'Une fonction vous est confiée')!;
    for (const part of ['aucun code ne vous est plus envoyé', 'jamais choisi', '/forgotten', '/cockpit']) expect(granted.text).toContain(part);

    // Whoever has not read that mail asks for a code as always: the screen is everybody's, the mail says what helps.
    api.clock.advance(2 * 60_000);
    const waiting = await codeScreen(address);
    const told = (await mailsTo(address)).find(({ subject }) => subject === 'Connectez-vous avec votre mot de passe')!;
    expect(digitsIn(told)).toBeUndefined();
    for (const part of ['Une fonction vous a été confiée', '/sign-in', '/forgotten', 'Ne faites rien']) expect(told.text).toContain(part);
    expect(await ask(waiting, documents.withCode, { code: '123456' })).toMatchObject({ __typename: 'Refused', code: 'CODE_REFUSED', message: expect.stringMatching(/mot de passe/) });

    expect(await ask(waiting, documents.forgotten, { emailAddress: address })).toMatchObject({ __typename: 'MailSent' });
    expect(await ask(waiting, documents.reset, { token: await linkIn(api, address, 'reset'), password: chosen, passwordAgain: chosen })).toEqual({ __typename: 'Done' });
    if (!isWithout) expect(await ask(waiting, documents.withPassword, { password })).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await ask(waiting, documents.withPassword, { password: chosen })).toMatchObject({ __typename: 'SignedIn' });
    expect(await ask(waiting, documents.viewer)).toMatchObject({ assignments: [{ function: 'READER', scopeKind: 'CENTRE' }] });
    expect((await waiting.query(applications)).errors).toBeUndefined();
    expect((await subjects(address)).filter((subject) => subject.startsWith('Connectez-vous'))).toHaveLength(1);
  });
});
