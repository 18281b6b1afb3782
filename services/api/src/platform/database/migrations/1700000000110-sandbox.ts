import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Institutions to try things out in, each with a clock of its own. */
export class Sandbox1700000000110 implements MigrationInterface {
  name = 'Sandbox1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sandbox (
      institutionId char(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      ownerId char(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      clockOffsetMs bigint NOT NULL DEFAULT 0,
      UNIQUE KEY sandbox_owner (ownerId),
      CONSTRAINT sandbox_institution FOREIGN KEY (institutionId) REFERENCES institution (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT sandbox_of FOREIGN KEY (ownerId) REFERENCES institution (id) ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sandbox');
  }
}
