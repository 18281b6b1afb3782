import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TrustedDocuments1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trusted_document (
        hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
        text mediumtext NOT NULL,
        seenAt datetime(3) NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trusted_document');
  }
}
