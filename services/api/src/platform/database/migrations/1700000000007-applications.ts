import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;
const hash = `char(64) ${ascii}`;
const code = (length: number) => `varchar(${String(length)}) ${ascii}`;
const owned = (table: string, by: string, column: string) =>
  `CONSTRAINT ${table}_${column.replace(/Id$/, '')} FOREIGN KEY (${column}) REFERENCES ${by} (id) ON DELETE CASCADE ON UPDATE NO ACTION`;

const tables = {
  application: `
    id ${id} NOT NULL PRIMARY KEY,
    reference ${code(40)} NOT NULL,
    candidateId ${id} NOT NULL,
    accountId ${id} NOT NULL,
    intakeId ${id} NOT NULL,
    programmeId ${id} NOT NULL,
    committeeId ${id} NOT NULL,
    centreId ${id} NOT NULL,
    institutionId ${id} NOT NULL,
    status ${code(16)} NOT NULL,
    active tinyint(1) NULL,
    version int unsigned NOT NULL,
    createdAt datetime(3) NOT NULL,
    submittedAt datetime(3) NULL,
    sortedAt datetime(3) NOT NULL,
    cancelledAt datetime(3) NULL,
    ownReturnDeadline datetime(3) NULL,
    publishedDecision ${code(16)} NULL,
    answer ${code(16)} NOT NULL,
    answerBy datetime(3) NULL,
    snapshots smallint unsigned NOT NULL,
    UNIQUE INDEX application_reference (reference),
    UNIQUE INDEX application_active (candidateId, intakeId, active),
    INDEX application_candidate (candidateId, createdAt, id),
    INDEX application_intake (intakeId),
    INDEX application_institution (institutionId, sortedAt, id),
    INDEX application_centre (centreId, sortedAt, id),
    INDEX application_committee (committeeId, sortedAt, id),
    INDEX application_programme (programmeId, sortedAt, id),
    CONSTRAINT application_intake_row FOREIGN KEY (intakeId) REFERENCES intake (id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  supporting_document: `
    id ${id} NOT NULL PRIMARY KEY,
    applicationId ${id} NOT NULL,
    requirementId ${id} NOT NULL,
    requirementCode ${code(30)} NOT NULL,
    isConditional tinyint(1) NOT NULL,
    isShared tinyint(1) NOT NULL,
    position smallint unsigned NOT NULL,
    state ${code(16)} NOT NULL,
    comment varchar(1000) NULL,
    fileId ${id} NULL,
    changedAt datetime(3) NOT NULL,
    UNIQUE INDEX supporting_document_requirement (applicationId, requirementId),
    INDEX supporting_document_file (fileId),
    CONSTRAINT supporting_document_asked FOREIGN KEY (requirementId) REFERENCES document_requirement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT supporting_document_stored_file FOREIGN KEY (fileId) REFERENCES stored_file (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    ${owned('supporting_document', 'application', 'applicationId')}`,
  application_snapshot: `
    id ${id} NOT NULL PRIMARY KEY,
    applicationId ${id} NOT NULL,
    number smallint unsigned NOT NULL,
    receiptNumber ${code(30)} NOT NULL,
    takenAt datetime(3) NOT NULL,
    content longtext NOT NULL,
    sha256 ${hash} NOT NULL,
    UNIQUE INDEX application_snapshot_number (applicationId, number),
    UNIQUE INDEX application_snapshot_receipt (receiptNumber),
    ${owned('application_snapshot', 'application', 'applicationId')}`,
  application_snapshot_file: `
    snapshotId ${id} NOT NULL,
    documentId ${id} NOT NULL,
    fileId ${id} NOT NULL,
    PRIMARY KEY (snapshotId, documentId),
    INDEX application_snapshot_file_file (fileId),
    CONSTRAINT application_snapshot_file_stored_file FOREIGN KEY (fileId) REFERENCES stored_file (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
    ${owned('application_snapshot_file', 'application_snapshot', 'snapshotId')}`,
  application_event: `
    id ${id} NOT NULL PRIMARY KEY,
    applicationId ${id} NOT NULL,
    kind ${code(40)} NOT NULL,
    status ${code(16)} NULL,
    at datetime(3) NOT NULL,
    actor ${code(16)} NOT NULL,
    actorAccountId ${id} NULL,
    actingForAccountId ${id} NULL,
    documentId ${id} NULL,
    reason varchar(1000) NULL,
    requestId ${code(40)} NULL,
    INDEX application_event_at (applicationId, at, id),
    ${owned('application_event', 'application', 'applicationId')}`,
  submission_key: `
    applicationId ${id} NOT NULL,
    idempotencyKey varchar(100) COLLATE utf8mb4_bin NOT NULL,
    snapshotId ${id} NOT NULL,
    usedAt datetime(3) NOT NULL,
    PRIMARY KEY (applicationId, idempotencyKey),
    INDEX submission_key_at (usedAt),
    ${owned('submission_key', 'application', 'applicationId')}`,
} as const;

export class Applications1700000000007 implements MigrationInterface {
  name = 'Applications1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(tables)) await runner.query(`CREATE TABLE ${table} (${columns}\n)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(tables).reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
