import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'char(30) CHARACTER SET ascii COLLATE ascii_bin';

/** What working on one file needs: reminders of answers, and who else is there. */
export class FileWork1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application ADD COLUMN answerRemindedFor datetime(3) NULL AFTER answerReason');
    await runner.query('CREATE INDEX application_answer_by ON application (publishedDecision, answer, answerBy)');
    await runner.query(`CREATE TABLE application_presence (
      applicationId ${id} NOT NULL,
      accountId ${id} NOT NULL,
      since datetime(3) NOT NULL,
      seenAt datetime(3) NOT NULL,
      PRIMARY KEY (applicationId, accountId),
      CONSTRAINT application_presence_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE CASCADE ON UPDATE NO ACTION
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application_presence');
    await runner.query('DROP INDEX application_answer_by ON application');
    await runner.query('ALTER TABLE application DROP COLUMN answerRemindedFor');
  }
}
