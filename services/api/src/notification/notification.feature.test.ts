import { openTestQueue, type TestQueue } from '../../tests/support/queue';
import { AccountCreated, createValidatedAccount, CredentialsForgotten, KnownAddressUsed, PasswordChanged } from '../identity/contract';
import type { DomainEvent } from '../kernel/events';
import type { Parts } from '../kernel/feature';
import { Mail } from './model/mail.entity';
import { notificationFeature } from './notification.feature';

describe('mails about a real account', () => {
  let given: TestQueue;
  let parts: Parts;
  let accountId = '';
  const run = async (...events: DomainEvent[]) => {
    await given.transactions.run((tx) => Promise.resolve(events.forEach((event) => { tx.announce(event); })));
    const built = notificationFeature.build(parts);
    await given.worker(built.jobs ?? []).runDue();
    return given.database.sent.splice(0);
  };

  beforeAll(async () => {
    given = await openTestQueue();
    const { transactions, reads, clock, queue: jobs } = given;
    parts = given.database.parts({ transactions, reads, clock, jobs, publicUrl: 'https://parvis.test' });
    given.transactions.listen(notificationFeature.build(parts).listeners ?? []);
    const account = { firstName: 'Ζωή', lastName: 'Ωνάση', address: 'zoe@exemple.test', password: 'Correct-Horse-42', language: 'en' } as const;
    ({ accountId } = await given.transactions.run((tx) => createValidatedAccount(tx, parts, account)));
  });
  afterAll(() => given.close());

  it('drops the activation of an account that needs none', async () => {
    expect(await run()).toEqual([]);
    expect(await given.manager.find(Mail)).toMatchObject([{ template: 'activation', state: 'DROPPED' }]);
  });

  it('carries a fresh link of two hours and the login, in the language of the person', async () => {
    const sent = await run(new CredentialsForgotten(accountId), new KnownAddressUsed(accountId), new PasswordChanged(accountId));
    expect(sent.map(({ to, language }) => [to, language])).toEqual(Array(3).fill(['zoe@exemple.test', 'en']));
    const links = sent.map(({ text }) => /https:\/\/parvis\.test\/reset#([\w-]{43})\n/.exec(text)?.[1]).filter(Boolean);
    expect(new Set(links).size).toBe(2);
    expect(sent.map(({ text }) => text).join('')).toContain('before 20 November 2026, 12:00 (Paris time)');
    expect(sent.every(({ text }) => text.includes('Hello Ζωή Ωνάση,') && text.includes('Kind regards,\nParvis'))).toBe(true);
  });

  it('is told once per account', async () => {
    const again = new AccountCreated(accountId, 'XX', 'x', 'y', 'fr');
    await run(again, again);
    expect(await given.manager.countBy(Mail, { template: 'activation' })).toBe(1);
  });
});
