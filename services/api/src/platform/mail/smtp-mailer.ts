import { createTransport, type SendMailOptions } from 'nodemailer';
import { MailRefused, type Mailer, type OutgoingMail } from '../../kernel/ports';

export interface SmtpSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  /** `Name <address>`. */
  readonly from: string;
  readonly timeouts?: { readonly connectMs: number; readonly silenceMs: number; readonly totalMs: number };
}

/** A mail that is not taken within 40 s is given back to the queue, well before another worker may take its job. */
const usualTimeouts = { connectMs: 10_000, silenceMs: 20_000, totalMs: 40_000 };

/** Mail by SMTP over a few lasting connections. */
export class SmtpMailer implements Mailer {
  private readonly transport;
  private readonly timeouts;

  constructor(private readonly settings: SmtpSettings) {
    this.timeouts = settings.timeouts ?? usualTimeouts;
    this.transport = createTransport({
      url: settings.url,
      pool: true,
      requireTLS: leavesMachine(settings.url),
      maxConnections: 5,
      connectionTimeout: this.timeouts.connectMs,
      greetingTimeout: this.timeouts.connectMs,
      dnsTimeout: this.timeouts.connectMs,
      socketTimeout: this.timeouts.silenceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<void> {
    const message = messageOf(mail, this.settings.from);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => { reject(Object.assign(new Error('The mail server is too slow.'), { code: 'ETIMEDOUT' })); }, this.timeouts.totalMs);
    });
    try {
      await Promise.race([this.transport.sendMail(message), late]);
    } catch (error) {
      throw isRefusedForGood(error) ? new MailRefused('RECIPIENT_REFUSED') : error;
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** The identifier comes from our own id: whoever receives a mail twice can tell that it is the same one. */
export function messageOf(mail: OutgoingMail, from: string): SendMailOptions {
  if (/[\p{Cc}\p{Z}<>,;]/u.test(mail.to)) throw new MailRefused('BAD_ADDRESS');
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject.replace(/\p{Cc}+/gu, ' '),
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${domainOf(from)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
    },
  };
}

const leavesMachine = (url: string): boolean => !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);

const domainOf = (from: string): string => /@([\p{L}\p{N}.-]+)/u.exec(from)?.[1] ?? 'localhost';

/** Only an answer about this recipient (5xx to RCPT TO) is final; wrong credentials or a full server may be mended. */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EENVELOPE') return false;
  const aboutRecipient = 'rejected' in error && Array.isArray(error.rejected) && error.rejected.length > 0;
  return aboutRecipient && 'responseCode' in error && Number(error.responseCode) >= 500;
}
