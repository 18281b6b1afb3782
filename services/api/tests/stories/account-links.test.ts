import { createHash } from 'node:crypto';
import { startTestApi, type TestApi } from '../support/api';
import { ask, documents, givenAccount, linkIn, password, signIn, signUp } from '../support/builders/identity';
import { IdentityTools } from '../../src/identity/use-cases/identity-tools';
import { DestroyUnvalidated } from '../../src/identity/use-cases/destroy-unvalidated';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

const destroy = (): Promise<number> => new DestroyUnvalidated(new IdentityTools(api.parvis.parts)).execute();
const validate = (token: string | undefined) => ask(api.client(), documents.validate, { token });
const accounts = (address: string) => api.reads.rows<{ id: string; login: string; status: string }>(
  'SELECT account.id, login, status FROM account JOIN email_address ON accountId = account.id WHERE folded = ?', [address]);

/** Signed up at nine in the morning of a day in winter: destroyed on the third day after at 22:00 UTC. */
async function newcomer(address: string, at = '2026-12-01T09:00:00Z'): Promise<string> {
  api.clock.set(at);
  await signUp(api.client(), { emailAddress: address });
  return (await linkIn(api, address, 'validate'))!;
}

describe('the link that validates an account', () => {
  it('security 32: is 256 bits kept as SHA-256', async () => {
    const token = await newcomer('secret@example.test');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await api.reads.rows<{ tokenHash: string }>('SELECT tokenHash FROM mailed_link');
    expect(rows.map(({ tokenHash }) => tokenHash)).toContain(createHash('sha256').update(token).digest('hex'));
  });

  it('security 33: survives every GET and HEAD of a scanner, and then works', async () => {
    const token = await newcomer('scanned@example.test');
    for (let n = 0; n < 20; n += 1) {
      await fetch(`${api.url}/validate?token=${token}`);
      await fetch(`${api.url}/validate#${token}`, { method: 'HEAD' });
      const inQuery = `${api.url}/graphql?query=${encodeURIComponent(`mutation{validateAccount(input:{token:"${token}"}){__typename}}`)}`;
      await fetch(inQuery, { headers: { 'apollo-require-preflight': 'true' } });
    }
    expect(await accounts('scanned@example.test')).toMatchObject([{ status: 'UNVALIDATED' }]);
    expect(await validate(token)).toMatchObject({ __typename: 'Done' });
    expect(await validate(token)).toMatchObject({ __typename: 'Done' });
  });

  it.each([
    ['in winter', '2026-12-01T09:00:00Z', '2026-12-04T22:00:00Z'],
    ['over the beginning of summer time', '2027-03-26T12:00:00Z', '2027-03-29T21:00:00Z'],
    ['over the end of summer time', '2027-10-29T12:00:00Z', '2027-11-01T22:00:00Z'],
  ])('security 34: dies on the third day at 23:00 in Paris, %s', async (name, createdAt, end) => {
    const address = `dst${createHash('sha256').update(name).digest('hex').slice(0, 6)}@example.test`;
    const token = await newcomer(address, createdAt);
    const [mail] = await api.mails(address);
    expect(mail!.text).toContain(new Date(end).toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' }));
    api.clock.set(new Date(new Date(end).getTime() + 1_000));
    expect(await validate(token)).toMatchObject({ code: 'LINK_ENDED' });
    api.clock.set(new Date(new Date(end).getTime() - 1_000));
    expect(await validate(token)).toMatchObject({ __typename: 'Done' });
    api.clock.set(new Date(new Date(end).getTime() + 1_000));
    expect(await validate(token)).toMatchObject({ __typename: 'Done' });
  });

  it('refuses what is no token of ours', async () => {
    for (const token of ['', 'x', 'a'.repeat(10_000), '😀']) expect(await validate(token)).toMatchObject({ code: 'LINK_ENDED' });
  });
});

describe('an account that nobody validates', () => {
  it('security 35: is destroyed, its address is free, its number is not, and doing it again changes nothing', async () => {
    const address = 'gone@example.test';
    await newcomer(address);
    const [before] = await accounts(address);
    api.clock.set('2026-12-04T21:59:59.999Z');
    await destroy();
    expect(await accounts(address)).toHaveLength(1);
    api.clock.set('2026-12-04T22:00:00Z');
    expect(await destroy()).toBeGreaterThan(0);
    expect(await destroy()).toBe(0);
    expect(await accounts(address)).toEqual([]);
    for (const table of ['account', 'candidate', 'mailed_link', 'session', 'sign_in_flow', 'auth_code', 'email_address']) {
      const column = table === 'account' ? 'id' : 'accountId';
      expect(await api.reads.rows(`SELECT 1 FROM ${table} WHERE ${column} = ?`, [before!.id])).toEqual([]);
    }
    expect(await api.reads.rows('SELECT 1 FROM issued_login WHERE login = ?', [before!.login])).toHaveLength(1);
    const [audit] = await api.reads.rows<{ addressDigest: string }>("SELECT addressDigest FROM auth_event WHERE accountId = ? AND kind = 'PURGE'", [before!.id]);
    expect(audit!.addressDigest).toMatch(/^[0-9a-f]{64}$/);
    await newcomer(address, '2026-12-05T09:00:00Z');
    const [after] = await accounts(address);
    expect(after!.login).not.toBe(before!.login);
  });

  it('security 35: a click and a destruction at the same moment have one winner', async () => {
    for (let round = 0; round < 10; round += 1) {
      const address = `race${String(round)}@example.test`;
      const token = await newcomer(address);
      const [account] = await accounts(address);
      api.clock.set('2026-12-04T21:59:59Z');
      // The click comes in time; the destruction believes that it is later.
      const late = { ...api.parvis.parts, clock: { now: () => new Date('2026-12-04T22:00:01Z') } };
      const [clicked] = await Promise.all([validate(token), new DestroyUnvalidated(new IdentityTools(late)).execute()]);
      const left = await api.reads.rows<{ status: string }>('SELECT status FROM account WHERE id = ?', [account!.id]);
      expect(left).toEqual(clicked['__typename'] === 'Done' ? [{ status: 'ACTIVE' }] : []);
    }
  });

  it('stays what it is when its person signs up again, with time from then on', async () => {
    const first = await newcomer('again@example.test');
    const [before] = await accounts('again@example.test');
    const second = await newcomer('again@example.test', '2026-12-02T10:00:00Z');
    expect(await accounts('again@example.test')).toEqual([before]);
    api.clock.set('2026-12-05T21:59:59Z');
    expect(await validate(first)).toMatchObject({ code: 'LINK_ENDED' });
    expect(await validate(second)).toMatchObject({ __typename: 'Done' });
    expect(await signIn(api.client(), 'again@example.test')).toMatchObject({ __typename: 'SignedIn' });
  });

  it.each(['the stranger first', 'the stranger last'])('never opens with the password of a stranger who signed up as well: %s', async (order) => {
    api.clock.set('2026-12-10T09:00:00Z');
    const address = `${order.replaceAll(' ', '-')}@example.test`;
    const typed = order === 'the stranger first' ? ['Etranger-7-Kraken!', password] : [password, 'Etranger-7-Kraken!'];
    for (const chosen of typed) expect(await signUp(api.client(), { emailAddress: address, password: chosen })).toMatchObject({ __typename: 'MailSent' });
    expect(await validate(await linkIn(api, address, 'validate'))).toMatchObject({ __typename: 'Done' });
    for (const chosen of typed) expect(await signIn(api.client(), address, chosen)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await ask(api.client(), documents.forgotten, { emailAddress: address });
    const token = await linkIn(api, address, 'reset');
    expect(await ask(api.client(), documents.reset, { token, password, passwordAgain: password })).toMatchObject({ __typename: 'Done' });
    expect(await signIn(api.client(), address)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('gets its activation mail again', async () => {
    const first = await newcomer('lost@example.test');
    expect(await ask(api.client(), documents.resend, { emailAddress: 'LOST@example.test' })).toMatchObject({ __typename: 'MailSent' });
    const second = await linkIn(api, 'lost@example.test', 'validate');
    expect(second).not.toBe(first);
    expect(await validate(first)).toMatchObject({ __typename: 'Done' });
  });
});

describe('the link that resets a password', () => {
  const next = 'Nouveau-9-Kraken!';
  const reset = (token: string | undefined, chosen = next) => ask(api.client(), documents.reset, { token, password: chosen, passwordAgain: chosen });
  const forget = async (address: string): Promise<string> => {
    await ask(api.client(), documents.forgotten, { emailAddress: address });
    return (await linkIn(api, address, 'reset'))!;
  };

  it('security 36: works once, and signs every browser out', async () => {
    const login = await givenAccount(api, { emailAddress: 'reset@example.test' });
    const client = api.client();
    await signIn(client, login);
    const token = await forget('reset@example.test');
    const [mail] = await api.mails('reset@example.test');
    expect(mail!.text).toContain(login);
    expect(await reset(token, 'short')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await reset(token)).toMatchObject({ __typename: 'Done' });
    expect(await reset(token)).toMatchObject({ code: 'LINK_ENDED' });
    expect((await client.query(documents.viewer)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await ask(client, documents.refresh)).toMatchObject({ code: 'SESSION_ENDED' });
    expect(await signIn(api.client(), login, password)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await signIn(api.client(), login, next)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 36: lives two hours, and a newer one ends it', async () => {
    await givenAccount(api, { emailAddress: 'reset2@example.test' });
    const first = await forget('reset2@example.test');
    const second = await forget('reset2@example.test');
    expect(await reset(first)).toMatchObject({ code: 'LINK_ENDED' });
    api.clock.advance(2 * 3_600_000);
    expect(await reset(second)).toMatchObject({ code: 'LINK_ENDED' });
    const third = await forget('reset2@example.test');
    api.clock.advance(2 * 3_600_000 - 1);
    expect(await reset(third)).toMatchObject({ __typename: 'Done' });
  });

  it('security 36: ten parallel uses give one password', async () => {
    await givenAccount(api, { emailAddress: 'reset3@example.test' });
    const token = await forget('reset3@example.test');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => reset(token, `Nouveau-${String(n)}-Kraken!`)));
    expect(answers.filter(({ __typename }) => __typename === 'Done')).toHaveLength(1);
  });
});
