import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { createValidatedAccount } from '../../identity/contract';
import { grantsOf } from '../store/assignment.reads';
import { grantFunction } from './grant-function';

let database: TestDatabase;
let accountId: string;
const now = new Date('2026-11-20T09:00:00Z');
const scope = { scopeKind: 'CENTRE', scopeId: 'cen_1', institutionId: 'ins_1' } as const;
const grant = () => database.transactions.run((tx) => grantFunction(tx, { accountId, function: 'READER', ...scope, grantedBy: null, now }));

beforeAll(async () => {
  database = await openTestDatabase();
  const person = { firstName: 'Grace', lastName: 'Hopper', address: 'grace@example.test', password: 'Vz7#kolibri-Tango', language: 'en' } as const;
  ({ accountId } = await database.transactions.run((tx) => createValidatedAccount(tx, database.parts(), person)));
});
afterAll(() => database.close());

describe('giving a function', () => {
  it('gives it once, and closes the codes by mail', async () => {
    const id = await grant();
    expect(await grant()).toBe(id);
    expect(await grantsOf(database.reads, accountId, now)).toEqual([{ id, function: 'READER', ...scope }]);
    expect(await database.reads.first('SELECT isPasswordOnly, status FROM account WHERE id = ?', [accountId])).toEqual({ isPasswordOnly: 1, status: 'ACTIVE' });
  });

  it('security 17: ends the sessions that a code by mail has opened, and no other', async () => {
    const open = 'INSERT INTO session (id, accountId, method, authenticatedAt, seenAt, idleEndsAt, absoluteEndsAt, network, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
    for (const method of ['otp', 'pwd']) await database.manager.query(open, [`ses_${method}`, accountId, method, now, now, now, now, 'network', 'device']);
    await grant();
    expect(await database.reads.rows('SELECT method, revokedFor FROM session ORDER BY method')).toEqual([
      { method: 'otp', revokedFor: 'FUNCTION_GIVEN' }, { method: 'pwd', revokedFor: null },
    ]);
  });

  it('counts from its first day to the end of its last one, in Paris', async () => {
    await database.manager.query("UPDATE assignment SET startsOn = '2026-11-10', endsOn = '2026-11-20'");
    const on = async (instant: string): Promise<number> => (await grantsOf(database.reads, accountId, new Date(instant))).length;
    expect(await on('2026-11-09T22:59:59Z')).toBe(0);
    expect(await on('2026-11-09T23:00:00Z')).toBe(1);
    expect(await on('2026-11-20T22:59:59Z')).toBe(1);
    expect(await on('2026-11-20T23:00:00Z')).toBe(0);
  });

  it('tells the other features of the account that was made', () => {
    expect(database.announced).toMatchObject([{ name: 'account.created', accountId, firstName: 'Grace', language: 'en' }]);
  });
});
