import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Exports that programs order, also as lines of JSON. */
export class ExportsOfTokens1700000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE application_export ADD COLUMN tokenId char(30) ${ascii} NULL AFTER accountId, MODIFY format varchar(5) ${ascii} NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM application_export WHERE format = 'JSONL'");
    await runner.query(`ALTER TABLE application_export DROP COLUMN tokenId, MODIFY format varchar(4) ${ascii} NOT NULL`);
  }
}
