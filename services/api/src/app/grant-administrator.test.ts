import { anotherOffer, givenOffer } from '../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../tests/support/database';
import { ActDone } from '../kernel/acts';
import { createValidatedAccount } from '../identity/contract';
import { grantFunction } from '../people/contract';
import { grantAdministrator } from './grant-administrator';

let database: TestDatabase;
beforeAll(async () => { database = await openTestDatabase(); });
afterAll(() => database.close());

describe('the first administrator', () => {
  it('is made out of a validated account only', async () => {
    const parts = database.parts();
    expect(await grantAdministrator(parts, 'nobody@example.test')).toBeUndefined();
    expect(await grantAdministrator(parts, 'not an address')).toBeUndefined();
    const person = { firstName: 'Grace', lastName: 'Hopper', address: 'grace@example.test', password: 'Vz7#kolibri-Tango', language: 'en' } as const;
    await database.transactions.run((tx) => createValidatedAccount(tx, parts, person));
    await expect(grantAdministrator(parts, 'Grace@EXAMPLE.test')).rejects.toThrow('institution');
    await givenOffer(parts);
    const granted = await grantAdministrator(parts, 'Grace@EXAMPLE.test');
    expect(await grantAdministrator(parts, 'grace@example.test')).toEqual(granted);
    expect(await database.reads.rows('SELECT functionName, scopeKind, grantedBy FROM assignment')).toEqual([{ functionName: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', grantedBy: null }]);
    const acts = database.announced.filter((event): event is ActDone => event instanceof ActDone).map(({ act }) => act);
    expect(acts).toMatchObject([{ kind: 'function.granted', actorAccountId: null, subjectId: granted!.assignmentId, details: { function: 'ADMINISTRATOR' } }]);
  });

  it('is nobody who works in a sandbox, nor anybody whom one has invented', async () => {
    const parts = database.parts();
    const { institutionId } = await givenOffer(parts, anotherOffer());
    await database.reads.rows('INSERT INTO sandbox (institutionId, ownerId) SELECT ?, MIN(id) FROM institution', [institutionId]);
    for (const [address, inventedFor] of [['apart@example.test', undefined], ['invented@example.test', institutionId]] as const) {
      const person = { firstName: 'Ada', lastName: 'Byron', address, password: 'Vz7#kolibri-Tango', language: 'en', ...(inventedFor && { inventedFor }) } as const;
      await database.transactions.run(async (tx) => {
        const { accountId } = await createValidatedAccount(tx, parts, person);
        if (inventedFor === undefined) await grantFunction(tx, { accountId, function: 'READER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now: parts.clock.now() });
      });
      await expect(grantAdministrator(parts, address)).rejects.toThrow('sandbox');
    }
    expect(await database.reads.rows('SELECT institutionId FROM assignment WHERE functionName = ? AND institutionId = ?', ['ADMINISTRATOR', institutionId])).toEqual([]);
  });
});
