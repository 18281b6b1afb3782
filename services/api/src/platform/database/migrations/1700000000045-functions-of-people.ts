import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same function in the same scope is held once; who looks after a scope finds those who hold something there. */
export class FunctionsOfPeople1700000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE UNIQUE INDEX assignment_once ON assignment (accountId, functionName, scopeKind, scopeId)');
    await runner.query('CREATE INDEX assignment_scope ON assignment (scopeId)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX assignment_scope ON assignment');
    await runner.query('DROP INDEX assignment_once ON assignment');
  }
}
