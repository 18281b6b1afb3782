import type { MigrationInterface, QueryRunner } from 'typeorm';

const code = (length: number): string => `varchar(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;
const id = 'char(30) CHARACTER SET ascii COLLATE ascii_bin';

const table = `CREATE TABLE audit_entry (
    id ${id} NOT NULL,
    at datetime(3) NOT NULL,
    kind ${code(60)} NOT NULL,
    actorAccountId ${id} NULL,
    actorName varchar(201) NULL,
    actorFunction ${code(20)} NULL,
    concernsAccountId ${id} NULL,
    subjectId ${code(60)} NOT NULL,
    subjectLabel varchar(200) NULL,
    institutionId ${id} NOT NULL,
    centreId ${id} NULL,
    committeeId ${id} NULL,
    programmeId ${id} NULL,
    clientIp ${code(45)} NULL,
    requestId ${code(40)} NULL,
    reason varchar(1000) NULL,
    details json NULL,
    PRIMARY KEY (id),
    INDEX audit_at (at),
    INDEX audit_institution (institutionId, at, id),
    INDEX audit_institution_kind (institutionId, kind, at, id),
    INDEX audit_centre (centreId, at, id),
    INDEX audit_committee (committeeId, at, id),
    INDEX audit_programme (programmeId, at, id),
    INDEX audit_actor (actorAccountId, at, id),
    INDEX audit_concerns (concernsAccountId, at, id),
    INDEX audit_subject (subjectId, at, id),
    INDEX audit_request (requestId)
  ) ENGINE=InnoDB`;

export class Audit1700000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entry');
  }
}
