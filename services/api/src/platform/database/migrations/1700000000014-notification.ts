import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notification1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE mail (
      id char(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      template varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      accountId char(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      refs json NOT NULL,
      eventKey varchar(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
      language varchar(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
      state varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      attempts smallint unsigned NOT NULL DEFAULT 0,
      claimedUntil datetime(3) NULL,
      lastError varchar(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
      requestId varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
      orderedAt datetime(3) NOT NULL,
      sentAt datetime(3) NULL,
      PRIMARY KEY (id),
      UNIQUE INDEX mail_event_key (eventKey),
      INDEX mail_account (accountId),
      INDEX mail_ordered_at (orderedAt)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail');
  }
}
