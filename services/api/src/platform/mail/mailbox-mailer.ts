import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../kernel/clock';
import { isId } from '../../kernel/ids';
import { MailRefused, type Mailer, type OutgoingMail } from '../../kernel/ports';

export interface StoredMail extends OutgoingMail {
  /** ISO instant. */
  readonly sentAt: string;
}

const NEWEST = 500;

/** The built-in mailbox: one file per mail in `DATA_DIR/mailbox`, read by the `/mailbox` page; for trying out and for tests. */
export class MailboxMailer implements Mailer {
  private readonly folder: string;
  private ready: Promise<unknown> | undefined;

  constructor(
    dataDir: string,
    private readonly clock: Clock,
  ) {
    this.folder = join(dataDir, 'mailbox');
  }

  async send(mail: OutgoingMail): Promise<void> {
    if (!isId('mai', mail.id)) throw new MailRefused('BAD_ID');
    await (this.ready ??= mkdir(this.folder, { recursive: true, mode: 0o700 }));
    const stored: StoredMail = { ...mail, sentAt: this.clock.now().toISOString() };
    const path = this.pathOf(mail.id);
    await writeDurably(`${path}.part`, JSON.stringify(stored));
    await rename(`${path}.part`, path);
    await syncFolder(this.folder);
  }

  /** Newest first; ids sort by the time of their making. */
  async list(to?: string): Promise<StoredMail[]> {
    const ids = (await this.ids()).slice(0, NEWEST);
    const mails = await Promise.all(ids.map((id) => this.find(id)));
    return mails.filter((mail): mail is StoredMail => mail !== undefined && (to === undefined || mail.to.toLowerCase() === to.toLowerCase()));
  }

  async find(id: string): Promise<StoredMail | undefined> {
    if (!isId('mai', id)) return undefined;
    return parse(await readFile(this.pathOf(id), 'utf8').catch(() => ''));
  }

  private async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).sort().reverse();
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function parse(text: string): StoredMail | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isStoredMail(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const texts = ['id', 'to', 'subject', 'text', 'html', 'sentAt'];

const isStoredMail = (value: unknown): value is StoredMail =>
  typeof value === 'object' && value !== null && texts.every((key) => typeof Reflect.get(value, key) === 'string');
