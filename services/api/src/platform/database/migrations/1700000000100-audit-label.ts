import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people quote is found along an index, however long the journal is. */
export class AuditLabel1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry ADD INDEX audit_label (subjectLabel, at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry DROP INDEX audit_label');
  }
}
