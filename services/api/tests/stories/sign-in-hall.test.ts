import { AccountCreated } from '../../src/identity/contract';
import { parseAddress } from '../../src/identity/model/address';
import { registered } from '../../src/identity/model/new-account';
import { AccountStore } from '../../src/identity/store/account.store';
import { startTestApi, type TestApi } from '../support/api';
import { ask, digitsIn, documents } from '../support/builders/identity';

let api: TestApi;
beforeAll(async () => { api = await startTestApi(); });
afterAll(() => api.stop());

const addressOf = (n: number): string => `student${String(n)}@example.test`;

/** A validated account without the cost of hashing a password that nobody will type. */
async function student(n: number): Promise<void> {
  const { transactions, clock } = api.parvis.parts;
  await transactions.run(async (tx) => {
    const accounts = new AccountStore(tx.manager);
    const login = await accounts.issueLogin(clock.now());
    const names = { firstName: 'Étudiante', lastName: String(n), language: 'fr' } as const;
    const rows = registered({ login, ...names, address: parseAddress(addressOf(n))!, password: { hash: 'none', keyId: 'none' } }, clock.now());
    rows.account.validate(clock.now());
    await accounts.add(rows.account, rows.address);
    tx.announce(new AccountCreated(rows.account.id, login, names.firstName, names.lastName, names.language));
  });
}

async function each<Result>(count: number, atOnce: number, work: (n: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < count; start += atOnce) {
    results.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - start) }, (_, index) => work(start + index)))));
  }
  return results;
}

it('security 19: four hundred people behind one address all enter by code', async () => {
  const crowd = 400;
  await each(crowd, 20, student);
  const clients = Array.from({ length: crowd }, () => api.client({ ip: '192.0.2.1' }));
  await each(crowd, 20, async (n) => {
    await ask(clients[n]!, documents.identify, { identifier: addressOf(n) });
    expect(await ask(clients[n]!, documents.sendCode, {})).toMatchObject({ __typename: 'SignInFlow' });
  });
  const codes = new Map((await api.mails()).map((mail) => [mail.to, digitsIn(mail)]));
  const answers = await each(crowd, 20, (n) => ask(clients[n]!, documents.withCode, { code: codes.get(addressOf(n)) }));
  expect(answers.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(crowd);
}, 300_000);
