import { notificationFeature } from './notification.feature';
import { openTestQueue, type TestQueue } from '../../tests/support/queue';
import { givenOffer } from '../../tests/support/builders/offer';
import { twoProgrammes } from '../../tests/support/builders/applications';
import { createValidatedAccount } from '../identity/contract';
import type { Parts } from '../kernel/feature';
import type { PersonViewer } from '../kernel/viewer';
import { grantFunction } from '../people/contract';
import { CreateApiToken } from '../integrations/use-cases/keep-tokens';
import { NoticeEnds } from '../integrations/use-cases/notice-ends';

const dayMs = 86_400_000;

describe('those who administer an institution are told of its tokens', () => {
  let given: TestQueue;
  let parts: Parts;
  let maker: PersonViewer;
  beforeAll(async () => {
    given = await openTestQueue();
    const { transactions, reads, clock, queue: jobs } = given;
    parts = given.database.parts({ transactions, reads, clock, jobs, publicUrl: 'https://parvis.test' });
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    for (const [address, held] of [['ada@exemple.test', 'ADMINISTRATOR'], ['grace@exemple.test', 'ADMINISTRATOR'], ['reader@exemple.test', 'READER']] as const) {
      const { accountId } = await transactions.run((tx) => createValidatedAccount(tx, parts, { firstName: 'Ada', lastName: 'Byron', address, password: 'Correct-Horse-42', language: 'fr' }));
      const grant = { function: held, scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId } as const;
      await transactions.run((tx) => grantFunction(tx, { accountId, ...grant, grantedBy: null, now: clock.now() }));
      if (address.startsWith('ada')) maker = { kind: 'person', accountId, candidateId: '', sessionId: '', grants: [{ id: 'asg_1', ...grant }] };
    }
    given.transactions.listen(notificationFeature.build(parts).listeners ?? []);
  });
  afterAll(() => given.close());

  async function arrived(subject: string): Promise<readonly string[]> {
    await given.worker(notificationFeature.build(parts).jobs ?? []).runDue();
    return given.database.sent.splice(0).filter((mail) => mail.subject === subject).map(({ to }) => to).sort();
  }

  const notice = () => new NoticeEnds(given.transactions, parts.reads, given.clock).execute();
  const both = ['ada@exemple.test', 'grace@exemple.test'];
  const soon = 'Un jeton d’accès va expirer';

  it('when one is made, then a month and a week before its end, once each, and no more once it is revoked', async () => {
    const institutionId = maker.grants[0]!.institutionId;
    const expiresAt = new Date(given.clock.now().getTime() + 60 * dayMs);
    const make = (name: string) => new CreateApiToken(given.transactions, given.clock).execute(maker, { institutionId, centreId: null, name, scopes: ['read:offer'], networks: [], expiresAt });
    await make('Scolarité');
    expect(await arrived('Un jeton d’accès a été créé')).toEqual(both);
    const told: Record<number, readonly string[]> = {};
    for (const day of [29, 30, 31, 52, 53, 54, 60, 61]) {
      given.clock.set(new Date(expiresAt.getTime() - (60 - day) * dayMs).toISOString());
      await notice();
      await notice();
      told[day] = await arrived(soon);
    }
    expect(told).toEqual({ 29: [], 30: both, 31: [], 52: [], 53: both, 54: [], 60: [], 61: [] });
  });

  it('whoever was away for the month hears of it once', async () => {
    given.clock.set('2027-03-01T09:00:00.000Z');
    const institutionId = maker.grants[0]!.institutionId;
    await new CreateApiToken(given.transactions, given.clock).execute(maker, { institutionId, centreId: null, name: 'Short', scopes: ['read:offer'], networks: [], expiresAt: new Date('2027-03-05T09:00:00.000Z') });
    await arrived('');
    await notice();
    expect(await arrived(soon)).toEqual(both);
    await parts.reads.rows('UPDATE api_token SET revokedAt = ?, expiresAt = ?', [given.clock.now(), new Date('2027-03-20T09:00:00.000Z')]);
    await notice();
    expect(await arrived(soon)).toEqual([]);
  });
});
