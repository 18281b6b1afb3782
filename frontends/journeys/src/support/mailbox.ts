import { setTimeout as pause } from 'node:timers/promises';

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: string;
}

const PATIENCE_MS = 20_000;

/** Newest first. */
export async function mailsTo(origin: string, address: string): Promise<Mail[]> {
  const answer = await fetch(`${origin}/mailbox/messages.json?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as Mail[];
}

/** Waits for a mail that holds `pattern`, and answers its newest match. */
async function awaitMail(origin: string, address: string, pattern: RegExp): Promise<RegExpExecArray> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    for (const { text } of await mailsTo(origin, address)) {
      const found = pattern.exec(text);
      if (found) return found;
    }
    await pause(150);
  }
  throw new Error(`No mail to ${address} holds ${String(pattern)}`);
}

/** The address that a person is asked to open. */
export const linkMailed = async (origin: string, address: string, page: 'validate' | 'reset'): Promise<string> =>
  (await awaitMail(origin, address, new RegExp(`https?://\\S+/${page}#[\\w-]+`)))[0];

export const codeMailed = async (origin: string, address: string): Promise<string> => (await awaitMail(origin, address, /^ +(\d{6})$/m))[1]!;

export const receiptMailed = async (origin: string, address: string, number: string): Promise<string> =>
  (await awaitMail(origin, address, new RegExp(`[^]*${number}[^]*`)))[0];

/** The newest mail that says this, whole. */
export const mailSaying = async (origin: string, address: string, words: string): Promise<string> =>
  (await awaitMail(origin, address, new RegExp(`[^]*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}[^]*`)))[0];
