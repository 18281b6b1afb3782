import { monitorEventLoopDelay } from 'node:perf_hooks';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { keyFor } from '../../src/identity/model/keys';
import { hmac } from '../../src/kernel/secrets';
import { startTestApi, type TestApi } from '../support/api';
import { ask, documents, givenAccount, password, signIn } from '../support/builders/identity';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

const minutes = (count: number): void => { api.clock.advance(count * 60_000); };
const keptHash = async (login: string): Promise<string> =>
  (await api.reads.rows<{ passwordHash: string }>('SELECT passwordHash FROM account WHERE login = ?', [login]))[0]!.passwordHash;

describe('signing in with a password', () => {
  it('security 28: after five failures one waits, longer each time; the code path stays open', async () => {
    const login = await givenAccount(api, { emailAddress: 'throttled@example.test' });
    const client = api.client({ ip: '192.0.2.1' });
    for (let n = 0; n < 5; n += 1) expect(await signIn(client, login, 'Wrong-password-1')).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await signIn(client, login)).toMatchObject({ __typename: 'TryLater' });
    expect(await ask(client, documents.sendCode, { again: true })).toMatchObject({ __typename: 'SignInFlow' });
    const elsewhere = api.client({ ip: '192.0.2.2' });
    expect(await signIn(elsewhere, login)).toMatchObject({ __typename: 'SignedIn' });
    minutes(1);
    expect(await signIn(client, login, 'Wrong-password-1')).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    minutes(1);
    expect(await signIn(client, login)).toMatchObject({ __typename: 'TryLater' });
    minutes(1);
    expect(await signIn(client, login)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 28: of fifty parallel wrong passwords five are looked at', async () => {
    const login = await givenAccount(api, { emailAddress: 'parallel@example.test' });
    const client = api.client({ ip: '192.0.2.3' });
    await ask(client, documents.identify, { identifier: login });
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(client, documents.withPassword, { password: 'Wrong-password-1' })));
    expect(answers.filter(({ code }) => code === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(answers.filter(({ code }) => code === 'TRY_LATER')).toHaveLength(45);
  });

  it('security 70: a header that names another address changes no counter', async () => {
    const direct = await startTestApi({ environment: { TRUSTED_PROXIES: '' } });
    const login = await givenAccount(direct, { emailAddress: 'spoof@example.test' });
    for (let n = 0; n < 5; n += 1) await signIn(direct.client({ ip: `192.0.2.${String(n)}` }), login, 'Wrong-password-1');
    expect(await signIn(direct.client({ ip: '192.0.2.200' }), login)).toMatchObject({ __typename: 'TryLater' });
    await direct.stop();
  });

  it('security 26: is kept as peppered Argon2id, and made anew when its parameters were others', async () => {
    const login = await givenAccount(api, { emailAddress: 'argon@example.test' });
    const kept = await keptHash(login);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(parseOptions(kept)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32, saltLen: 16 });
    const peppered = hmac(keyFor(api.parvis.parts.serverKey, 'passwords'), password);
    expect(await verify(kept, password)).toBe(false);
    expect(await verify(kept, peppered)).toBe(true);
    const older = await hash(peppered, { memoryCost: 8_192, timeCost: 1 });
    await api.parvis.parts.transactions.run(({ manager }) => manager.query('UPDATE account SET passwordHash = ? WHERE login = ?', [older, login]));
    expect(await signIn(api.client(), login)).toMatchObject({ __typename: 'SignedIn' });
    expect(parseOptions(await keptHash(login))).toMatchObject({ memoryCost: 19_456, timeCost: 2 });
    expect(await signIn(api.client(), login)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 22: is neither cut nor folded', async () => {
    const long = `${'Vz7#kolibri-Tango'.repeat(15)}A`;
    const login = await givenAccount(api, { emailAddress: 'long@example.test', password: long });
    const client = api.client();
    expect(await signIn(client, login, `${long.slice(0, -1)}B`)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await signIn(client, login, long.toLowerCase())).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await signIn(client, login, 'x'.repeat(90_000))).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await signIn(client, login, long)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 27: sixty-four at once leave the server responsive', async () => {
    const lag = monitorEventLoopDelay({ resolution: 5 });
    const clients = await Promise.all(Array.from({ length: 64 }, async (_, index) => {
      const client = api.client({ ip: `198.51.100.${String(index)}` });
      await ask(client, documents.identify, { identifier: `nobody${String(index)}@example.test` });
      return client;
    }));
    lag.enable();
    const answers = await Promise.all(clients.map((client) => ask(client, documents.withPassword, { password: 'Wrong-password-1' })));
    lag.disable();
    expect(answers.every(({ code }) => code === 'WRONG_CREDENTIALS')).toBe(true);
    // Both ends of the wire and the database share this process's cores; the bar is for a server of its own.
    expect(lag.percentile(99) / 1e6).toBeLessThan(500);
  });

  it('security 29: changing it needs the one in use, and signs the other browsers out', async () => {
    const login = await givenAccount(api, { emailAddress: 'change@example.test' });
    const [client, other] = [api.client(), api.client()];
    await signIn(client, login);
    await signIn(other, login);
    const next = 'Nouveau-9-Kraken!';
    const change = (currentPassword: string, chosen = next, again = chosen) => ask(client, documents.changePassword, { currentPassword, password: chosen, passwordAgain: again });
    expect(await change('Wrong-password-1')).toMatchObject({ code: 'WRONG_PASSWORD' });
    expect(await change(password, 'short')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await change(password, next, 'Other-9-Kraken!!')).toMatchObject({ problems: [{ field: 'passwordAgain', code: 'DIFFERENT_PASSWORD' }] });
    expect(await change(password, password)).toMatchObject({ problems: [{ code: 'SAME_PASSWORD' }] });
    expect(await change(password)).toMatchObject({ __typename: 'Done' });
    expect(await ask(client, documents.viewer)).toMatchObject({ account: { login } });
    expect((await other.query(documents.viewer)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await signIn(api.client(), login)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await signIn(api.client(), login, next)).toMatchObject({ __typename: 'SignedIn' });
    expect((await api.mails('change@example.test')).length).toBeGreaterThan(1);
  });

  it('needs a session', async () => {
    const { errors } = await api.client().query(documents.changePassword, { input: { currentPassword: 'a', password: 'b', passwordAgain: 'b' } });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('tells while one types what the rules want', async () => {
    const client = api.client();
    expect(await ask(client, documents.checkPassword, { password: 'abc' })).toMatchObject({ acceptable: false });
    expect(await ask(client, documents.checkPassword, { password, context: ['Ada'] })).toMatchObject({ acceptable: true, problems: [] });
    expect(await ask(client, '{ passwordPolicy { profile minLength maxLength specialCharacters allowsSpace minScore } }')).toEqual(
      { profile: 'ecandidat', minLength: 10, maxLength: 256, specialCharacters: '@#$%^&+=-!*', allowsSpace: false, minScore: 3 });
  });
});
