import type { MigrationInterface, QueryRunner } from 'typeorm';

const code = (length: number): string => `varchar(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;
const fixed = (length: number): string => `char(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;
const id = fixed(30);

const endpoints = `CREATE TABLE webhook_endpoint (
  id ${id} NOT NULL,
  institutionId ${id} NOT NULL,
  centreId ${id} NULL,
  name varchar(100) NOT NULL,
  url varchar(500) NOT NULL,
  kinds ${code(100)} NOT NULL,
  state ${code(8)} NOT NULL,
  version int unsigned NOT NULL,
  position bigint unsigned NOT NULL,
  salt ${code(43)} NOT NULL,
  previousSalt ${code(43)} NULL,
  previousUntil datetime(3) NULL,
  leaseId ${fixed(36)} NULL,
  leaseUntil datetime(3) NULL,
  stoppedAt datetime(3) NULL,
  createdBy ${id} NOT NULL,
  createdAt datetime(3) NOT NULL,
  updatedAt datetime(3) NOT NULL,
  PRIMARY KEY (id),
  INDEX webhook_endpoint_institution (institutionId, state)
)`;

const deliveries = `CREATE TABLE webhook_delivery (
  id ${id} NOT NULL,
  endpointId ${id} NOT NULL,
  eventId ${id} NOT NULL,
  applicationId ${id} NOT NULL,
  position bigint unsigned NOT NULL,
  kind ${code(12)} NOT NULL,
  state ${code(10)} NOT NULL,
  attempts smallint unsigned NOT NULL,
  firstAttemptAt datetime(3) NULL,
  lastAttemptAt datetime(3) NULL,
  nextAttemptAt datetime(3) NOT NULL,
  lastStatus smallint unsigned NULL,
  lastMs int unsigned NULL,
  lastError ${code(30)} NULL,
  deliveredAt datetime(3) NULL,
  createdAt datetime(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX webhook_delivery_once (endpointId, eventId),
  INDEX webhook_delivery_lane (endpointId, state, applicationId, position),
  INDEX webhook_delivery_due (endpointId, state, nextAttemptAt),
  INDEX webhook_delivery_journal (endpointId, position),
  INDEX webhook_delivery_position (position),
  INDEX webhook_delivery_created (state, createdAt),
  CONSTRAINT webhook_delivery_endpoint FOREIGN KEY (endpointId) REFERENCES webhook_endpoint (id) ON DELETE CASCADE ON UPDATE NO ACTION
)`;

/** Where events go, and how each delivery went. */
export class Webhooks1700000000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(endpoints);
    await runner.query(deliveries);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery');
    await runner.query('DROP TABLE webhook_endpoint');
  }
}
