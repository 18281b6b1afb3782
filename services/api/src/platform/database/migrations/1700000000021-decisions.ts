import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;
const code = (length: number): string => `varchar(${String(length)}) ${ascii}`;

export class Decisions1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE decision_reason (
      id ${id} NOT NULL PRIMARY KEY,
      institutionId ${id} NOT NULL,
      code ${code(30)} NOT NULL,
      labelFr varchar(300) NOT NULL,
      labelEn varchar(300) NOT NULL,
      position smallint unsigned NOT NULL,
      isInService tinyint(1) NOT NULL,
      UNIQUE INDEX decision_reason_code (institutionId, code),
      CONSTRAINT decision_reason_institution FOREIGN KEY (institutionId) REFERENCES institution (id) ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await runner.query(`CREATE TABLE decision (
      id ${id} NOT NULL PRIMARY KEY,
      applicationId ${id} NOT NULL,
      type ${code(16)} NOT NULL,
      state ${code(12)} NOT NULL,
      openFor ${id} NULL,
      reasonId ${id} NULL,
      comment varchar(1000) NULL,
      \`rank\` int unsigned NULL,
      appointmentAt datetime(3) NULL,
      appointmentPlace varchar(300) NULL,
      answerBy datetime(3) NULL,
      proposedBy ${id} NULL,
      proposedAt datetime(3) NOT NULL,
      publishedBy ${id} NULL,
      publishedAt datetime(3) NULL,
      withdrawnBy ${id} NULL,
      withdrawnAt datetime(3) NULL,
      INDEX decision_application (applicationId, proposedAt, id),
      UNIQUE INDEX decision_open (openFor),
      CONSTRAINT decision_of_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE CASCADE ON UPDATE NO ACTION
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE decision');
    await runner.query('DROP TABLE decision_reason');
  }
}
