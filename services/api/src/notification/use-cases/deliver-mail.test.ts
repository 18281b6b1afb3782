import { setTimeout as pause } from 'node:timers/promises';
import { RecordingLog } from '../../../tests/support/log';
import { knownEvents, KnownFacts, zoe } from '../../../tests/support/known-facts';
import { startMailServer, type TestMailServer } from '../../../tests/support/mail-server';
import { openTestQueue, type TestQueue } from '../../../tests/support/queue';
import { ApplicationCancelled, ApplicationCreated, ApplicationSubmitted } from '../../applications/contract';
import { AccountCreated, AccountPurged, ActivationRequested, CredentialsForgotten, KnownAddressUsed, PasswordChanged, SignInCodeRequested } from '../../identity/contract';
import type { DomainEvent } from '../../kernel/events';
import { newId } from '../../kernel/ids';
import type { Mailer } from '../../kernel/ports';
import { SmtpMailer } from '../../platform/mail/smtp-mailer';
import { Mail } from '../model/mail.entity';
import { ComposeMail } from './compose-mail';
import { DeliverMail } from './deliver-mail';
import { mailListeners } from './listeners';
import { OrderMail } from './order-mail';
import { TidyJournal } from './tidy-journal';

let given: TestQueue;
let facts: KnownFacts;
let server: TestMailServer;
let smtp: SmtpMailer;
let log: RecordingLog;

beforeEach(async () => {
  given = await openTestQueue();
  facts = new KnownFacts(given.clock.now);
  server = await startMailServer();
  smtp = new SmtpMailer({ url: server.url, from: 'Parvis <ne-pas-repondre@parvis.test>' });
  log = new RecordingLog();
  given.transactions.listen(mailListeners(new OrderMail(given.queue, given.clock), knownEvents));
});
afterEach(async () => {
  smtp.close();
  await given.close();
  await server.close();
});

const announce = (...events: DomainEvent[]) => given.transactions.run((tx) => Promise.resolve(events.forEach((event) => { tx.announce(event); })));
const journal = () => given.manager.find(Mail, { order: { id: 'ASC' } });
const deliverBy = (mailer: Mailer = smtp) =>
  new DeliverMail({ transactions: given.transactions, clock: given.clock, log, mailer, facts, compose: new ComposeMail(facts, 'https://parvis.test', log) });
const worker = (mailer?: Mailer) => given.worker([deliverBy(mailer)]);

describe('telling by mail', () => {
  it('sends the right mail for each event, from a journal without secrets', async () => {
    await announce(
      new AccountCreated(zoe.accountId, zoe.login, zoe.firstName, zoe.lastName, 'fr'), new ActivationRequested(zoe.accountId), new KnownAddressUsed(zoe.accountId),
      new CredentialsForgotten(zoe.accountId), new SignInCodeRequested(newId('cod'), zoe.accountId), new PasswordChanged(zoe.accountId),
      new ApplicationCreated('app_1'), new ApplicationSubmitted('app_1', 'snp_1'), new ApplicationCancelled('app_1'),
    );
    expect(await worker().runDue()).toBe(9);
    expect(server.received.map(({ subject }) => subject?.replace(/\u00a0/g, ' ')).sort()).toEqual([
      'Récépissé de votre candidature', 'Création de votre compte : validez votre adresse', 'Création de votre compte : validez votre adresse',
      'Votre candidature est annulée', 'Votre candidature est créée : il reste à la transmettre', 'Votre code de connexion', 'Votre mot de passe a été modifié',
      'Vos identifiants de connexion', 'Vous avez déjà un compte',
    ].sort());
    const mails = await journal();
    expect(mails.every(({ state, attempts, language, lastError }) => state === 'SENT' && attempts === 1 && language === 'fr' && lastError === null)).toBe(true);

    const kept = JSON.stringify([mails, await given.jobs(), log.lines]);
    expect(facts.minted).toHaveLength(5);
    for (const secret of [...facts.minted, zoe.address, 'Ωνάση']) expect(kept).not.toContain(secret);
  });

  it('puts tokens in the fragment of the right page, and the receipt in full', async () => {
    await announce(new ActivationRequested(zoe.accountId), new ApplicationSubmitted('app_1', 'snp_1'));
    await worker().runDue();
    const text = server.received.map((mail) => mail.text).join('\n').replace(/\u00a0/g, ' ');
    expect(text).toContain('https://parvis.test/validate#token-0');
    expect(text).toContain('https://parvis.test/applications/app_1');
    expect(text).toContain('20/11/2026, 10 h (heure de Paris)');
    expect(text).toContain(`CV (cv.pdf)\n  SHA-256 ${'b'.repeat(64)}`);
    expect(text).not.toContain('Espagnol');
    expect(text).toContain('Ζωή <b>Ωνάση');
    expect(facts.readFor).toEqual([['app_1', 'snp_1']]);
  });

  it('tells a unique event once, however often it is announced', async () => {
    await Promise.all(Array.from({ length: 20 }, () => announce(new ApplicationSubmitted('app_1', 'snp_1'))));
    await announce(new ApplicationSubmitted('app_1', 'snp_2'));
    await worker().runDue();
    expect(await journal()).toHaveLength(2);
    expect(server.received).toHaveLength(2);
  });

  it('sends nothing for a transaction that was rolled back', async () => {
    await expect(given.transactions.run((tx) => {
      tx.announce(new PasswordChanged(zoe.accountId));
      return Promise.reject(new Error('no'));
    })).rejects.toThrow('no');
    expect(await worker().runDue()).toBe(0);
    expect(await journal()).toEqual([]);
  });

  it('starts the lifetime of a code when it is handed over', async () => {
    const codeId = newId('cod');
    await announce(new SignInCodeRequested(codeId, zoe.accountId));
    expect(facts.handedOver).toEqual([]);
    await worker().runDue();
    expect(facts.handedOver).toEqual([codeId]);
  });

  it('sends a code only where it was asked for', async () => {
    await announce(new SignInCodeRequested(newId('cod'), zoe.accountId), new PasswordChanged(zoe.accountId));
    await worker().runDue();
    const addresses = server.received.map(({ subject, to }) => [subject, to?.map(({ address }) => address)]);
    expect(addresses).toContainEqual(['Votre code de connexion', ['zoe.typed@exemple.test']]);
    expect(addresses).toContainEqual(['Votre mot de passe a été modifié', [zoe.address]]);
  });

  it('security 75: drops a code or a mail whose occasion has passed', async () => {
    facts.obsolete = true;
    await announce(new SignInCodeRequested(newId('cod'), zoe.accountId), new CredentialsForgotten(zoe.accountId));
    facts.gone = false;
    await worker().runDue();
    expect(await journal()).toMatchObject([{ state: 'DROPPED', lastError: 'OBSOLETE' }, { state: 'DROPPED' }]);
    expect(server.received).toEqual([]);
    expect(facts.handedOver).toEqual([]);
  });

  it('forgets the mails of a purged account, sent or not', async () => {
    await announce(new PasswordChanged(zoe.accountId), new AccountPurged(zoe.accountId));
    expect(await journal()).toEqual([]);
    await worker().runDue();
    expect(server.received).toEqual([]);
  });
});

describe('when the mail server is away', () => {
  it('loses nothing: every mail leaves once it is back, codes minted anew', async () => {
    const { port } = server;
    await server.close();
    await announce(new SignInCodeRequested(newId('cod'), zoe.accountId), new PasswordChanged(zoe.accountId), new ApplicationSubmitted('app_1', 'snp_1'));
    const delivery = worker();
    for (const wait of [0, 5_000, 15_000]) {
      given.clock.advance(wait);
      await delivery.runDue();
    }
    const waiting = await journal();
    expect(waiting.map(({ state, attempts }) => [state, attempts])).toEqual(Array(3).fill(['WAITING', 3]));
    expect(waiting.every(({ lastError }) => lastError !== null && /^E[A-Z]+$/.test(lastError))).toBe(true);

    server = await startMailServer({}, port);
    given.clock.advance(45_000);
    await delivery.runDue();
    expect(server.received).toHaveLength(3);
    expect((await journal()).map(({ state, attempts }) => [state, attempts])).toEqual(Array(3).fill(['SENT', 4]));
    expect(facts.minted).toHaveLength(4);
    expect(server.received.some(({ text }) => text?.includes(facts.minted.at(-1) ?? ''))).toBe(true);
  });

  it('security 75: gives up after ten retries, where the journal shows it', async () => {
    const failing: Mailer = { send: () => Promise.reject(Object.assign(new Error('452 full: zoe@exemple.test'), { code: 'EMESSAGE' })) };
    await announce(new PasswordChanged(zoe.accountId));
    const delivery = worker(failing);
    let runs = 0;
    for (let round = 0; round < 15; round += 1) {
      runs += await delivery.runDue();
      given.clock.advance(6 * 3_600_000);
    }
    expect(runs).toBe(11);
    expect(await journal()).toMatchObject([{ state: 'FAILED', attempts: 11, lastError: 'EMESSAGE' }]);
    expect(await given.jobs()).toMatchObject([{ state: 'FAILED', lastError: 'EMESSAGE' }]);
    expect(log.lines.join('')).not.toContain(zoe.address);
  });

  it('does not insist where the recipient is refused for good', async () => {
    await server.close();
    server = await startMailServer({ onRcptTo: (_address, _session, done) => { done(Object.assign(new Error('nobody here'), { responseCode: 550 })); } }, server.port);
    await announce(new PasswordChanged(zoe.accountId));
    await worker().runDue();
    expect(await journal()).toMatchObject([{ state: 'FAILED', attempts: 1, lastError: 'RECIPIENT_REFUSED' }]);
    expect(await given.jobs()).toEqual([]);
  });
});

describe('when the worker is killed', () => {
  it('between hand-over and journal: the mail is sent again under the same identifier, and the journal says so', async () => {
    const dying: Mailer = { send: async (mail) => { await smtp.send(mail); await new Promise<never>(() => undefined); } };
    await announce(new ApplicationSubmitted('app_1', 'snp_1'));
    void worker(dying).runDue();
    while (server.received.length === 0) await pause(10);
    expect(await journal()).toMatchObject([{ state: 'SENDING' }]);

    const next = worker();
    expect(await next.runDue()).toBe(0);
    given.clock.advance(60_000);
    await next.runDue();
    expect(await journal()).toMatchObject([{ state: 'SENT', attempts: 2, lastError: 'INTERRUPTED' }]);
    expect(server.received).toHaveLength(2);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('every time before it could even try: the journal shows the mail as failed', async () => {
    await announce(new PasswordChanged(zoe.accountId));
    const deaths = { kind: 'mail.deliver', maxAttempts: 11, run: () => new Promise<never>(() => undefined) };
    for (let death = 1; death <= 11; death += 1) {
      void given.worker([deaths]).runDue();
      while ((await given.jobs())[0]?.attempts !== death) await pause(5);
      given.clock.advance(60_000);
    }
    await worker().runDue();
    expect(await journal()).toMatchObject([{ state: 'FAILED', lastError: 'WORKER_DIED' }]);
  });

  it('after the journal, before the job is done: the mail leaves once', async () => {
    await announce(new PasswordChanged(zoe.accountId));
    const [mail] = await journal();
    const run = { id: 'job_1', payload: { mailId: mail?.id }, attempt: 1 };
    await deliverBy().run(run);
    await deliverBy().run({ ...run, attempt: 2 });
    expect(server.received).toHaveLength(1);
    expect(await journal()).toMatchObject([{ state: 'SENT', attempts: 1 }]);
  });

  it('two workers on one mail: the second waits for the claim of the first', async () => {
    let finish: () => void = () => undefined;
    const slow: Mailer = { send: async (mail) => { await new Promise<void>((resolve) => { finish = resolve; }); await smtp.send(mail); } };
    await announce(new PasswordChanged(zoe.accountId));
    const [mail] = await journal();
    const run = { id: 'job_1', payload: { mailId: mail?.id }, attempt: 1 };
    const first = deliverBy(slow).run(run);
    while ((await journal())[0]?.state !== 'SENDING') await pause(5);
    await expect(deliverBy().run(run)).rejects.toMatchObject({ code: 'STILL_SENDING' });
    await pause(20);
    finish();
    await first;
    await deliverBy().run(run);
    expect(server.received).toHaveLength(1);
  });
});

describe('the journal', () => {
  it('shows as failed what nobody will send any more, and ends after a year', async () => {
    await announce(new PasswordChanged(zoe.accountId));
    const dying: Mailer = { send: () => new Promise<never>(() => undefined) };
    void worker(dying).runDue();
    while ((await journal())[0]?.state !== 'SENDING') await pause(5);
    const tidy = new TidyJournal(given.transactions, given.clock);
    await tidy.execute();
    expect(await journal()).toMatchObject([{ state: 'SENDING' }]);
    given.clock.advance(3 * 86_400_000);
    await tidy.execute();
    expect(await journal()).toMatchObject([{ state: 'FAILED', lastError: 'INTERRUPTED' }]);
    given.clock.advance(365 * 86_400_000);
    await tidy.execute();
    expect(await journal()).toEqual([]);
  });
});
