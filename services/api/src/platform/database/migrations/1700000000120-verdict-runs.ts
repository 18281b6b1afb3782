import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs also hold verdicts, each on a document. */
export class VerdictRuns1700000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision_row ADD COLUMN documentId char(30) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER act');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM decision_run WHERE id LIKE 'vrd%'");
    await runner.query('ALTER TABLE decision_row DROP COLUMN documentId');
  }
}
