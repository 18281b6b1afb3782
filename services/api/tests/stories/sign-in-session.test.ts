import { startTestApi, type TestApi } from '../support/api';
import { ask, documents, givenAccount, signIn } from '../support/builders/identity';
import type { TestClient } from '../support/client';

let api: TestApi;
let login: string;
beforeAll(async () => {
  api = await startTestApi();
  login = await givenAccount(api, { emailAddress: 'ada@example.test' });
});
afterAll(() => api.stop());

const minutes = (count: number): void => { api.clock.advance(count * 60_000); };

async function signedIn(): Promise<TestClient> {
  const client = api.client();
  expect(await signIn(client, login)).toMatchObject({ __typename: 'SignedIn' });
  return client;
}

/** A browser with the cookies that another one had. */
function replay(cookies: ReadonlyMap<string, string>): TestClient {
  const client = api.client();
  for (const [name, value] of cookies) client.cookies.set(name, value);
  return client;
}

const who = async (client: TestClient): Promise<string | undefined> => {
  const { data, errors } = await client.query<{ viewer: { account: { login: string } | null } }>(documents.viewer);
  return errors?.[0]?.extensions.code ?? data?.viewer.account?.login ?? 'nobody';
};

const only = (cookies: ReadonlyMap<string, string>, name: string): Map<string, string> => new Map([...cookies].filter(([key]) => key.endsWith(name)));

describe('a session', () => {
  it('security 51: is a new one at each sign-in, and the one before is dead', async () => {
    const client = await signedIn();
    const before = new Map(client.cookies);
    expect(await signIn(client, login)).toMatchObject({ __typename: 'SignedIn' });
    expect(await who(client)).toBe(login);
    expect(await who(replay(only(before, 'at')))).toBe('nobody');
    expect(await ask(replay(before), documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
  });

  it('security 51: is dead too when the next sign-in comes after its access token has expired', async () => {
    const client = await signedIn();
    const before = new Map(client.cookies);
    minutes(11);
    expect(await signIn(client, login)).toMatchObject({ __typename: 'SignedIn' });
    expect(await ask(replay(before), documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
  });

  it('security 53: is over at once after signing out: 0 of 100 replays pass', async () => {
    const client = await signedIn();
    const before = new Map(client.cookies);
    expect(await who(client)).toBe(login);
    expect(await ask(client, documents.signOut)).toEqual({ ok: true });
    expect(await who(client)).toBe('nobody');
    const answers = await Promise.all(Array.from({ length: 100 }, () => who(replay(only(before, 'at')))));
    expect(new Set(answers)).toEqual(new Set(['nobody']));
    expect(await ask(replay(before), documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
  });

  it('security 60: leaves nothing in the browser after signing out, and does not touch the cookies of sister hosts', async () => {
    const client = await signedIn();
    const { headers } = await client.query('mutation { signOut(input: {}) { ok } }');
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect((await client.query('{ now }')).headers.get('clear-site-data')).toBeNull();
  });

  it('security 53: ends from the refresh token when the access token has expired', async () => {
    const client = await signedIn();
    minutes(11);
    await ask(client, documents.signOut);
    expect(client.cookies.size).toBe(0);
    const [row] = await api.reads.rows<{ revokedFor: string }>('SELECT revokedFor FROM session ORDER BY id DESC LIMIT 1');
    expect(row).toEqual({ revokedFor: 'SIGN_OUT' });
  });

  it('security 52: its access lasts ten minutes, idles two hours, and ends after twelve', async () => {
    const client = await signedIn();
    minutes(11);
    expect(await who(client)).toBe('UNAUTHENTICATED');
    expect(await ask(client, documents.refresh)).toMatchObject({ __typename: 'SignedIn', viewer: { account: {} } });
    expect(await who(client)).toBe(login);
    minutes(121);
    expect(await ask(client, documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
    expect(await who(client)).toBe('nobody');
  });

  it('security 57: nothing moves its absolute end', async () => {
    const client = await signedIn();
    for (let hour = 1; hour <= 11; hour += 1) {
      minutes(60);
      expect(await ask(client, documents.refresh)).toMatchObject({ __typename: 'SignedIn' });
    }
    minutes(60);
    expect(await ask(client, documents.refresh)).toMatchObject({ __typename: 'SignedIn' });
    api.clock.advance(1);
    expect(await ask(client, documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
  });

  it('security 54: ten live at once, the oldest goes', async () => {
    const first = await signedIn();
    api.clock.advance(1_000);
    const clients: TestClient[] = [];
    for (let n = 0; n < 10; n += 1) clients.push(await signedIn());
    expect(await who(first)).toBe('UNAUTHENTICATED');
    expect(await ask(first, documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
    expect(new Set(await Promise.all(clients.map(who)))).toEqual(new Set([login]));
  });
});

describe('a refresh token', () => {
  it('security 56: thirty parallel refreshes give one successor and sign nobody out', async () => {
    const client = await signedIn();
    const before = new Map(client.cookies);
    const browsers = Array.from({ length: 30 }, () => replay(before));
    const answers = await Promise.all(browsers.map((browser) => ask(browser, documents.refresh)));
    expect(answers.every(({ __typename }) => __typename === 'SignedIn')).toBe(true);
    expect(new Set(browsers.map((browser) => [...only(browser.cookies, 'rt').values()][0])).size).toBe(1);
    expect(await ask(browsers[0]!, documents.refresh)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 56: presented again within 20 s gives the same successor, later it ends the session', async () => {
    const client = await signedIn();
    const stolen = new Map(client.cookies);
    await ask(client, documents.refresh);
    api.clock.advance(20_000);
    const twin = replay(stolen);
    await ask(twin, documents.refresh);
    expect([...only(twin.cookies, 'rt').values()]).toEqual([...only(client.cookies, 'rt').values()]);
    api.clock.advance(1);
    expect(await ask(replay(stolen), documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
    expect(await ask(client, documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
    expect(await api.reads.rows("SELECT 1 FROM auth_event WHERE reason = 'TOKEN_REUSED'")).toHaveLength(1);
  });

  it('that nobody gave is refused', async () => {
    expect(await ask(api.client(), documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
    expect(await ask(replay(new Map([['__Host-rt', 'x'.repeat(3_000)]])), documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
  });
});

describe('cookies', () => {
  it('security 58: are __Host-, Secure, HttpOnly, Lax, small, and hold all there is', async () => {
    const client = api.client();
    await ask(client, documents.identify, { identifier: login });
    const response = await client.fetch('/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: documents.withPassword, variables: { input: { password: 'Vz7#kolibri-Tango' } } }),
    });
    const lines = response.headers.getSetCookie();
    expect(lines.map((line) => line.split('=')[0]).sort()).toEqual(['__Host-at', '__Host-flow', '__Host-rt']);
    for (const line of lines) {
      expect(line).toMatch(/; Path=\/(;|$)/);
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(line).toContain(attribute);
      expect(line).not.toContain('Domain');
      expect(line.length).toBeLessThan(4_096);
    }
    const body = await response.text();
    for (const value of client.cookies.values()) expect(body).not.toContain(value);
    expect(response.headers.get('cache-control')).toContain('no-store');
  });

  it('security 60: the access token names nobody', async () => {
    const client = await signedIn();
    const [token = ''] = only(client.cookies, 'at').values();
    const payload = Buffer.from(token.split('.')[1]!, 'base64url').toString();
    for (const word of ['Ada', 'Byron', 'example', login]) expect(payload).not.toContain(word);
  });
});

describe('what goes wrong', () => {
  it('security 73: lets nobody in and shows nothing', async () => {
    const broken = await startTestApi();
    await givenAccount(broken, { emailAddress: 'ada@example.test' });
    const client = broken.client();
    await ask(client, documents.identify, { identifier: 'ada@example.test' });
    await broken.parvis.parts.transactions.run(({ manager }) => manager.query('RENAME TABLE sign_in_try TO elsewhere'));
    const { errors } = await client.query(documents.withPassword, { input: { password: 'Vz7#kolibri-Tango' } });
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/sign_in_try|SELECT|INSERT|\.ts/);
    expect(only(client.cookies, 'at').size).toBe(0);
    await broken.stop();
  });

  it('security 72: leaves a trace of every try, without secrets', async () => {
    const client = api.client();
    await signIn(client, login, 'Wrong-password-1');
    const [event] = await api.reads.rows<Record<string, unknown>>("SELECT * FROM auth_event WHERE kind = 'PASSWORD_SIGN_IN' ORDER BY id DESC LIMIT 1");
    expect(event).toMatchObject({ outcome: 'FAILURE', reason: 'wrong', requestId: expect.any(String) });
    expect(JSON.stringify(await api.reads.rows('SELECT * FROM auth_event'))).not.toMatch(/password-1|kolibri|example\.test/);
  });

  it('changes the language of whoever is signed in only', async () => {
    const client = await signedIn();
    expect(await ask(client, documents.setLanguage, { language: 'EN' })).toMatchObject({ preferredLanguage: 'EN' });
    expect((await api.client().query(documents.setLanguage, { input: { language: 'EN' } })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
