import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed a reason last; and texts that were set back to the delivered ones go on counting their versions. */
export class WordsAndVersions1700000000099 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision_reason ADD COLUMN changedBy char(30) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD COLUMN changedAt datetime(3) NULL');
    await runner.query('ALTER TABLE letter_template MODIFY COLUMN body text NULL');
    await runner.query('ALTER TABLE mail_text MODIFY COLUMN subject varchar(200) NULL, MODIFY COLUMN body text NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM mail_text WHERE body IS NULL');
    await runner.query('ALTER TABLE mail_text MODIFY COLUMN subject varchar(200) NOT NULL, MODIFY COLUMN body text NOT NULL');
    await runner.query('DELETE FROM letter_template WHERE body IS NULL');
    await runner.query('ALTER TABLE letter_template MODIFY COLUMN body text NOT NULL');
    await runner.query('ALTER TABLE decision_reason DROP COLUMN changedAt, DROP COLUMN changedBy');
  }
}
