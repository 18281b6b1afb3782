import type { EntityManager } from 'typeorm';
import type { Locale } from '../../kernel/locale';
import type { MailText } from '../model/letter-from-text';
import { MailTextOfInstitution } from '../model/mail-text.entity';
import type { WordedMail } from '../model/template-name';

export interface TextPlace {
  readonly institutionId: string;
  readonly mail: WordedMail;
  readonly language: Locale;
}

interface Written {
  readonly affectedRows: number;
}

const insert = `INSERT IGNORE INTO mail_text (id, institutionId, mail, language, subject, body, version, updatedBy, updatedAt) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)`;
const update = `UPDATE mail_text SET subject = ?, body = ?, version = version + 1, updatedBy = ?, updatedAt = ?
  WHERE institutionId = ? AND mail = ? AND language = ? AND version = ?`;

const reset = `UPDATE mail_text SET subject = NULL, body = NULL, version = version + 1, updatedBy = ?, updatedAt = ?
  WHERE institutionId = ? AND mail = ? AND language = ? AND version = ?`;

export interface Writer {
  readonly accountId: string;
  readonly now: Date;
}

export class MailTextStore {
  constructor(private readonly manager: EntityManager) {}

  /** Whether `version` is still what is kept: 0 until it is first worded. */
  async write(id: string, { institutionId, mail, language }: TextPlace, { subject, body }: MailText, version: number, { accountId, now }: Writer): Promise<boolean> {
    const written: Written = version === 0
      ? await this.manager.query(insert, [id, institutionId, mail, language, subject, body, accountId, now])
      : await this.manager.query(update, [subject, body, accountId, now, institutionId, mail, language, version]);
    return written.affectedRows === 1;
  }

  /** Whether there was this version to take away; what is left counts the versions on. */
  async reset({ institutionId, mail, language }: TextPlace, version: number, { accountId, now }: Writer): Promise<boolean> {
    const { affectedRows }: Written = await this.manager.query(reset, [accountId, now, institutionId, mail, language, version]);
    return affectedRows === 1;
  }

  find(place: TextPlace): Promise<MailTextOfInstitution | null> {
    return this.manager.findOneBy(MailTextOfInstitution, { ...place });
  }
}
