import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;
const code = (length: number): string => `varchar(${String(length)}) ${ascii}`;
const fixed = 'ON DELETE CASCADE ON UPDATE NO ACTION';

/** What each code of a skipped publication stands for; the status and the capacity of the hour are not known any more. */
const kinds = [
  ['NOT_FOUND', 'not-found'], ['NOT_ALLOWED', 'not-allowed'], ['NOT_PROPOSED', 'not-proposed'], ['OWN_PROPOSAL', 'own-proposal'],
  ['ALREADY_ANSWERED', 'already-answered'], ['APPOINTMENT_PASSED', 'appointment-passed'], ['FAULT', 'fault'],
] as const;

/** Publications of many become runs of acts about decisions: also proposals, also by programs. Their keys are kept with all others. */
export class DecisionRuns1700000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE publication_row DROP FOREIGN KEY publication_row_of_run');
    await runner.query('ALTER TABLE publication_run DROP FOREIGN KEY publication_run_of_account');
    await runner.query('RENAME TABLE publication_run TO decision_run, publication_row TO decision_row');
    await runner.query(`ALTER TABLE decision_run DROP INDEX publication_run_key, DROP COLUMN idempotencyKey, ADD COLUMN tokenId ${id} NULL AFTER orderedBy,
      ADD INDEX decision_run_by (orderedBy, orderedAt), ADD CONSTRAINT decision_run_of_account FOREIGN KEY (orderedBy) REFERENCES account (id) ${fixed}`);
    await runner.query(`ALTER TABLE decision_row ADD COLUMN act ${code(12)} NOT NULL AFTER applicationId, ADD COLUMN version int unsigned NULL AFTER act,
      ADD COLUMN details json NULL AFTER decisionId, ADD COLUMN refusal json NULL AFTER state, ADD CONSTRAINT decision_row_of_run FOREIGN KEY (runId) REFERENCES decision_run (id) ${fixed}`);
    await runner.query(`UPDATE decision_row r LEFT JOIN application a ON a.id = r.applicationId SET r.act = 'PUBLISH',
      r.state = CASE r.state WHEN 'PUBLISHED' THEN 'DONE' WHEN 'SKIPPED' THEN 'REFUSED' ELSE r.state END,
      r.refusal = CASE r.skipCode WHEN 'WRONG_STATUS' THEN JSON_OBJECT('kind', 'not-editable', 'status', COALESCE(a.status, 'CANCELLED'))
        WHEN 'CHANGED' THEN JSON_OBJECT('kind', 'conflict', 'currentVersion', COALESCE(a.version, 0)) WHEN 'NO_PLACE_LEFT' THEN JSON_OBJECT('kind', 'no-place-left', 'capacity', 0)
        ${kinds.map(([skip, kind]) => `WHEN '${skip}' THEN JSON_OBJECT('kind', '${kind}')`).join(' ')} END`);
    await runner.query('ALTER TABLE decision_row DROP COLUMN skipCode');
    await runner.query("UPDATE job SET kind = 'decisions.run' WHERE kind = 'decisions.publish'");
  }

  /** Only publications, and each with its id for a key. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE job SET kind = 'decisions.publish' WHERE kind = 'decisions.run'");
    await runner.query("DELETE FROM decision_run WHERE id IN (SELECT runId FROM decision_row WHERE act <> 'PUBLISH' OR version IS NOT NULL)");
    await runner.query('ALTER TABLE decision_row DROP FOREIGN KEY decision_row_of_run');
    await runner.query('ALTER TABLE decision_run DROP FOREIGN KEY decision_run_of_account');
    await runner.query('RENAME TABLE decision_run TO publication_run, decision_row TO publication_row');
    await runner.query(`ALTER TABLE publication_run DROP INDEX decision_run_by, DROP COLUMN tokenId, ADD COLUMN idempotencyKey ${code(100)} NOT NULL AFTER orderedBy`);
    await runner.query('UPDATE publication_run SET idempotencyKey = id');
    await runner.query(`ALTER TABLE publication_run ADD UNIQUE INDEX publication_run_key (orderedBy, idempotencyKey),
      ADD CONSTRAINT publication_run_of_account FOREIGN KEY (orderedBy) REFERENCES account (id) ${fixed}`);
    await runner.query(`ALTER TABLE publication_row ADD COLUMN skipCode ${code(30)} NULL AFTER state`);
    await runner.query(`UPDATE publication_row SET state = CASE state WHEN 'DONE' THEN 'PUBLISHED' WHEN 'REFUSED' THEN 'SKIPPED' ELSE state END,
      skipCode = CASE JSON_VALUE(refusal, '$.kind') WHEN 'not-editable' THEN 'WRONG_STATUS' WHEN 'conflict' THEN 'CHANGED' WHEN 'no-place-left' THEN 'NO_PLACE_LEFT'
        ${kinds.map(([skip, kind]) => `WHEN '${kind}' THEN '${skip}'`).join(' ')} END`);
    await runner.query(`ALTER TABLE publication_row DROP COLUMN act, DROP COLUMN version, DROP COLUMN details, DROP COLUMN refusal,
      ADD CONSTRAINT publication_row_of_run FOREIGN KEY (runId) REFERENCES publication_run (id) ${fixed}`);
  }
}
