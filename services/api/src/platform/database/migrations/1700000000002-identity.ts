import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';

const tables = [
  `CREATE TABLE account (
    id char(30) ${ascii} NOT NULL,
    login char(8) ${ascii} NOT NULL,
    firstName varchar(100) NOT NULL,
    lastName varchar(100) NOT NULL,
    language char(2) ${ascii} NOT NULL,
    status varchar(16) ${ascii} NOT NULL,
    isPasswordOnly tinyint NOT NULL DEFAULT 0,
    passwordHash varchar(150) ${ascii} NULL,
    passwordKeyId varchar(16) ${ascii} NULL,
    passwordChangedAt datetime(3) NULL,
    createdAt datetime(3) NOT NULL,
    validatedAt datetime(3) NULL,
    destroyAt datetime(3) NULL,
    UNIQUE INDEX account_login (login),
    INDEX account_due (status, destroyAt),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE email_address (
    id char(30) ${ascii} NOT NULL,
    accountId char(30) ${ascii} NOT NULL,
    address varchar(254) NOT NULL,
    folded varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    purpose varchar(16) ${ascii} NOT NULL,
    isPrimary tinyint NOT NULL,
    createdAt datetime(3) NOT NULL,
    verifiedAt datetime(3) NULL,
    INDEX email_address_account (accountId),
    UNIQUE INDEX email_address_folded (folded),
    PRIMARY KEY (id),
    CONSTRAINT email_address_of_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE CASCADE ON UPDATE NO ACTION
  ) ENGINE=InnoDB`,
  `CREATE TABLE issued_login (
    login char(8) ${ascii} NOT NULL,
    issuedAt datetime(3) NOT NULL,
    PRIMARY KEY (login)
  ) ENGINE=InnoDB`,
  `CREATE TABLE mailed_link (
    id char(30) ${ascii} NOT NULL,
    accountId char(30) ${ascii} NOT NULL,
    purpose varchar(16) ${ascii} NOT NULL,
    tokenHash char(64) ${ascii} NOT NULL,
    createdAt datetime(3) NOT NULL,
    expiresAt datetime(3) NOT NULL,
    usedAt datetime(3) NULL,
    UNIQUE INDEX mailed_link_token (tokenHash),
    INDEX mailed_link_end (expiresAt),
    INDEX mailed_link_account (accountId, purpose),
    PRIMARY KEY (id),
    CONSTRAINT mailed_link_of_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE CASCADE ON UPDATE NO ACTION
  ) ENGINE=InnoDB`,
  `CREATE TABLE sign_in_flow (
    id char(30) ${ascii} NOT NULL,
    secretHash char(64) ${ascii} NOT NULL,
    subject varchar(64) ${ascii} NOT NULL,
    accountId char(30) ${ascii} NULL,
    address varchar(254) NULL,
    identifier varchar(254) NOT NULL,
    maskedAddress varchar(260) NOT NULL,
    createdAt datetime(3) NOT NULL,
    endsAt datetime(3) NOT NULL,
    completedAt datetime(3) NULL,
    UNIQUE INDEX sign_in_flow_secret (secretHash),
    INDEX sign_in_flow_account (accountId),
    INDEX sign_in_flow_end (endsAt),
    PRIMARY KEY (id),
    CONSTRAINT sign_in_flow_of_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE CASCADE ON UPDATE NO ACTION
  ) ENGINE=InnoDB`,
  `CREATE TABLE auth_code (
    id char(30) ${ascii} NOT NULL,
    flowId char(30) ${ascii} NOT NULL,
    subject varchar(64) ${ascii} NOT NULL,
    accountId char(30) ${ascii} NULL,
    purpose varchar(16) ${ascii} NOT NULL,
    channel varchar(8) ${ascii} NOT NULL,
    maskedAddress varchar(260) NOT NULL,
    digest char(64) ${ascii} NULL,
    keyId varchar(16) ${ascii} NULL,
    tries tinyint unsigned NOT NULL DEFAULT 0,
    orderedAt datetime(3) NOT NULL,
    sentAt datetime(3) NULL,
    expiresAt datetime(3) NOT NULL,
    usedAt datetime(3) NULL,
    replacedAt datetime(3) NULL,
    INDEX auth_code_flow (flowId),
    INDEX auth_code_account (accountId),
    INDEX auth_code_subject (subject, orderedAt),
    PRIMARY KEY (id),
    CONSTRAINT auth_code_of_flow FOREIGN KEY (flowId) REFERENCES sign_in_flow (id) ON DELETE CASCADE ON UPDATE NO ACTION
  ) ENGINE=InnoDB`,
  `CREATE TABLE sign_in_try (
    id char(30) ${ascii} NOT NULL,
    subject varchar(64) ${ascii} NOT NULL,
    kind varchar(8) ${ascii} NOT NULL,
    network char(16) ${ascii} NOT NULL,
    at datetime(3) NOT NULL,
    INDEX sign_in_try_at (at),
    INDEX sign_in_try_subject (subject, kind, at),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE sign_in_counter (
    subject varchar(64) ${ascii} NOT NULL,
    codeFailures int unsigned NOT NULL DEFAULT 0,
    touchedAt datetime(3) NOT NULL,
    PRIMARY KEY (subject)
  ) ENGINE=InnoDB`,
  `CREATE TABLE session (
    id char(30) ${ascii} NOT NULL,
    accountId char(30) ${ascii} NOT NULL,
    method varchar(20) ${ascii} NOT NULL,
    authenticatedAt datetime(3) NOT NULL,
    seenAt datetime(3) NOT NULL,
    idleEndsAt datetime(3) NOT NULL,
    absoluteEndsAt datetime(3) NOT NULL,
    revokedAt datetime(3) NULL,
    revokedFor varchar(20) ${ascii} NULL,
    network char(16) ${ascii} NOT NULL,
    device varchar(300) NOT NULL,
    INDEX session_end (absoluteEndsAt),
    INDEX session_account (accountId, revokedAt),
    PRIMARY KEY (id),
    CONSTRAINT session_of_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE CASCADE ON UPDATE NO ACTION
  ) ENGINE=InnoDB`,
  `CREATE TABLE refresh_token (
    id char(30) ${ascii} NOT NULL,
    sessionId char(30) ${ascii} NOT NULL,
    tokenHash char(64) ${ascii} NOT NULL,
    createdAt datetime(3) NOT NULL,
    usedAt datetime(3) NULL,
    INDEX refresh_token_session (sessionId),
    UNIQUE INDEX refresh_token_hash (tokenHash),
    PRIMARY KEY (id),
    CONSTRAINT refresh_token_of_session FOREIGN KEY (sessionId) REFERENCES session (id) ON DELETE CASCADE ON UPDATE NO ACTION
  ) ENGINE=InnoDB`,
  `CREATE TABLE auth_event (
    id char(30) ${ascii} NOT NULL,
    at datetime(3) NOT NULL,
    kind varchar(32) ${ascii} NOT NULL,
    outcome varchar(12) ${ascii} NOT NULL,
    accountId char(30) ${ascii} NULL,
    sessionId char(30) ${ascii} NULL,
    reason varchar(32) ${ascii} NULL,
    requestId varchar(40) ${ascii} NULL,
    clientIp varchar(45) ${ascii} NULL,
    addressDigest char(64) ${ascii} NULL,
    INDEX auth_event_at (at),
    INDEX auth_event_account (accountId, at),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB`,
];

export class Identity1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['auth_event', 'refresh_token', 'session', 'sign_in_counter', 'sign_in_try', 'auth_code', 'sign_in_flow', 'mailed_link', 'issued_login', 'email_address', 'account']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
