import { escapeHtml } from '../../kernel/html';
import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { en } from './mailbox-messages.en';
import { fr } from './mailbox-messages.fr';
import type { StoredMail } from './mailbox-mailer';

const word = catalogue(fr, en);

export interface PageView {
  readonly locale: Locale;
  readonly timeZone: string;
}

const other = (locale: Locale): Locale => (locale === 'fr' ? 'en' : 'fr');

function when({ locale, timeZone }: PageView, instant: string): string {
  const text = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(instant));
  return `<time datetime="${escapeHtml(instant)}">${escapeHtml(text)}</time>`;
}

const page = ({ locale }: PageView, title: string, content: string): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/mailbox/mailbox.css">
</head>
<body>
<header><p><a href="/mailbox?lang=${locale}">${word(locale, 'title')}</a></p><p><a href="?lang=${other(locale)}" lang="${other(locale)}">${word(locale, 'other')}</a></p></header>
<main>
${content}
</main>
</body>
</html>
`;

export function listPage(view: PageView, mails: readonly StoredMail[], to: string): string {
  const { locale } = view;
  const line = (mail: StoredMail): string =>
    `<li><a href="/mailbox/${mail.id}?lang=${locale}" lang="${mail.language}">${escapeHtml(mail.subject)}</a>` +
    `<p>${escapeHtml(mail.to)} · ${when(view, mail.sentAt)}</p></li>`;
  const list = mails.length === 0 ? `<p>${word(locale, 'none')}</p>` : `<ol>\n${mails.map(line).join('\n')}\n</ol>`;
  return page(view, word(locale, 'title'), `<h1>${word(locale, 'title')}</h1>
<p>${word(locale, 'explanation')}</p>
<form method="get" action="/mailbox">
<input type="hidden" name="lang" value="${locale}">
<label for="to">${word(locale, 'filter')}</label>
<p><input id="to" name="to" value="${escapeHtml(to)}" autocomplete="off" autocapitalize="none" spellcheck="false"> <button>${word(locale, 'show')}</button></p>
</form>
${to === '' ? '' : `<p><a href="/mailbox?lang=${locale}">${word(locale, 'all')}</a></p>`}
${list}`);
}

/** Links of a mail open in the whole window; its scripts and forms stay shut. */
const sandbox = 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

export function messagePage(view: PageView, mail: StoredMail): string {
  const { locale } = view;
  return page(view, mail.subject, `<p><a href="/mailbox?lang=${locale}">${word(locale, 'back')}</a></p>
<h1 lang="${mail.language}">${escapeHtml(mail.subject)}</h1>
<dl><div><dt>${word(locale, 'to')}</dt><dd>${escapeHtml(mail.to)}</dd></div><div><dt>${word(locale, 'sentAt')}</dt><dd>${when(view, mail.sentAt)}</dd></div></dl>
<h2>${word(locale, 'html')}</h2>
<iframe sandbox="${sandbox}" src="/mailbox/${mail.id}/html" title="${word(locale, 'html')}"></iframe>
<h2>${word(locale, 'text')}</h2>
<pre lang="${mail.language}">${linked(mail.text)}</pre>`);
}

export const unknownPage = (view: PageView): string =>
  page(view, word(view.locale, 'title'), `<h1>${word(view.locale, 'title')}</h1>
<p>${word(view.locale, 'unknown')}</p>
<p><a href="/mailbox?lang=${view.locale}">${word(view.locale, 'back')}</a></p>`);

const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part)))
    .join('');
