import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;

/** Who presides over and signs for a committee; what it is told by mail, and mails that go to a committee instead of an account. */
export class CommitteeAlerts1700000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE committee
      ADD COLUMN presidentName varchar(200) NULL AFTER contactAddress,
      ADD COLUMN signatoryName varchar(200) NULL AFTER presidentName,
      ADD COLUMN signatoryTitleFr varchar(200) NULL AFTER signatoryName,
      ADD COLUMN signatoryTitleEn varchar(200) NULL AFTER signatoryTitleFr,
      ADD COLUMN alertsSubmissions tinyint NOT NULL DEFAULT 0 AFTER signatoryTitleEn,
      ADD COLUMN alertsAcceptances tinyint NOT NULL DEFAULT 0 AFTER alertsSubmissions,
      ADD COLUMN alertsWithdrawals tinyint NOT NULL DEFAULT 0 AFTER alertsAcceptances,
      ADD COLUMN alertLanguage varchar(2) ${ascii} NOT NULL DEFAULT 'fr' AFTER alertsWithdrawals`);
    await runner.query(`CREATE TABLE committee_alert (
      id ${id} NOT NULL,
      committeeId ${id} NOT NULL,
      kind varchar(20) ${ascii} NOT NULL,
      eventKey varchar(120) ${ascii} NOT NULL,
      happenedAt datetime(3) NOT NULL,
      mailId ${id} NULL,
      PRIMARY KEY (id),
      UNIQUE INDEX committee_alert_event (eventKey),
      INDEX committee_alert_waiting (mailId, committeeId)
    )`);
    await runner.query(`ALTER TABLE mail MODIFY accountId ${id} NULL, ADD COLUMN committeeId ${id} NULL AFTER accountId, ADD INDEX mail_committee (committeeId, orderedAt, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM mail WHERE accountId IS NULL');
    await runner.query(`ALTER TABLE mail DROP INDEX mail_committee, DROP COLUMN committeeId, MODIFY accountId ${id} NOT NULL`);
    await runner.query('DROP TABLE committee_alert');
    await runner.query(`ALTER TABLE committee DROP COLUMN presidentName, DROP COLUMN signatoryName, DROP COLUMN signatoryTitleFr, DROP COLUMN signatoryTitleEn,
      DROP COLUMN alertsSubmissions, DROP COLUMN alertsAcceptances, DROP COLUMN alertsWithdrawals, DROP COLUMN alertLanguage`);
  }
}
