import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What narrows a list and orders nothing: found with the keys of every order at hand, so that what is found is sorted without a look at the rows. */
const looked = ['admissionRoute', 'proposedDecision', 'publishedDecision', 'answer', 'decidedAt', 'answeredAt', 'missingDocuments', 'refusedDocuments', 'uncheckedDocuments'] as const;
const keys = 'sortedAt, candidateName, effectiveReturnDeadline';

/** Orders of a whole institution that also narrow it; the keys of the other orders follow. */
const ordered = {
  submitted: ['sortedAt, id', 'candidateName, effectiveReturnDeadline'],
  name: ['candidateName, id', 'sortedAt, effectiveReturnDeadline'],
  deadline: ['effectiveReturnDeadline, id', 'sortedAt, candidateName'],
} as const;

const replaced = (indexes: readonly (readonly [name: string, columns: string])[]): string =>
  `ALTER TABLE application ${[...indexes.map(([name]) => `DROP INDEX application_${name}`), ...indexes.map(([name, columns]) => `ADD INDEX application_${name} (${columns})`)].join(', ')}`;

/** Lists of a million: what one column leaves in each status is counted, and sorted, inside one index. */
export class GridSpeed1700000000065 implements MigrationInterface {
  name = 'GridSpeed1700000000065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(replaced([
      ...looked.map((column) => [column, `institutionId, status, ${column}, ${keys}, centreId`] as const),
      ...Object.entries(ordered).map(([name, [order, others]]) => [`institution_${name}`, `institutionId, status, ${order}, ${others}`] as const),
    ]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replaced([
      ...looked.map((column) => [column, `institutionId, ${column}`] as const),
      ...Object.entries(ordered).map(([name, [order]]) => [`institution_${name}`, `institutionId, status, ${order}`] as const),
    ]));
  }
}
