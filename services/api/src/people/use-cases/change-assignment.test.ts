import { anOffer, anotherOffer, givenOffer, type ImportedOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { createValidatedAccount } from '../../identity/contract';
import { Busy, Forbidden } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { FunctionName, PersonViewer } from '../../kernel/viewer';
import { scopeGuide } from '../../offer/store/scope-guide';
import { grantFunction, scopePlaces } from '../contract';
import { RemoveAssignment, UpdateAssignment } from './change-assignment';
import { GiveFunction } from './give-function';

describe('functions, whoever asks for them', () => {
  let database: TestDatabase;
  let offer: ImportedOffer;
  let accountId: string;
  let order: { readonly id: string; readonly version: number };

  beforeAll(async () => {
    database = await openTestDatabase();
    scopePlaces.ask(scopeGuide);
    const parts = database.parts();
    offer = await givenOffer(parts, anOffer());
    await parts.transactions.run(async (tx) => {
      ({ accountId } = await createValidatedAccount(tx, parts, { firstName: 'Grace', lastName: 'Hopper', address: 'grace@example.test', password: 'Vz7#kolibri-Tango', language: 'en' }));
      const { institutionId } = offer;
      order = { version: 1, id: await grantFunction(tx, { accountId, function: 'READER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now: parts.clock.now() }) };
    });
  });
  afterAll(() => database.close());

  const holding = (name: FunctionName): PersonViewer => {
    const { institutionId } = offer;
    return { kind: 'person', accountId: newId('acc'), candidateId: newId('can'), sessionId: newId('ses'), grants: [{ id: newId('asg'), function: name, scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }] };
  };
  const desk = <Work>(Kind: new (transactions: TestDatabase['transactions'], clock: ReturnType<TestDatabase['parts']>['clock']) => Work): Work => new Kind(database.transactions, database.parts().clock);

  it('are taken away with a reason only, which those who may not take them away are not asked for', async () => {
    const remove = desk(RemoveAssignment);
    const administrator = holding('ADMINISTRATOR');
    await expect(remove.execute(holding('READER'), order, ' ')).rejects.toThrow(Forbidden);
    expect(await remove.execute(administrator, order, ' \n')).toEqual({ kind: 'reason-required' });
    expect(await remove.execute(administrator, order, 'x'.repeat(1001))).toEqual({ kind: 'invalid', problems: [{ field: 'reason', code: 'TOO_LONG', values: { max: 1000 } }] });
    expect(await database.reads.rows('SELECT id FROM assignment')).toEqual([{ id: order.id }]);
  });

  it('begin before they end, reach as far as they must, and are given to one person', async () => {
    const administrator = holding('ADMINISTRATOR');
    const backwards = { startsOn: '2027-02-01', endsOn: '2027-01-01' };
    const wrongOrder = { field: 'endsOn', code: 'WRONG_ORDER' };
    expect(await desk(UpdateAssignment).execute(administrator, order, backwards)).toEqual({ kind: 'invalid', problems: [wrongOrder] });
    const [centreId] = offer.centreIds.values();
    const wanted = { function: 'ADMINISTRATOR', scopeKind: 'CENTRE', scopeId: centreId!, ...backwards } as const;
    expect(await desk(GiveFunction).execute(administrator, { whom: { accountId, address: 'grace@example.test' }, ...wanted }))
      .toEqual({ kind: 'invalid', problems: [{ field: 'address', code: 'ONE_ONLY' }, { field: 'scopeKind', code: 'INSTITUTION_ONLY' }, wrongOrder] });
  });

  it('are given to whom an address names sixty times at most, for the answer tells whether there is one; what is wrong already is not counted', async () => {
    const give = desk(GiveFunction);
    const administrator = holding('ADMINISTRATOR');
    const { institutionId: scopeId } = offer;
    const to = (startsOn: string | null) => give.execute(administrator, { whom: { address: 'nobody@example.test' }, function: 'READER', scopeKind: 'INSTITUTION', scopeId, startsOn, endsOn: '2027-01-01' });
    for (let times = 0; times < 5; times += 1) expect(await to('2027-02-01')).toMatchObject({ kind: 'invalid' });
    for (let times = 0; times < 60; times += 1) expect(await to(null)).toEqual({ kind: 'unknown-account' });
    await expect(to(null)).rejects.toThrow(Busy);
    expect(await to('2027-02-01')).toMatchObject({ kind: 'invalid' });
  });

  it('are not given in a sandbox beside one elsewhere, also where another process has just opened it', async () => {
    const { institutionId } = await givenOffer(database.parts(), anotherOffer());
    const place = { function: 'READER', scopeKind: 'INSTITUTION', scopeId: institutionId, startsOn: null, endsOn: null } as const;
    const administrator: PersonViewer = { ...holding('ADMINISTRATOR'), grants: [{ id: newId('asg'), function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }] };
    await database.reads.rows('INSERT INTO sandbox (institutionId, ownerId, clockOffsetMs) VALUES (?, ?, 0)', [institutionId, offer.institutionId]);
    expect(await desk(GiveFunction).execute(administrator, { whom: { accountId }, ...place })).toEqual({ kind: 'apart' });
    await database.reads.rows('DELETE FROM sandbox');
    expect(await desk(GiveFunction).execute(administrator, { whom: { accountId }, ...place })).toEqual({ kind: 'given', accountId });
  });

  it('are taken away, and the audit says why', async () => {
    database.announced.length = 0;
    expect(await desk(RemoveAssignment).execute(holding('ADMINISTRATOR'), order, ' Départ ')).toEqual({ kind: 'changed', accountId });
    expect(database.announced).toContainEqual(expect.objectContaining({ act: expect.objectContaining({ kind: 'function.removed', reason: 'Départ' }) }));
  });
});
