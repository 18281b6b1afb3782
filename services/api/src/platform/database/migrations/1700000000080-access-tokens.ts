import type { MigrationInterface, QueryRunner } from 'typeorm';

const code = (length: number): string => `varchar(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;
const id = 'char(30) CHARACTER SET ascii COLLATE ascii_bin';
const digest = 'char(64) CHARACTER SET ascii COLLATE ascii_bin';

/** Access tokens of integrators, and by which of them something was done. */
export class AccessTokens1700000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE api_token (
      id ${id} NOT NULL,
      institutionId ${id} NOT NULL,
      centreId ${id} NULL,
      accountId ${id} NOT NULL,
      name varchar(100) NOT NULL,
      scopes json NOT NULL,
      networks json NOT NULL,
      secretHash ${digest} NOT NULL,
      previousHash ${digest} NULL,
      previousEndsAt datetime(3) NULL,
      createdAt datetime(3) NOT NULL,
      expiresAt datetime(3) NOT NULL,
      rotatedAt datetime(3) NULL,
      revokedAt datetime(3) NULL,
      lastUsedAt datetime(3) NULL,
      lastUsedIp ${code(45)} NULL,
      version int unsigned NOT NULL DEFAULT 1,
      PRIMARY KEY (id),
      INDEX api_token_institution (institutionId, id),
      INDEX api_token_account (accountId),
      INDEX api_token_expiry (expiresAt),
      CONSTRAINT api_token_of_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE CASCADE ON UPDATE NO ACTION
    ) ENGINE=InnoDB`);
    await runner.query(`ALTER TABLE audit_entry ADD COLUMN viaTokenId ${id} NULL AFTER requestId`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry DROP COLUMN viaTokenId');
    await runner.query('DROP TABLE api_token');
  }
}
