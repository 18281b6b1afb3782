import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'char(30) CHARACTER SET ascii COLLATE ascii_bin';

/** What figures are counted from: an index that holds all that is counted, first submissions by time, and the days that are over. */
export class Statistics1700000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE submission_day (
      intakeId ${id} NOT NULL,
      day date NOT NULL,
      submissions int unsigned NOT NULL,
      PRIMARY KEY (intakeId, day),
      CONSTRAINT submission_day_intake FOREIGN KEY (intakeId) REFERENCES intake (id) ON DELETE CASCADE ON UPDATE NO ACTION
    )`);
    await runner.query('ALTER TABLE application ADD INDEX application_figures (intakeId, status, publishedDecision, answer, submittedAt)');
    await runner.query('ALTER TABLE application_snapshot ADD INDEX application_snapshot_taken (number, takenAt, applicationId)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application_snapshot DROP INDEX application_snapshot_taken');
    await runner.query('ALTER TABLE application DROP INDEX application_figures');
    await runner.query('DROP TABLE submission_day');
  }
}
