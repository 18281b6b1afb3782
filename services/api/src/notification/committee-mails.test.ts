import { aDraft, completeProfile, intakesByCode, sendAll, submit, twoProgrammes } from '../../tests/support/builders/applications';
import { givenOffer } from '../../tests/support/builders/offer';
import { openTestQueue, type TestQueue } from '../../tests/support/queue';
import { Answer, ApplicationAnswered, ApplicationSubmitted } from '../applications/contract';
import { candidateOfAccount } from '../candidates/contract';
import { openProfile } from '../candidates/use-cases/follow-account';
import { createValidatedAccount } from '../identity/contract';
import { NotFound } from '../kernel/errors';
import type { DomainEvent } from '../kernel/events';
import type { Parts } from '../kernel/feature';
import { newId } from '../kernel/ids';
import type { PersonViewer } from '../kernel/viewer';
import { Committee } from '../offer/model/committee.entity';
import { CommitteeAlert } from './model/committee-alert.entity';
import { Mail } from './model/mail.entity';
import { notificationFeature } from './notification.feature';
import { SumUpAlerts } from './use-cases/committee-alerts';
import { CommitteeJournal } from './use-cases/committee-journal';
import { OrderMail } from './use-cases/order-mail';

describe('mails to a committee', () => {
  let given: TestQueue;
  let parts: Parts;
  let applicationId: string;
  let committeeId: string;
  let manager: PersonViewer;

  beforeAll(async () => {
    given = await openTestQueue();
    const { transactions, reads, clock, queue: jobs } = given;
    parts = given.database.parts({ transactions, reads, clock, jobs, publicUrl: 'https://parvis.test' });
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    given.transactions.listen([openProfile(clock)]);
    const account = { firstName: 'Ada', lastName: 'Byron', address: 'ada@exemple.test', password: 'Correct-Horse-42', language: 'fr' } as const;
    const { accountId } = await transactions.run((tx) => createValidatedAccount(tx, parts, account));
    const ada: PersonViewer = { kind: 'person', accountId, candidateId: (await candidateOfAccount(reads, accountId))!, sessionId: '', grants: [] };
    await completeProfile(parts, ada);
    applicationId = await aDraft(parts, ada, (await intakesByCode(reads)).get('JANUS/SEPTEMBER')!);
    await sendAll(parts, ada, applicationId);
    await submit(parts, ada, applicationId);
    ({ committeeId } = (await reads.first<{ committeeId: string }>('SELECT committeeId FROM application WHERE id = ?', [applicationId]))!);
    manager = { ...ada, candidateId: '', grants: [{ id: 'asg_1', function: 'CENTRE_MANAGER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }] };
    given.transactions.listen(notificationFeature.build(parts).listeners ?? []);
  });
  beforeEach(async () => {
    await given.manager.clear(Mail);
    await given.manager.clear(CommitteeAlert);
    await settings({ contactAddress: 'commission@exemple.test', alertsSubmissions: true, alertsAcceptances: false, alertsWithdrawals: true, alertLanguage: 'fr' });
  });
  afterAll(() => given.close());

  const settings = (change: Partial<Committee>) => given.manager.update(Committee, { id: committeeId }, change);
  const announce = (...events: DomainEvent[]) => given.transactions.run((tx) => Promise.resolve(events.forEach((event) => { tx.announce(event); })));
  const submitted = () => new ApplicationSubmitted(applicationId, newId('snp'));
  const orders = () => new OrderMail(given.queue, given.clock);
  const sumUp = (transactions = given.transactions) => new SumUpAlerts(parts.reads, transactions, orders(), given.clock).execute();
  const toCommittee = () => given.manager.find(Mail, { where: { committeeId }, order: { id: 'ASC' } });
  async function arrived() {
    await given.worker(notificationFeature.build(parts).jobs ?? []).runDue();
    return given.database.sent.splice(0).filter(({ to }) => to === 'commission@exemple.test');
  }
  const later = (minutes: number) => { given.clock.advance(minutes * 60_000); };

  it('tell the first event soon, then sum up an evening in one mail an hour', async () => {
    await announce(submitted());
    await sumUp();
    for (let count = 0; count < 20; count += 1) await announce(submitted());
    await announce(new ApplicationAnswered(applicationId, newId('evt'), Answer.DECLINED, Answer.NONE));
    await sumUp();
    expect((await toCommittee()).map(({ told }) => told)).toEqual([{ submitted: 1, accepted: 0, withdrawn: 0 }]);
    later(61);
    await sumUp();
    expect((await toCommittee()).map(({ told }) => told)).toEqual([{ submitted: 1, accepted: 0, withdrawn: 0 }, { submitted: 20, accepted: 0, withdrawn: 1 }]);
  });

  it('go to the address of the committee, in its language, with figures and nobody’s name', async () => {
    await settings({ alertLanguage: 'en' });
    await announce(submitted(), submitted());
    await sumUp();
    const [mail, ...others] = await arrived();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ language: 'en', subject: 'News of the committee’s applications' });
    expect(mail!.text).toContain('Applications submitted: 2\n');
    expect(mail!.text).toContain('https://parvis.test/cockpit/applications');
    expect(`${mail!.text}${mail!.html}`).not.toMatch(/Byron|Ada|ada@|declined or given back:/);
    expect(await toCommittee()).toMatchObject([{ state: 'SENT', accountId: null, language: 'en' }]);
  });

  it('gather an hour to the minute, from when the last one was ordered; one that is sent again sets no pace', async () => {
    await settings({ alertsAcceptances: true });
    await announce(submitted());
    await sumUp();
    await arrived();
    later(30);
    const journal = new CommitteeJournal(parts.reads, parts.transactions, orders());
    expect(await journal.resend(manager, (await journal.execute(manager, committeeId))[0]!)).toMatchObject({ kind: 'ordered' });
    await announce(submitted(), submitted(), new ApplicationAnswered(applicationId, newId('evt'), Answer.ACCEPTED, Answer.NONE), new ApplicationAnswered(applicationId, newId('evt'), Answer.DECLINED, Answer.NONE));
    await arrived();
    later(29);
    await sumUp();
    expect(await arrived()).toEqual([]);
    later(1);
    await sumUp();
    const [mail, ...others] = await arrived();
    expect(others).toEqual([]);
    const text = mail!.text.replace(/\s/g, ' ');
    for (const line of ['Candidatures transmises : 2', 'Places acceptées : 1', 'Désistements : 1', 'au plus un courriel par heure']) expect(text).toContain(line);
  });

  it('have nowhere to go once the committee has no address: what waited is dropped', async () => {
    await announce(submitted());
    await settings({ contactAddress: null });
    await sumUp();
    expect(await arrived()).toEqual([]);
    expect(await toCommittee()).toMatchObject([{ state: 'DROPPED' }]);
  });

  it('are one however often an event is told, and none for what was not asked for', async () => {
    const once = submitted();
    await announce(once, once);
    await announce(new ApplicationAnswered(applicationId, newId('evt'), Answer.ACCEPTED, Answer.NONE));
    await Promise.all([sumUp(), sumUp()]);
    expect((await toCommittee()).map(({ told }) => told)).toEqual([{ submitted: 1, accepted: 0, withdrawn: 0 }]);
    await settings({ contactAddress: null });
    await announce(submitted());
    expect(await given.manager.count(CommitteeAlert)).toBe(1);
  });

  it('lose and repeat nothing where the worker dies before its transaction ends', async () => {
    await announce(submitted());
    const dying = { run: <T>(work: Parameters<typeof given.transactions.run<T>>[0]) => given.transactions.run<T>(async (tx) => { await work(tx); throw new Error('killed'); }) };
    await expect(sumUp(dying as typeof given.transactions)).rejects.toThrow('killed');
    expect(await toCommittee()).toEqual([]);
    await sumUp();
    await sumUp();
    expect((await toCommittee()).map(({ told }) => told?.submitted)).toEqual([1]);
  });

  it('are dropped when the committee asks for nothing any more', async () => {
    await announce(submitted());
    await sumUp();
    await settings({ alertsSubmissions: false, alertsWithdrawals: false });
    expect(await arrived()).toEqual([]);
    expect(await toCommittee()).toMatchObject([{ state: 'DROPPED' }]);
  });

  it('are in a journal of those who look after the committee, who may send them again', async () => {
    await announce(submitted());
    await sumUp();
    await arrived();
    const journal = new CommitteeJournal(parts.reads, parts.transactions, orders());
    const [entry] = await journal.execute(manager, committeeId);
    expect(entry).toMatchObject({ mail: 'committee-alert', state: 'SENT', applicationId: null });
    expect(await journal.resend(manager, entry!)).toMatchObject({ kind: 'ordered' });
    expect(await journal.resend(manager, entry!)).toEqual({ kind: 'on-its-way' });
    expect((await arrived()).map(({ text }) => /transmises : 1/.test(text.replace(/\u00a0/g, ' ')))).toEqual([true]);
    await expect(journal.execute({ ...manager, grants: [] }, committeeId)).rejects.toThrow(NotFound);
  });
});
