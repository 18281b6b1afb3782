import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '../../kernel/feature';
import { localeFrom } from '../../kernel/locale';
import type { MailboxMailer, StoredMail } from './mailbox-mailer';
import { listPage, messagePage, unknownPage, type PageView } from './mailbox-pages';
import { mailboxStyle } from './mailbox-style';

const pagePolicy = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
type AnswerMail = (mail: StoredMail, response: ServerResponse, view: PageView) => void;

/** The built-in mailbox as pages, and as JSON for tests. Never plugged in where real mail is sent. */
export function mailboxRoutes(mailbox: MailboxMailer, timeZone = 'Europe/Paris'): readonly Route[] {
  const view = (request: IncomingMessage, url: URL): PageView => ({
    locale: localeFrom(url.searchParams.get('lang') ?? request.headers['accept-language']),
    timeZone,
  });
  const get = (path: RegExp, answering: Answer): Route => ({ method: 'GET', path, handle: (request, response, { url }) => answering(request, response, url) });
  const getMail = (path: RegExp, answering: AnswerMail): Route => ({
    method: 'GET',
    path,
    async handle(request, response, { groups, url }) {
      const mail = await mailbox.find(groups['id'] ?? '');
      if (mail === undefined) answerPage(response, 404, unknownPage(view(request, url)));
      else answering(mail, response, view(request, url));
    },
  });

  return [
    get(/^\/mailbox\/?$/, async (request, response, url) => {
      const to = (url.searchParams.get('to') ?? '').trim();
      answerPage(response, 200, listPage(view(request, url), await mailbox.list(to === '' ? undefined : to), to));
    }),
    get(/^\/mailbox\/messages\.json$/, async (_request, response, url) => {
      answer(response, 200, 'application/json', JSON.stringify(await mailbox.list(url.searchParams.get('to') ?? undefined)));
    }),
    get(/^\/mailbox\/mailbox\.css$/, (_request, response) => Promise.resolve(answer(response, 200, 'text/css', mailboxStyle))),
    getMail(/^\/mailbox\/(?<id>mai_[0-9A-Z]{26})$/, (mail, response, shown) => { answerPage(response, 200, messagePage(shown, mail)); }),
    getMail(/^\/mailbox\/(?<id>mai_[0-9A-Z]{26})\/html$/, answerMailHtml),
  ];
}

function answerMailHtml(mail: StoredMail, response: ServerResponse): void {
  response.setHeader('content-security-policy', mailPolicy(mail.html));
  response.setHeader('x-frame-options', 'SAMEORIGIN');
  answer(response, 200, 'text/html', mail.html.replace('<head>', '<head><base target="_top">'));
}

/** Shows the mail with its own style sheet and nothing else, boxed in even when opened outside the frame. */
function mailPolicy(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation`;
}

function answerPage(response: ServerResponse, status: number, html: string): void {
  response.setHeader('content-security-policy', pagePolicy);
  answer(response, status, 'text/html', html);
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.end(body);
}
