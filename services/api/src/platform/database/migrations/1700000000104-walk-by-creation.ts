import type { MigrationInterface, QueryRunner } from 'typeorm';

const replaced = (columns: string): string => `ALTER TABLE application DROP INDEX application_institution_created, ADD INDEX application_institution_created (${columns})`;

/** A list in the order of creation, narrowed to the days of submission, is walked without a look at the rows. */
export class WalkByCreation1700000000104 implements MigrationInterface {
  name = 'WalkByCreation1700000000104';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(replaced('institutionId, status, id, sortedAt'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replaced('institutionId, status, id'));
  }
}
