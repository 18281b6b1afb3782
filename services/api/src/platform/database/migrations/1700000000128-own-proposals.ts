import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits of one person's proposals is counted along an index, not by a look at all that waits. */
export class OwnProposals1700000000128 implements MigrationInterface {
  name = 'OwnProposals1700000000128';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision ADD INDEX decision_own (proposedBy, openFor)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision DROP INDEX decision_own');
  }
}
