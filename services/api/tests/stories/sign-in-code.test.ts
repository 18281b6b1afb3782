import { keyFor } from '../../src/identity/model/keys';
import { AuthCodePurpose } from '../../src/identity/model/auth-code.entity';
import { codeDigest } from '../../src/identity/model/six-digits';
import { startTestApi, type TestApi } from '../support/api';
import { ask, codeIn, digitsIn, documents, givenAccount, signIn } from '../support/builders/identity';
import type { TestClient } from '../support/client';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

let people = 0;

async function person(): Promise<string> {
  people += 1;
  const address = `person${String(people)}@example.test`;
  await givenAccount(api, { emailAddress: address });
  return address;
}

/** A browser in front of the code screen, and the digits in the mailbox. */
async function waiting(address: string, client = api.client()): Promise<{ client: TestClient; code: string }> {
  await ask(client, documents.identify, { identifier: address });
  const sent = await ask(client, documents.sendCode, { again: true });
  expect(sent['__typename']).toBe('SignInFlow');
  return { client, code: (await codeIn(api, address))! };
}

const wrong = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0');
const tryCode = (client: TestClient, code: string) => ask(client, documents.withCode, { code });
const minutes = (count: number): void => { api.clock.advance(count * 60_000); };
const sessionsOf = async (address: string): Promise<number> =>
  (await api.reads.rows('SELECT session.id FROM session JOIN email_address ON email_address.accountId = session.accountId WHERE folded = ?', [address])).length;

describe('signing in with a code', () => {
  it('security 2: five tries, then a right one fails', async () => {
    const { client, code } = await waiting(await person());
    for (let by = 1; by <= 5; by += 1) expect(await tryCode(client, wrong(code, by))).toMatchObject({ code: 'CODE_REFUSED' });
    expect(await ask(client, documents.flow)).toMatchObject({ sent: { triesLeft: 0 } });
    expect(await tryCode(client, code)).toMatchObject({ code: 'CODE_REFUSED' });
  });

  it('security 3: a new code does not reset what was counted', async () => {
    const address = await person();
    const first = await waiting(address);
    for (let by = 1; by <= 5; by += 1) await tryCode(first.client, wrong(first.code, by));
    minutes(2);
    const second = await waiting(address);
    for (let by = 1; by <= 5; by += 1) expect(await tryCode(second.client, wrong(second.code, by))).toMatchObject({ code: 'CODE_REFUSED' });
    minutes(2);
    const third = await waiting(address);
    expect(await tryCode(third.client, third.code)).toMatchObject({ __typename: 'TryLater', code: 'TRY_LATER' });
    minutes(62);
    const fourth = await waiting(address);
    expect(await tryCode(fourth.client, fourth.code)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 4: a hundred failures in a row close the path until a sign-in by password', async () => {
    const address = await person();
    const { client, code } = await waiting(address);
    await tryCode(client, wrong(code));
    await api.parvis.parts.transactions.run(({ manager }) =>
      manager.query('UPDATE sign_in_counter SET codeFailures = 100 WHERE subject = (SELECT accountId FROM email_address WHERE folded = ?)', [address]));
    expect(await tryCode(client, code)).toMatchObject({ code: 'CODE_REFUSED' });
    minutes(2);
    const before = (await api.mails(address)).length;
    await ask(client, documents.identify, { identifier: address });
    expect(await ask(client, documents.sendCode, { again: true })).toMatchObject({ __typename: 'SignInFlow' });
    expect(await api.mails(address)).toHaveLength(before);
    expect(await signIn(client, address)).toMatchObject({ __typename: 'SignedIn' });
    minutes(2);
    const reopened = await waiting(address);
    expect(await tryCode(reopened.client, reopened.code)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 5: one code a minute, five an hour; coming back to the screen orders none', async () => {
    const address = await person();
    const { client } = await waiting(address);
    expect(await ask(client, documents.sendCode, {})).toMatchObject({ __typename: 'SignInFlow' });
    const refusal = await ask(client, documents.sendCode, { again: true });
    expect(refusal).toMatchObject({ __typename: 'TryLater', retryAt: new Date(api.clock.now().getTime() + 60_000).toISOString() });
    for (let sent = 2; sent <= 5; sent += 1) {
      minutes(1);
      expect(await ask(client, documents.sendCode, { again: true })).toMatchObject({ __typename: 'SignInFlow' });
    }
    minutes(1);
    expect(await ask(client, documents.sendCode, { again: true })).toMatchObject({ __typename: 'TryLater' });
    expect((await api.mails(address)).filter((mail) => digitsIn(mail) !== undefined).length).toBeGreaterThan(0);
  });

  it('security 18: a stranger who orders every code leaves the owner some at a familiar place', async () => {
    const address = await person();
    await signIn(api.client({ ip: '192.0.2.40' }), address);
    const stranger = api.client({ ip: '203.0.113.40' });
    await ask(stranger, documents.identify, { identifier: address });
    for (let sent = 1; sent <= 5; sent += 1, minutes(1)) expect(await ask(stranger, documents.sendCode, { again: true })).toMatchObject({ __typename: 'SignInFlow' });
    expect(await ask(stranger, documents.sendCode, { again: true })).toMatchObject({ __typename: 'TryLater' });
    const { client, code } = await waiting(address, api.client({ ip: '192.0.2.40' }));
    expect(await tryCode(client, code)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 8: lives ten minutes from the mail, and the screen and the mail say so', async () => {
    const address = await person();
    const { client, code } = await waiting(address);
    expect(await ask(client, documents.flow)).toMatchObject({ sent: { lifetimeMinutes: 10 } });
    const [mail] = await api.mails(address);
    expect(mail!.text).toMatch(/\b10\sminutes/);
    expect(mail!.html).toMatch(/\b10(\s|&nbsp;)minutes/);
    minutes(10);
    api.clock.advance(1_000);
    expect(await tryCode(client, code)).toMatchObject({ code: 'CODE_REFUSED' });
    api.clock.advance(-1_000);
    expect(await tryCode(client, code)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 8: waits with a mail that is slow to leave', async () => {
    const address = await person();
    const client = api.client();
    await ask(client, documents.identify, { identifier: address });
    await ask(client, documents.sendCode, { again: true });
    minutes(8);
    const code = (await codeIn(api, address))!;
    minutes(9);
    expect(await tryCode(client, code)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 9: fifty parallel right codes give one session', async () => {
    const address = await person();
    const { client, code } = await waiting(address);
    const answers = await Promise.all(Array.from({ length: 50 }, () => tryCode(client, code)));
    expect(answers.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
    expect(await sessionsOf(address)).toBe(1);
  });

  it('security 10: of fifty parallel wrong codes five are looked at, and a right one afterwards fails', async () => {
    const address = await person();
    const { client, code } = await waiting(address);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => tryCode(client, wrong(code, index + 1))));
    expect(answers.every(({ __typename }) => __typename !== 'SignedIn')).toBe(true);
    const [row] = await api.reads.rows<{ tries: number }>('SELECT tries FROM auth_code JOIN email_address USING (accountId) WHERE folded = ?', [address]);
    expect(row).toEqual({ tries: 5 });
    expect(await tryCode(client, code)).toMatchObject({ code: 'CODE_REFUSED' });
  });

  it('security 11: no digits in the database or the log', async () => {
    const address = await person();
    const { code } = await waiting(address);
    const tables = await api.reads.rows<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'");
    for (const { name } of tables) {
      const rows = await api.reads.rows(`SELECT * FROM \`${name}\` LIMIT 1000`);
      expect(JSON.stringify(rows)).not.toMatch(new RegExp(`(?<![0-9a-fA-F.])${code}(?![0-9a-fA-F])`));
    }
    expect(api.log.lines.join('\n')).not.toContain(code);
    const [row] = await api.reads.rows<{ flowId: string; digest: string; keyId: string }>(
      'SELECT flowId, digest, keyId FROM auth_code JOIN email_address USING (accountId) WHERE folded = ?', [address]);
    const { serverKey } = api.parvis.parts;
    expect(row!.digest).toBe(codeDigest(keyFor(serverKey, 'codes'), { purpose: AuthCodePurpose.SIGN_IN, flowId: row!.flowId, address }, code));
    expect(row!.keyId).toBe(serverKey.id);
  });

  it('security 13: fails in another browser, and leaves the first one its tries', async () => {
    const address = await person();
    const { client, code } = await waiting(address);
    const stranger = api.client({ ip: '192.0.2.66' });
    for (let n = 0; n < 6; n += 1) expect(await tryCode(stranger, code)).toMatchObject({ code: 'FLOW_ENDED' });
    await ask(stranger, documents.identify, { identifier: address });
    expect(await tryCode(stranger, code)).toMatchObject({ code: 'CODE_REFUSED' });
    expect(await ask(client, documents.flow)).toMatchObject({ sent: { triesLeft: 5 } });
    expect(await tryCode(client, code)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('security 15: the last two codes are good, the one before is not, and success ends all', async () => {
    const address = await person();
    const { client, code: first } = await waiting(address);
    const again = async (): Promise<string> => {
      minutes(1);
      await ask(client, documents.sendCode, { again: true });
      return (await codeIn(api, address))!;
    };
    const second = await again();
    const third = await again();
    expect(await tryCode(client, first)).toMatchObject({ code: 'CODE_REFUSED' });
    expect(await tryCode(client, second)).toMatchObject({ __typename: 'SignedIn' });
    expect(await tryCode(client, third)).toMatchObject({ code: 'FLOW_ENDED' });
  });

  it('security 16: the subject of the mail does not tell the code, the text does', async () => {
    const address = await person();
    const { code } = await waiting(address);
    const [mail] = await api.mails(address);
    expect(mail!.subject).not.toContain(code);
    expect(mail!.text).toContain(code);
  });

  it('security 64: a thousand tries in one request are none', async () => {
    const address = await person();
    const { client, code } = await waiting(address);
    for (const count of [2, 1_000]) {
      const fields = Array.from({ length: count }, (_, n) => `t${String(n)}: signInWithCode(input: { code: "${wrong(code, n)}" }) { __typename }`);
      expect((await client.query(`mutation { ${fields.join(' ')} }`)).errors).toBeDefined();
    }
    expect(await ask(client, documents.flow)).toMatchObject({ sent: { triesLeft: 5 } });
  });

  it('what is not six digits costs no try', async () => {
    const { client, code } = await waiting(await person());
    expect(await tryCode(client, '12345')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'code', code: 'FORMAT' }] });
    expect(await tryCode(client, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ __typename: 'SignedIn' });
  });
});
