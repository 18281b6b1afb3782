import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a sandbox has invented is known by the account: nothing is open to it anywhere else. */
export class InventedFor1700000000130 implements MigrationInterface {
  name = 'InventedFor1700000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN inventedFor char(30) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD INDEX account_invented (inventedFor)');
    // Whoever was invented before belongs to the sandbox to which they have applied; to none where they have not.
    await runner.query(`UPDATE account SET inventedFor = COALESCE((SELECT MIN(a.institutionId) FROM application a JOIN sandbox s ON s.institutionId = a.institutionId WHERE a.accountId = account.id), '')
      WHERE id IN (SELECT accountId FROM email_address WHERE folded LIKE '%@candidats.parvis.invalid')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP INDEX account_invented, DROP COLUMN inventedFor');
  }
}
