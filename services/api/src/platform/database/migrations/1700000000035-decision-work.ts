import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;
const code = (length: number): string => `varchar(${String(length)}) ${ascii}`;
const fixed = 'ON UPDATE NO ACTION';

/** Routes that wait, publications of many, what moved on waiting lists, letters. */
export class DecisionWork1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application ADD INDEX application_places (intakeId, publishedDecision, answer)');
    await runner.query(`CREATE TABLE route_proposal (
      applicationId ${id} NOT NULL PRIMARY KEY,
      route ${code(12)} NOT NULL,
      proposedBy ${id} NOT NULL,
      proposedAt datetime(3) NOT NULL,
      CONSTRAINT route_proposal_of_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE CASCADE ${fixed}
    )`);
    await runner.query(`CREATE TABLE publication_run (
      id ${id} NOT NULL PRIMARY KEY,
      orderedBy ${id} NOT NULL,
      idempotencyKey ${code(100)} NOT NULL,
      orderedAt datetime(3) NOT NULL,
      total smallint unsigned NOT NULL,
      finishedAt datetime(3) NULL,
      UNIQUE INDEX publication_run_key (orderedBy, idempotencyKey),
      CONSTRAINT publication_run_of_account FOREIGN KEY (orderedBy) REFERENCES account (id) ON DELETE CASCADE ${fixed}
    )`);
    await runner.query(`CREATE TABLE publication_row (
      runId ${id} NOT NULL,
      position smallint unsigned NOT NULL,
      applicationId ${id} NOT NULL,
      decisionId ${id} NULL,
      state ${code(12)} NOT NULL,
      skipCode ${code(30)} NULL,
      doneAt datetime(3) NULL,
      PRIMARY KEY (runId, position),
      CONSTRAINT publication_row_of_run FOREIGN KEY (runId) REFERENCES publication_run (id) ON DELETE CASCADE ${fixed}
    )`);
    await runner.query(`CREATE TABLE waiting_list_move (
      id ${id} NOT NULL PRIMARY KEY,
      intakeId ${id} NOT NULL,
      cause ${code(16)} NOT NULL,
      causeApplicationId ${id} NOT NULL,
      places smallint unsigned NOT NULL,
      capacity int unsigned NULL,
      holders int unsigned NOT NULL,
      promoted smallint unsigned NOT NULL,
      list json NOT NULL,
      at datetime(3) NOT NULL,
      INDEX waiting_list_move_of_intake (intakeId, at, id),
      CONSTRAINT waiting_list_move_intake FOREIGN KEY (intakeId) REFERENCES intake (id) ON DELETE NO ACTION ${fixed}
    )`);
    await runner.query(`CREATE TABLE letter_template (
      id ${id} NOT NULL PRIMARY KEY,
      institutionId ${id} NOT NULL,
      kind ${code(12)} NOT NULL,
      language ${code(2)} NOT NULL,
      body text NOT NULL,
      version int unsigned NOT NULL,
      changedAt datetime(3) NOT NULL,
      UNIQUE INDEX letter_template_of (institutionId, kind, language),
      CONSTRAINT letter_template_institution FOREIGN KEY (institutionId) REFERENCES institution (id) ON DELETE NO ACTION ${fixed}
    )`);
    await runner.query(`CREATE TABLE letter (
      decisionId ${id} NOT NULL,
      language ${code(2)} NOT NULL,
      kind ${code(12)} NOT NULL,
      body text NOT NULL,
      PRIMARY KEY (decisionId, language),
      CONSTRAINT letter_of_decision FOREIGN KEY (decisionId) REFERENCES decision (id) ON DELETE CASCADE ${fixed}
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['letter', 'letter_template', 'waiting_list_move', 'publication_row', 'publication_run', 'route_proposal']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('ALTER TABLE application DROP INDEX application_places');
  }
}
