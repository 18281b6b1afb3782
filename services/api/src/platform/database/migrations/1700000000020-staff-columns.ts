import type { MigrationInterface, QueryRunner } from 'typeorm';

const code = (length: number): string => `varchar(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What staff and decisions write on an application. */
export class StaffColumns1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE application
      ADD COLUMN admissionRoute ${code(12)} NOT NULL DEFAULT 'UNDECIDED' AFTER ownReturnDeadline,
      ADD COLUMN proposedRoute ${code(12)} NULL AFTER admissionRoute,
      ADD COLUMN proposedDecision ${code(16)} NULL AFTER proposedRoute,
      ADD COLUMN decidedAt datetime(3) NULL AFTER publishedDecision,
      ADD COLUMN waitingRank int unsigned NULL AFTER decidedAt,
      ADD COLUMN answeredAt datetime(3) NULL AFTER answerBy,
      ADD COLUMN answerReason varchar(1000) NULL AFTER answeredAt`);
    await runner.query('ALTER TABLE application ALTER COLUMN admissionRoute DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE application DROP COLUMN answerReason, DROP COLUMN answeredAt, DROP COLUMN waitingRank, DROP COLUMN decidedAt,
      DROP COLUMN proposedDecision, DROP COLUMN proposedRoute, DROP COLUMN admissionRoute`);
  }
}
