import type { MigrationInterface, QueryRunner } from 'typeorm';

const code = (length: number): string => `varchar(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;
const id = 'char(30) CHARACTER SET ascii COLLATE ascii_bin';

/** What integrators are told, in order. */
export class Feed1700000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE feed_event (
      insertion bigint unsigned NOT NULL AUTO_INCREMENT,
      id ${id} NOT NULL,
      position bigint unsigned NULL,
      kind ${code(12)} NOT NULL,
      institutionId ${id} NOT NULL,
      centreId ${id} NOT NULL,
      applicationId ${id} NOT NULL,
      candidateId ${id} NOT NULL,
      version int unsigned NOT NULL,
      at datetime(3) NOT NULL,
      PRIMARY KEY (insertion),
      UNIQUE INDEX feed_event_id (id),
      UNIQUE INDEX feed_event_position (position),
      INDEX feed_event_institution (institutionId, position),
      INDEX feed_event_centre (centreId, position),
      INDEX feed_event_application (applicationId, insertion),
      INDEX feed_event_at (at, position)
    )`);
    await runner.query(`CREATE TABLE feed_head (
      id tinyint unsigned NOT NULL,
      position bigint unsigned NOT NULL,
      forgotten bigint unsigned NOT NULL,
      PRIMARY KEY (id)
    )`);
    await runner.query('INSERT INTO feed_head (id, position, forgotten) VALUES (1, 0, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feed_head');
    await runner.query('DROP TABLE feed_event');
  }
}
