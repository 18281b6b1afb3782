import { In, LessThan, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { Reads } from '../../kernel/reads';
import { Mail, MailState } from '../model/mail.entity';
import type { TemplateName } from '../model/template-name';
import type { Told } from '../model/told';

export interface NewMail {
  readonly id: string;
  readonly template: TemplateName;
  readonly accountId: string | null;
  readonly committeeId: string | null;
  readonly refs: Readonly<Record<string, string>>;
  readonly told: Told | undefined;
  readonly eventKey: string | undefined;
  readonly requestId: string | undefined;
  readonly orderedAt: Date;
}

interface MailRow {
  readonly id: string;
  readonly template: TemplateName;
  readonly accountId: string | null;
  readonly committeeId: string | null;
  readonly refs: string | Readonly<Record<string, string>>;
  readonly told: string | Told | null;
  readonly attempts: number;
  readonly orderedAt: Date;
}

/** A mail that is ours to send until its claim runs out; `attempts` proves the claim. */
export interface ClaimedMail extends Omit<MailRow, 'refs' | 'told'> {
  readonly refs: Readonly<Record<string, string>>;
  readonly told: Told;
}

const insert = `
  INSERT IGNORE INTO mail (id, template, accountId, committeeId, refs, applicationId, told, eventKey, state, attempts, requestId, orderedAt)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)`;

// Assignments run from left to right: the state is read before it changes.
const claim = `
  UPDATE mail SET lastError = IF(state = 'SENDING', 'INTERRUPTED', lastError), state = 'SENDING', attempts = attempts + 1, claimedUntil = ?
  WHERE id = ? AND (state = 'WAITING' OR (state = 'SENDING' AND claimedUntil <= ?))`;

const readOne = 'SELECT id, template, accountId, committeeId, refs, told, attempts, orderedAt FROM mail WHERE id = ?';

interface Written {
  readonly affectedRows: number;
}

export class MailStore {
  constructor(private readonly manager: EntityManager) {}

  /** False when the same event has its mail already. */
  async add(mail: NewMail): Promise<boolean> {
    const { id, template, accountId, committeeId, refs, told, eventKey, requestId, orderedAt } = mail;
    const written: Written = await this.manager.query(insert, [
      id, template, accountId, committeeId, JSON.stringify(refs), refs['applicationId'] ?? null, told === undefined ? null : JSON.stringify(told),
      eventKey ?? null, requestId ?? null, orderedAt,
    ]);
    return written.affectedRows === 1;
  }

  /** Takes the mail for sending, also from a worker that fell silent in the middle. */
  async claim(reads: Reads, id: string, now: Date, until: Date): Promise<ClaimedMail | undefined> {
    const written: Written = await this.manager.query(claim, [until, id, now]);
    const row = written.affectedRows === 1 ? await reads.first<MailRow>(readOne, [id]) : undefined;
    return row === undefined ? undefined : { ...row, refs: typeof row.refs === 'string' ? JSON.parse(row.refs) : row.refs, told: typeof row.told === 'string' ? JSON.parse(row.told) : (row.told ?? {}) };
  }

  isBeingSent(id: string): Promise<boolean> {
    return this.manager.existsBy(Mail, { id, state: MailState.SENDING });
  }

  /** Whether the mail was still ours to settle. */
  async settle({ id, attempts }: ClaimedMail, values: Partial<Pick<Mail, 'state' | 'lastError' | 'sentAt' | 'language'>>): Promise<boolean> {
    const { affected } = await this.manager.update(Mail, { id, attempts, state: MailState.SENDING }, { ...values, claimedUntil: null });
    return affected === 1;
  }

  /** Its job is no more. Whoever still holds a claim on it settles it. */
  async giveUp(id: string, code: string, now: Date): Promise<void> {
    const failed = { state: MailState.FAILED, lastError: code, claimedUntil: null };
    await this.manager.update(Mail, [{ id, state: MailState.WAITING }, { id, state: MailState.SENDING, claimedUntil: LessThanOrEqual(now) }], failed);
  }

  /** Mails that no job will touch again. */
  async failSilentSince(instant: Date): Promise<void> {
    await this.manager.update(Mail, { state: In([MailState.SENDING]), claimedUntil: LessThan(instant) }, { state: MailState.FAILED, lastError: 'INTERRUPTED', claimedUntil: null });
  }

  async deleteOrderedBefore(instant: Date): Promise<void> {
    await this.manager.delete(Mail, { orderedAt: LessThan(instant) });
  }

  async deleteOf(accountId: string): Promise<void> {
    await this.manager.delete(Mail, { accountId });
  }
}
