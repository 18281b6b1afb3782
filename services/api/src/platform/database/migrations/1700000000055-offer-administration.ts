import type { MigrationInterface, QueryRunner } from 'typeorm';

const versioned = ['admission_centre', 'committee', 'campaign', 'programme', 'intake', 'document_requirement'] as const;
const retired = ['admission_centre', 'committee'] as const;

/** What administrators change is counted; centres and committees can be taken out of service. */
export class OfferAdministration1700000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of retired) await runner.query(`ALTER TABLE ${table} ADD COLUMN isInService tinyint(1) NOT NULL DEFAULT 1`);
    for (const table of versioned) await runner.query(`ALTER TABLE ${table} ADD COLUMN version int unsigned NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...versioned].reverse()) await runner.query(`ALTER TABLE ${table} DROP COLUMN version`);
    for (const table of [...retired].reverse()) await runner.query(`ALTER TABLE ${table} DROP COLUMN isInService`);
  }
}
