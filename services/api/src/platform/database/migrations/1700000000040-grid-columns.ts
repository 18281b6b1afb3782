import type { MigrationInterface, QueryRunner } from 'typeorm';
import { folded } from '../../../kernel/folded';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;

const scopes = ['institution', 'centre', 'committee', 'programme'] as const;
const sorts = { submitted: 'sortedAt, ', name: 'candidateName, ', deadline: 'effectiveReturnDeadline, ', created: '' } as const;
const rare = ['admissionRoute', 'proposedDecision', 'publishedDecision', 'answer', 'decidedAt', 'answeredAt', 'missingDocuments', 'refusedDocuments', 'uncheckedDocuments'] as const;

const ordered = scopes.flatMap((scope) => Object.entries(sorts).map(([name, columns]) =>
  ({ name: `application_${scope}_${name}`, columns: `${scope}Id, status, ${columns}id` })));
const looked = rare.map((column) => ({ name: `application_${column}`, columns: `institutionId, ${column}` }));

const fill = `UPDATE application a JOIN candidate c ON c.id = a.candidateId JOIN intake i ON i.id = a.intakeId
  LEFT JOIN (SELECT applicationId, SUM(state = 'EXPECTED') AS missing, SUM(state = 'REFUSED') AS refused, SUM(state = 'SENT') AS unchecked
    FROM supporting_document GROUP BY applicationId) d ON d.applicationId = a.id
  SET a.candidateName = CONCAT(c.lastName, '  ', c.firstName), a.effectiveReturnDeadline = COALESCE(a.ownReturnDeadline, i.returnDeadline),
    a.missingDocuments = COALESCE(d.missing, 0), a.refusedDocuments = COALESCE(d.refused, 0), a.uncheckedDocuments = COALESCE(d.unchecked, 0)`;

/** What staff's lists sort and look for stands on the application itself, each order with an index of its own in each kind of scope. */
export class GridColumns1700000000040 implements MigrationInterface {
  name = 'GridColumns1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE application
      ADD COLUMN candidateName varchar(210) NOT NULL DEFAULT '',
      ADD COLUMN effectiveReturnDeadline datetime(3) NOT NULL DEFAULT '1970-01-02 00:00:00.000',
      ADD COLUMN missingDocuments smallint unsigned NOT NULL DEFAULT 0,
      ADD COLUMN refusedDocuments smallint unsigned NOT NULL DEFAULT 0,
      ADD COLUMN uncheckedDocuments smallint unsigned NOT NULL DEFAULT 0`);
    await runner.query(fill);
    await runner.query(`ALTER TABLE application ${[
      ...scopes.map((scope) => `DROP INDEX application_${scope}`),
      ...[...ordered, ...looked].map(({ name, columns }) => `ADD INDEX ${name} (${columns})`),
    ].join(', ')}`);
    await runner.query(`CREATE TABLE applicant_word (
      word varchar(60) COLLATE utf8mb4_bin NOT NULL,
      candidateId ${id} NOT NULL,
      PRIMARY KEY (word, candidateId),
      INDEX applicant_word_candidate (candidateId, word),
      CONSTRAINT applicant_word_of FOREIGN KEY (candidateId) REFERENCES candidate (id) ON DELETE CASCADE ON UPDATE NO ACTION
    )`);
    await fillWords(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE applicant_word');
    await runner.query(`ALTER TABLE application ${[
      ...[...ordered, ...looked].map(({ name }) => `DROP INDEX ${name}`),
      ...scopes.map((scope) => `ADD INDEX application_${scope} (${scope}Id, sortedAt, id)`),
    ].join(', ')}`);
    await runner.query(`ALTER TABLE application DROP COLUMN uncheckedDocuments, DROP COLUMN refusedDocuments, DROP COLUMN missingDocuments,
      DROP COLUMN effectiveReturnDeadline, DROP COLUMN candidateName`);
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A thousand people at a time. */
async function fillWords(runner: QueryRunner): Promise<void> {
  const next = "SELECT c.id, CONCAT(c.number, ' ', c.lastName, ' ', c.firstName) AS name FROM candidate c WHERE c.id > ? ORDER BY c.id LIMIT 1000";
  let people: Named[] = await runner.query(next, ['']);
  while (people.length > 0) {
    const words = people.flatMap(({ id: candidateId, name }) => [...new Set(folded(name).split(' '))].filter(Boolean).map((word) => [word.slice(0, 60), candidateId]));
    await runner.query('INSERT IGNORE INTO applicant_word (word, candidateId) VALUES ?', [words]);
    people = await runner.query(next, [people.at(-1)?.id ?? '']);
  }
}
