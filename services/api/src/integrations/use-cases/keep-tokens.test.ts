import { anOffer, givenOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { createValidatedAccount } from '../../identity/contract';
import { Forbidden } from '../../kernel/errors';
import type { FunctionName, PersonViewer } from '../../kernel/viewer';
import { CreateApiToken, RotateApiToken, TokenDesk, UpdateApiToken, type TokenOrder } from './keep-tokens';

describe('access tokens, whoever asks for them', () => {
  let database: TestDatabase;
  let accountId: string;
  let institutionId: string;
  let order: TokenOrder;

  beforeAll(async () => {
    database = await openTestDatabase();
    const parts = database.parts();
    ({ institutionId } = await givenOffer(parts, anOffer()));
    ({ accountId } = await parts.transactions.run((tx) => createValidatedAccount(tx, parts, { firstName: 'Ada', lastName: 'Byron', address: 'ada@example.test', password: 'Vz7#kolibri-Tango', language: 'fr' })));
    order = { institutionId, centreId: null, name: 'Scolarité', scopes: ['read:offer'], networks: [], expiresAt: new Date(parts.clock.now().getTime() + 86_400_000) };
  });
  afterAll(() => database.close());

  const holding = (name: FunctionName): PersonViewer =>
    ({ kind: 'person', accountId, candidateId: '', sessionId: '', grants: [{ id: 'asg_1', function: name, scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }] });
  const create = (wish: Partial<TokenOrder> = {}, by = holding('ADMINISTRATOR')) => new CreateApiToken(database.transactions, database.parts().clock).execute(by, { ...order, ...wish });
  const codes = (fields: Record<string, string>) => ({ kind: 'invalid', problems: Object.entries(fields).map(([field, code]) => expect.objectContaining({ field, code })) });

  it('have a name, scopes that there are, networks that are some, and an end within a year', async () => {
    const now = database.parts().clock.now().getTime();
    expect(await create({ name: ' ', scopes: ['read:everything'], networks: ['home'], expiresAt: new Date(now + 367 * 86_400_000) }))
      .toEqual(codes({ name: 'REQUIRED', scopes: 'UNKNOWN_SCOPE', networks: 'NOT_A_NETWORK', expiresAt: 'TOO_FAR' }));
    expect(await create({ scopes: [], expiresAt: new Date(now) })).toEqual(codes({ scopes: 'REQUIRED', expiresAt: 'IN_THE_PAST' }));
    await expect(create({ name: '' }, holding('READER'))).rejects.toThrow(Forbidden);
    expect(await database.reads.rows('SELECT id FROM api_token')).toEqual([]);
  });

  it('are changed, and given another secret, by the same rules', async () => {
    const made = await create({ scopes: ['read:offer', 'read:offer'] });
    if (made.kind !== 'made') throw new Error(made.kind);
    const desk = new TokenDesk(database.transactions, database.parts().clock);
    const seen = { id: made.id, version: 1 };
    expect(await new RotateApiToken(desk).execute(holding('ADMINISTRATOR'), seen, 8 * 24)).toEqual(codes({ overlapHours: 'OUT_OF_RANGE' }));
    expect(await new UpdateApiToken(desk).execute(holding('ADMINISTRATOR'), seen, { name: 'x'.repeat(101), networks: ['home'] })).toEqual(codes({ name: 'TOO_LONG', networks: 'NOT_A_NETWORK' }));
    expect(await database.reads.rows('SELECT version, scopes FROM api_token')).toEqual([{ version: 1, scopes: ['read:offer'] }]);
  });
});
