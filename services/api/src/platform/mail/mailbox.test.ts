import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '../../../tests/support/clock';
import { newId } from '../../kernel/ids';
import type { OutgoingMail } from '../../kernel/ports';
import { MailboxMailer } from './mailbox-mailer';
import { mailboxRoutes } from './mailbox-routes';

const mailOf = (over: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: newId('mai'), to: 'zoe@exemple.test', language: 'fr', subject: 'Votre code de connexion', text: 'Bonjour <b>Zoé</b> & Ζωή 🎓\nhttp://localhost:4000/validate#abc-_1.',
  html: '<!doctype html>\n<html lang="fr">\n<head>\n<style>p { color: #1f2a35; }</style>\n</head><body><p><a href="http://localhost:4000/validate#abc">Valider</a></p></body></html>', ...over,
});

describe('the built-in mailbox', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-mailbox-'));
  const clock = movableClock('2026-02-16T08:05:00Z');
  const mailbox = new MailboxMailer(dataDir, clock);
  let server: Server;
  let origin = '';

  beforeAll(async () => {
    const routes = mailboxRoutes(mailbox);
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const route = routes.find(({ path }) => path.test(url.pathname));
      if (route === undefined) return void response.writeHead(404).end();
      void route.handle(request, response, { groups: route.path.exec(url.pathname)?.groups ?? {}, url, context: () => Promise.reject(new Error('not needed')) });
    }).listen(0);
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const get = (path: string, language = 'fr-FR') => fetch(origin + path, { headers: { 'accept-language': language } });

  it('says that it is empty before anything came', async () => {
    expect(await (await get('/mailbox')).text()).toContain('Aucun message pour le moment');
    expect(await (await get('/mailbox/messages.json')).json()).toEqual([]);
  });

  it('lists newest first, for one recipient if asked, and leaves no half-written file', async () => {
    const first = mailOf({ subject: 'Premier' });
    const second = mailOf({ subject: 'Deuxième', to: 'ada@exemple.test' });
    await mailbox.send(first);
    await mailbox.send(second);
    const all = (await (await get('/mailbox/messages.json')).json()) as OutgoingMail[];
    expect(all.map(({ subject }) => subject)).toEqual(['Deuxième', 'Premier']);
    expect(all[1]).toEqual({ ...first, sentAt: '2026-02-16T08:05:00.000Z' });
    expect(await (await get('/mailbox/messages.json?to=Ada@exemple.test')).json()).toMatchObject([{ id: second.id }]);
    expect(readdirSync(join(dataDir, 'mailbox')).every((name) => name.endsWith('.json'))).toBe(true);
  });

  it('shows a mail that is sent again once, as it was last sent', async () => {
    const mail = mailOf({ to: 'again@exemple.test' });
    await mailbox.send(mail);
    await mailbox.send({ ...mail, text: '000042' });
    expect(await new MailboxMailer(dataDir, clock).list('again@exemple.test')).toMatchObject([{ text: '000042' }]);
  });

  it('is a page without inline script or style, in both languages, with the mail boxed in', async () => {
    const mail = mailOf({ subject: 'Objet <script>alert(1)</script>', to: 'page@exemple.test' });
    await mailbox.send(mail);
    const list = await get('/mailbox');
    const html = await list.text();
    expect(list.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    expect(html).toContain('Objet &lt;script&gt;');
    expect(html).toContain('16 février 2026');
    expect(await (await get('/mailbox', 'en-GB')).text()).toContain('<html lang="en">');
    expect(await (await get('/mailbox?lang=en')).text()).toContain('Trial mailbox');

    const page = await (await get(`/mailbox/${mail.id}`)).text();
    expect(page).toContain(`<iframe sandbox="`);
    expect(page).not.toMatch(/sandbox="[^"]*(allow-scripts|allow-same-origin|allow-forms)/);
    expect(page).toContain('&lt;b&gt;Zoé&lt;/b&gt; &amp; Ζωή 🎓');
    expect(page).toContain('<a href="http://localhost:4000/validate#abc-_1">');
    expect((await get('/mailbox/mailbox.css')).headers.get('content-type')).toContain('text/css');
  });

  it('serves the HTML of a mail with its own style sheet allowed by hash and nothing else', async () => {
    const mail = mailOf();
    await mailbox.send(mail);
    const shown = await get(`/mailbox/${mail.id}/html`);
    const policy = shown.headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('unsafe');
    expect(await shown.text()).toContain('<base target="_top">');
  });

  it('answers 404 for what it does not hold, and survives a broken file', async () => {
    const id = newId('mai');
    expect((await get(`/mailbox/${id}`)).status).toBe(404);
    expect((await get(`/mailbox/${id}/html`)).status).toBe(404);
    expect((await get('/mailbox/..%2f..%2fetc%2fpasswd')).status).toBe(404);
    writeFileSync(join(dataDir, 'mailbox', `${id}.json`), '{"id":');
    expect((await get(`/mailbox/${id}`)).status).toBe(404);
    expect((await get('/mailbox')).status).toBe(200);
  });

  it('takes only mails of ours: an id never becomes a path', async () => {
    await expect(mailbox.send(mailOf({ id: '../../evil' }))).rejects.toThrow();
  });
});
