import { grantFunction } from '../../src/people/contract';
import { startTestApi, type TestApi } from '../support/api';
import { digitsIn, documents, givenAccount, signUp } from '../support/builders/identity';
import type { TestClient } from '../support/client';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

const states = ['known', 'unknown', 'unvalidated', 'locked', 'staff'] as const;
type State = (typeof states)[number];

/** One length, one first letter: what is masked away must not be what differs. */
const addressOf = (state: State): string => `p-${state.padEnd(12, 'x')}@example.test`;
const wrongPassword = 'Wrong-password-1';

/** The whole answer as it travels, with what names this very attempt taken out. */
async function bytes(client: TestClient, query: string, input: Record<string, unknown>, identifier: string): Promise<string> {
  const response = await client.fetch('/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ query, variables: { input } }),
  });
  const cookies = response.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, '=…'));
  const headers = [...response.headers].filter(([name]) => !['date', 'set-cookie', 'x-request-id'].includes(name));
  return JSON.stringify([response.status, headers, cookies, await response.text()])
    .replaceAll(identifier, 'IDENTIFIER').replace(/\b(flw|req)_\w{26}/g, 'ID').replace(/[0-9A-Z]{26}/g, 'ULID');
}

async function begin(state: State): Promise<void> {
  const emailAddress = addressOf(state);
  if (state === 'unknown') return;
  if (state === 'unvalidated') return void (await signUp(api.client(), { emailAddress }));
  await givenAccount(api, { emailAddress });
  if (state === 'staff') {
    const { parts } = api.parvis;
    const [row] = await api.reads.rows<{ accountId: string }>('SELECT accountId FROM email_address WHERE folded = ?', [emailAddress]);
    const scope = { scopeKind: 'INSTITUTION', scopeId: 'ins_1', institutionId: 'ins_1' } as const;
    await parts.transactions.run((tx) => grantFunction(tx, { accountId: row!.accountId, function: 'READER', ...scope, grantedBy: null, now: parts.clock.now() }));
  }
  if (state === 'locked') {
    const client = api.client({ ip: '203.0.113.9' });
    await bytes(client, documents.identify, { identifier: emailAddress }, emailAddress);
    for (let n = 0; n < 24; n += 1) {
      api.clock.advance(16 * 60_000);
      await bytes(client, documents.withPassword, { password: wrongPassword }, emailAddress);
      await bytes(client, documents.identify, { identifier: emailAddress }, emailAddress);
    }
  }
}

/** The same things done to each kind of account, in the same order, by a browser of its own. */
async function course(identifier: string, address: string, ip: string): Promise<Record<string, string>> {
  const client = api.client({ ip });
  const on = (query: string, input: Record<string, unknown>) => bytes(client, query, input, identifier);
  const seen: Record<string, string> = {};
  seen['identify'] = await on(documents.identify, { identifier });
  seen['send code'] = await on(documents.sendCode, { again: true });
  await api.mails();
  seen['flow after the mail'] = await on(documents.flow, {});
  for (let n = 1; n <= 6; n += 1) seen[`wrong code ${String(n)}`] = await on(documents.withCode, { code: '000000' });
  seen['flow after the tries'] = await on(documents.flow, {});
  seen['send code again'] = await on(documents.sendCode, { again: true });
  const fresh = api.client();
  for (const name of ['resend', 'forgotten'] as const) seen[name] = await bytes(fresh, documents[name], { emailAddress: address }, identifier);
  return seen;
}

const form = (emailAddress: string, password: string) =>
  ({ firstName: 'Ada', lastName: 'Byron', emailAddress, emailAddressAgain: emailAddress, password, passwordAgain: password, language: 'FR' });

describe('security 44: answers do not tell whether there is an account', () => {
  beforeAll(async () => {
    for (const state of [...states].sort((a) => (a === 'locked' ? -1 : 1))) await begin(state);
  }, 60_000);

  it('by address, over every operation', async () => {
    const expected = await course(addressOf('unknown'), addressOf('unknown'), '203.0.113.1');
    expect(expected['identify']).toContain('SignInFlow');
    expect(expected['wrong code 1']).toContain('CODE_REFUSED');
    for (const [index, state] of states.entries()) {
      if (state !== 'unknown') expect({ state, ...(await course(addressOf(state), addressOf(state), `203.0.113.1${String(index)}`)) }).toEqual({ state, ...expected });
    }
  });

  it('by a wrong password, until one has to wait', async () => {
    const passwords = async (identifier: string, ip: string): Promise<string[]> => {
      const client = api.client({ ip });
      const seen = [await bytes(client, documents.identify, { identifier }, identifier)];
      for (let n = 0; n < 6; n += 1) seen.push(await bytes(client, documents.withPassword, { password: wrongPassword }, identifier));
      return seen;
    };
    const expected = await passwords(addressOf('unknown'), '203.0.113.20');
    expect(expected.at(1)).toContain('WRONG_CREDENTIALS');
    expect(expected.at(-1)).toContain('TRY_LATER');
    for (const state of ['known', 'unvalidated', 'staff'] as const) expect(await passwords(addressOf(state), `203.0.113.2${state.length}`)).toEqual(expected);
  });

  it('by number', async () => {
    const [known] = await api.reads.rows<{ login: string }>('SELECT login FROM account JOIN email_address ON accountId = account.id WHERE folded = ?', [addressOf('known')]);
    api.clock.advance(25 * 3_600_000);
    const real = await course(known!.login, 'nobody1@example.test', '203.0.113.30');
    expect(await course('EC000000', 'nobody2@example.test', '203.0.113.31')).toEqual(real);
  });

  it('by signing up, whatever the address', async () => {
    const answers = await Promise.all(states.map((state) => bytes(api.client(), documents.signUp, form(addressOf(state), 'Vz7#kolibri-Tango'), addressOf(state))));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('MailSent');
    const refused = await Promise.all(states.map((state) => bytes(api.client(), documents.signUp, form(addressOf(state), 'short'), addressOf(state))));
    expect(new Set(refused).size).toBe(1);
  });

  it('security 17: a code never opens an account that holds a function', async () => {
    const codesMailed = async (state: State): Promise<string[]> => (await api.mails(addressOf(state))).flatMap((mail) => digitsIn(mail) ?? []);
    expect(await codesMailed('known')).not.toEqual([]);
    expect(await codesMailed('staff')).toEqual([]);
    expect((await api.mails(addressOf('staff'))).map(({ subject }) => subject)).toContain('Connectez-vous avec votre mot de passe');
  });
});
