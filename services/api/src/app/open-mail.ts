import type { Clock } from '../kernel/clock';
import type { Route } from '../kernel/feature';
import type { Mailer } from '../kernel/ports';
import { MailboxMailer } from '../platform/mail/mailbox-mailer';
import { mailboxRoutes } from '../platform/mail/mailbox-routes';
import { SmtpMailer } from '../platform/mail/smtp-mailer';
import type { Settings } from './settings';

export interface OpenedMail {
  readonly mailer: Mailer;
  readonly routes: readonly Route[];
  close(): void;
}

/** SMTP where it is set, else the built-in mailbox; settings refuse the latter in production. */
export function openMail(settings: Settings, clock: Clock): OpenedMail {
  if (settings.smtpUrl === undefined) {
    const mailbox = new MailboxMailer(settings.dataDir, clock);
    return { mailer: mailbox, routes: mailboxRoutes(mailbox), close: () => undefined };
  }
  const mailer = new SmtpMailer({ url: settings.smtpUrl, from: settings.mailFrom });
  return { mailer, routes: [], close: () => { mailer.close(); } };
}
