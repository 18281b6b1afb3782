import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;
const hash = `char(64) ${ascii}`;
const code = (length: number) => `varchar(${String(length)}) ${ascii}`;

const tables = {
  vault_object: `
    sha256 ${hash} NOT NULL PRIMARY KEY,
    vaultKey ${code(80)} NOT NULL,
    size int unsigned NOT NULL,
    uses int unsigned NOT NULL,
    UNIQUE INDEX vault_object_key (vaultKey)`,
  stored_file: `
    id ${id} NOT NULL PRIMARY KEY,
    accountId ${id} NOT NULL,
    candidateId ${id} NOT NULL,
    name varchar(255) NOT NULL,
    size int unsigned NOT NULL,
    contentType ${code(40)} NOT NULL,
    sha256 ${hash} NOT NULL,
    vaultKey ${code(80)} NOT NULL,
    uploadedAt datetime(3) NOT NULL,
    scan ${code(10)} NOT NULL,
    pages int unsigned NULL,
    INDEX stored_file_account (accountId),
    INDEX stored_file_sha256 (sha256),
    CONSTRAINT stored_file_bytes FOREIGN KEY (sha256) REFERENCES vault_object (sha256) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  vault_usage: `
    accountId ${id} NOT NULL PRIMARY KEY,
    bytes bigint unsigned NOT NULL`,
  upload_ticket: `
    id ${id} NOT NULL PRIMARY KEY,
    secretHash ${hash} NOT NULL,
    accountId ${id} NOT NULL,
    candidateId ${id} NOT NULL,
    documentId ${id} NOT NULL,
    fileName varchar(255) NOT NULL,
    contentType ${code(40)} NOT NULL,
    maxBytes int unsigned NOT NULL,
    createdAt datetime(3) NOT NULL,
    expiresAt datetime(3) NOT NULL,
    firstByteAt datetime(3) NULL,
    receivedAt datetime(3) NULL,
    vaultKey ${code(80)} NULL,
    size int unsigned NULL,
    sha256 ${hash} NULL,
    pages int unsigned NULL,
    fileId ${id} NULL,
    UNIQUE INDEX upload_ticket_secret (secretHash),
    INDEX upload_ticket_account (accountId, expiresAt),
    INDEX upload_ticket_expiry (expiresAt),
    INDEX upload_ticket_key (vaultKey)`,
} as const;

export class Documents1700000000006 implements MigrationInterface {
  name = 'Documents1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(tables)) await runner.query(`CREATE TABLE ${table} (${columns}\n)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(tables).reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
