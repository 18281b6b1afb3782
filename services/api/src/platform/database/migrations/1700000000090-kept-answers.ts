import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;

/** The keys of all requests in one place, instead of those of submissions alone; they live for a day and are not carried over. */
export class KeptAnswers1700000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE kept_answer (
      holder ${id} NOT NULL,
      idempotencyKey varchar(100) COLLATE utf8mb4_bin NOT NULL,
      inputHash char(64) ${ascii} NOT NULL,
      outcome json NULL,
      askedAt datetime(3) NOT NULL,
      PRIMARY KEY (holder, idempotencyKey),
      INDEX kept_answer_at (askedAt)
    )`);
    await runner.query('DROP TABLE submission_key');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE submission_key (
      applicationId ${id} NOT NULL,
      idempotencyKey varchar(100) COLLATE utf8mb4_bin NOT NULL,
      snapshotId ${id} NOT NULL,
      usedAt datetime(3) NOT NULL,
      PRIMARY KEY (applicationId, idempotencyKey),
      INDEX submission_key_at (usedAt),
      CONSTRAINT submission_key_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE CASCADE ON UPDATE NO ACTION
    )`);
    await runner.query('DROP TABLE kept_answer');
  }
}
