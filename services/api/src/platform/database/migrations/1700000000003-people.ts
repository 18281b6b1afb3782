import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';

const table = `CREATE TABLE assignment (
    id char(30) ${ascii} NOT NULL,
    accountId char(30) ${ascii} NOT NULL,
    functionName varchar(20) ${ascii} NOT NULL,
    scopeKind varchar(12) ${ascii} NOT NULL,
    scopeId char(30) ${ascii} NOT NULL,
    institutionId char(30) ${ascii} NOT NULL,
    startsOn date NULL,
    endsOn date NULL,
    grantedBy char(30) ${ascii} NULL,
    createdAt datetime(3) NOT NULL,
    version int unsigned NOT NULL DEFAULT 1,
    INDEX assignment_institution (institutionId),
    INDEX assignment_account (accountId, startsOn),
    PRIMARY KEY (id),
    CONSTRAINT assignment_of_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE CASCADE ON UPDATE NO ACTION
  ) ENGINE=InnoDB`;

export class People1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assignment');
  }
}
