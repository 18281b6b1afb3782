import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list is also moved by somebody who offers free places; an export remembers what it was made with; reasons are counted like everything that two people change. */
export class StaffMends1700000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE waiting_list_move MODIFY COLUMN causeApplicationId char(30) CHARACTER SET ascii COLLATE ascii_bin NULL');
    await runner.query('ALTER TABLE application_export ADD COLUMN scopes json NULL');
    await runner.query('ALTER TABLE decision_reason ADD COLUMN version int unsigned NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision_reason DROP COLUMN version');
    await runner.query('ALTER TABLE application_export DROP COLUMN scopes');
    await runner.query("UPDATE waiting_list_move SET causeApplicationId = '' WHERE causeApplicationId IS NULL");
    await runner.query('ALTER TABLE waiting_list_move MODIFY COLUMN causeApplicationId char(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL');
  }
}
