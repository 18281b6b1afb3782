import { anOffer, anotherOffer, givenOffer, type ImportedOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { createValidatedAccount } from '../../identity/contract';
import { Busy } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { FunctionName, Grant, PersonViewer, ScopeKind } from '../../kernel/viewer';
import { scopeGuide } from '../../offer/store/scope-guide';
import { grantFunction, scopePlaces } from '../contract';
import { BrowsePeople } from './browse-people';

describe('looking for people', () => {
  let database: TestDatabase;
  let one: ImportedOffer;
  let two: ImportedOffer;

  beforeAll(async () => {
    database = await openTestDatabase();
    scopePlaces.ask(scopeGuide);
    one = await givenOffer(database.parts(), anOffer());
    two = await givenOffer(database.parts(), anotherOffer());
  });
  afterAll(() => database.close());

  const grant = (name: FunctionName, scopeKind: ScopeKind, scopeId: string, institutionId: string): Grant => ({ id: newId('asg'), function: name, scopeKind, scopeId, institutionId });
  const holding = (...grants: Grant[]): PersonViewer => ({ kind: 'person', accountId: newId('acc'), candidateId: newId('can'), sessionId: newId('ses'), grants });
  const browse = () => new BrowsePeople(database.reads, database.parts().clock);

  it('one by one has an end, for each who looks', async () => {
    const { institutionId } = one;
    const people = browse();
    const viewer = holding(grant('ADMINISTRATOR', 'INSTITUTION', institutionId, institutionId));
    const tries = Array.from({ length: 61 }, (_, number) => people.find(viewer, `EC${String(number).padStart(6, '0')}`));
    const answers = await Promise.allSettled(tries);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
    expect(answers.at(-1)).toMatchObject({ reason: expect.any(Busy) });
    await expect(people.find({ ...viewer, accountId: newId('acc') }, 'EC000000')).resolves.toBeUndefined();
  });

  it('an administrator of one institution reads and spells no address of people of another whose centre they manage', async () => {
    const law = two.centreIds.get('LAW')!;
    const parts = database.parts();
    const now = parts.clock.now();
    const address = 'spelled-out@two.test';
    const { accountId } = await database.transactions.run((tx) =>
      createValidatedAccount(tx, parts, { firstName: 'Ada', lastName: 'Lectrice', address, password: 'Vz7#kolibri-Tango', language: 'fr' }));
    await database.transactions.run((tx) => grantFunction(tx, { accountId, function: 'READER', scopeKind: 'CENTRE', scopeId: law, institutionId: two.institutionId, grantedBy: null, now }));
    const manager = grant('CENTRE_MANAGER', 'CENTRE', law, two.institutionId);
    const found = async (viewer: PersonViewer, text: string) => (await browse().execute(viewer, { text }, 'NAME_ASC', { first: 10 })).page.edges.map(({ node }) => node);
    const mixed = holding(manager, grant('ADMINISTRATOR', 'INSTITUTION', one.institutionId, one.institutionId));
    expect(await found(mixed, address.slice(0, 9))).toEqual([]);
    expect(await browse().one(mixed, accountId)).toMatchObject({ isAddressWhole: false });
    const administrator = holding(grant('ADMINISTRATOR', 'INSTITUTION', two.institutionId, two.institutionId));
    expect(await found(administrator, address.slice(0, 9))).toMatchObject([{ id: accountId, isAddressWhole: true }]);
  });
});
