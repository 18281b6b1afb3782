import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const alike = `intakeId char(30) ${ascii} NOT NULL,
  status varchar(16) ${ascii} NOT NULL,
  publishedDecision varchar(16) ${ascii} NOT NULL,
  answer varchar(16) ${ascii} NOT NULL,
  isReceived tinyint NOT NULL,`;

/** How many applications stand where, kept rather than counted; filled from what there is. */
export class StandingCounts1700000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE standing_change (id bigint unsigned NOT NULL AUTO_INCREMENT, ${alike} delta int NOT NULL, PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE standing_count (${alike} count int NOT NULL, PRIMARY KEY (intakeId, status, publishedDecision, answer, isReceived)) ENGINE=InnoDB`);
    await runner.query(`INSERT INTO standing_count SELECT intakeId, status, COALESCE(publishedDecision, ''), answer, submittedAt IS NOT NULL, COUNT(*)
      FROM application GROUP BY intakeId, status, publishedDecision, answer, submittedAt IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE standing_count');
    await runner.query('DROP TABLE standing_change');
  }
}
