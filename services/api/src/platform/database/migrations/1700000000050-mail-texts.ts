import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Mails in an institution's own words, and which application each mail was about. */
export class MailTexts1700000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE mail_text (
      id char(30) ${ascii} NOT NULL,
      institutionId char(30) ${ascii} NOT NULL,
      mail varchar(40) ${ascii} NOT NULL,
      language varchar(2) ${ascii} NOT NULL,
      subject varchar(200) NOT NULL,
      body text NOT NULL,
      version int unsigned NOT NULL,
      updatedBy char(30) ${ascii} NOT NULL,
      updatedAt datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE INDEX mail_text_mail (institutionId, mail, language),
      CONSTRAINT mail_text_institution FOREIGN KEY (institutionId) REFERENCES institution (id) ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await runner.query(`ALTER TABLE mail
      ADD COLUMN applicationId char(30) ${ascii} NULL AFTER refs,
      ADD COLUMN told json NULL AFTER applicationId,
      ADD INDEX mail_application (applicationId, orderedAt, id)`);
    await runner.query(`UPDATE mail SET applicationId = JSON_VALUE(refs, '$.applicationId') WHERE JSON_VALUE(refs, '$.applicationId') IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail DROP INDEX mail_application, DROP COLUMN told, DROP COLUMN applicationId');
    await runner.query('DROP TABLE mail_text');
  }
}
