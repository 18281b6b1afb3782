import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE job (
    id char(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload json NOT NULL,
    priority tinyint unsigned NOT NULL,
    state varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    dueAt datetime(3) NULL,
    orderKey varchar(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
    waitingKey varchar(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
    lease char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    attempts smallint unsigned NOT NULL DEFAULT 0,
    lastError varchar(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    requestId varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    orderedAt datetime(3) NOT NULL,
    failedAt datetime(3) NULL,
    PRIMARY KEY (id),
    UNIQUE INDEX job_waiting_key (waitingKey),
    INDEX job_next (priority, dueAt),
    INDEX job_lease (lease)
  )`,
  `CREATE TABLE schedule_run (
    name varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scheduledAt datetime(3) NOT NULL,
    claimedAt datetime(3) NOT NULL,
    PRIMARY KEY (name, scheduledAt)
  )`,
];

export class Operations1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE schedule_run');
    await runner.query('DROP TABLE job');
  }
}
