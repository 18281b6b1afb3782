import { createServer, type AddressInfo } from 'node:net';
import { startMailServer, type TestMailServer } from '../../../tests/support/mail-server';
import { MailRefused, type OutgoingMail } from '../../kernel/ports';
import { SmtpMailer } from './smtp-mailer';

const from = 'Université d’Exemple <ne-pas-repondre@candidatures.test>';
const mail: OutgoingMail = {
  id: 'mai_01K5V3W8GQ0Z4T8B2N6M9R1C7D', to: 'zoe@exemple.test', language: 'fr',
  subject: 'Création de votre compte : validez votre adresse 🎓',
  text: 'Bonjour Ζωή Ωνάση 🎓,\n\nÀ bientôt.\n',
  html: '<!doctype html><html lang="fr"><head><title>x</title></head><body><p>Bonjour Ζωή 🎓</p></body></html>',
};

let server: TestMailServer | undefined;
let mailer: SmtpMailer | undefined;
afterEach(async () => {
  mailer?.close();
  await server?.close();
  server = undefined;
});

const refused = async (sending: Promise<void>): Promise<unknown> => sending.then(() => undefined, (error: unknown) => error);

describe('mail by SMTP', () => {
  it('leaves this machine encrypted or not at all', async () => {
    server = await startMailServer();
    mailer = new SmtpMailer({ url: server.url.replace('127.0.0.1', '0.0.0.0'), from });
    expect(await refused(mailer.send(mail))).toMatchObject({ code: expect.stringMatching(/^ETLS$|^EPROTOCOL$/) });
    expect(server.received).toEqual([]);
  });

  it('arrives whole in any script, with text and HTML, from the configured sender', async () => {
    server = await startMailServer();
    mailer = new SmtpMailer({ url: server.url, from });
    await mailer.send(mail);
    expect(server.received).toMatchObject([{
      subject: mail.subject,
      from: { name: 'Université d’Exemple', address: 'ne-pas-repondre@candidatures.test' },
      to: [{ address: 'zoe@exemple.test' }],
      messageId: '<mai_01K5V3W8GQ0Z4T8B2N6M9R1C7D@candidatures.test>',
    }]);
    const [got] = server.received;
    expect(got?.text?.trim()).toBe(mail.text.trim());
    expect(got?.html?.trim()).toBe(mail.html);
    const headers = new Map(got?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-language')).toBe('fr');
  });

  it('keeps the identifier when it is sent again', async () => {
    server = await startMailServer();
    mailer = new SmtpMailer({ url: server.url, from });
    await mailer.send(mail);
    await mailer.send({ ...mail, text: 'another code' });
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('security 43: no header can be injected by an address or a subject', async () => {
    server = await startMailServer();
    mailer = new SmtpMailer({ url: server.url, from });
    for (const to of ['a@b.test\r\nBcc: victim@b.test', 'a@b.test, victim@b.test', 'a@b.test <victim@b.test>', 'a b@b.test']) {
      expect(await refused(mailer.send({ ...mail, to }))).toBeInstanceOf(MailRefused);
    }
    expect(server.received).toEqual([]);
    await mailer.send({ ...mail, subject: 'Hello\r\nBcc: victim@b.test' });
    expect(server.received[0]?.bcc).toBeUndefined();
    expect(server.received[0]?.headers.some(({ key }) => key === 'bcc')).toBe(false);
  });

  it('tells a recipient refused for good from everything that may pass', async () => {
    const answers = [550, 450];
    server = await startMailServer({
      onRcptTo: (_address, _session, done) => { done(Object.assign(new Error('no'), { responseCode: answers.shift() ?? 250 })); },
    });
    mailer = new SmtpMailer({ url: server.url, from });
    expect(await refused(mailer.send(mail))).toMatchObject({ code: 'RECIPIENT_REFUSED' });
    const later = await refused(mailer.send(mail));
    expect(later).toBeInstanceOf(Error);
    expect(later).not.toBeInstanceOf(MailRefused);
  });

  it('does not take a refused sender or a closed door for a refused recipient', async () => {
    server = await startMailServer({
      onMailFrom: (_address, _session, done) => { done(Object.assign(new Error('who are you'), { responseCode: 550 })); },
    });
    mailer = new SmtpMailer({ url: server.url, from });
    expect(await refused(mailer.send(mail))).not.toBeInstanceOf(MailRefused);
    await server.close();
    expect(await refused(mailer.send(mail))).not.toBeInstanceOf(MailRefused);
  });

  it('gives up on a server that says nothing', async () => {
    const sockets: { destroy(): void }[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${String(port)}`, from, timeouts: { connectMs: 5_000, silenceMs: 5_000, totalMs: 200 } });
    expect(await refused(mailer.send(mail))).toMatchObject({ code: 'ETIMEDOUT' });
    sockets.forEach((socket) => { socket.destroy(); });
    silent.close();
  });
});
