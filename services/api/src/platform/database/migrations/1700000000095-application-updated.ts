import type { MigrationInterface, QueryRunner } from 'typeorm';

const scopes = ['institution', 'centre', 'committee', 'programme'] as const;
/** Narrowed by the change of a whole institution and sorted by something else: the keys of the other orders follow. */
const others = ', sortedAt, candidateName, effectiveReturnDeadline';
const indexes = scopes.map((scope) => ({ name: `application_${scope}_updated`, columns: `${scope}Id, status, updatedAt, id${scope === 'institution' ? others : ''}` }));

/** The last change that can be told of those that are there already. */
const fill = `UPDATE application SET updatedAt = GREATEST(createdAt, COALESCE(submittedAt, createdAt), COALESCE(cancelledAt, createdAt),
  COALESCE(decidedAt, createdAt), COALESCE(answeredAt, createdAt))`;

/** When each application changed last: a filter and an order for those who copy them. */
export class ApplicationUpdated1700000000095 implements MigrationInterface {
  name = 'ApplicationUpdated1700000000095';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE application ADD COLUMN updatedAt datetime(3) NOT NULL DEFAULT '1970-01-02 00:00:00.000'");
    await runner.query(fill);
    await runner.query(`ALTER TABLE application ${indexes.map(({ name, columns }) => `ADD INDEX ${name} (${columns})`).join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE application ${indexes.map(({ name }) => `DROP INDEX ${name}`).join(', ')}, DROP COLUMN updatedAt`);
  }
}
