import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;
const code = (length: number): string => `varchar(${String(length)}) ${ascii}`;

const tables = {
  tag: `
    id ${id} NOT NULL PRIMARY KEY,
    institutionId ${id} NOT NULL,
    labelFr varchar(60) NOT NULL,
    labelEn varchar(60) NOT NULL,
    tone ${code(12)} NOT NULL,
    version int unsigned NOT NULL,
    UNIQUE INDEX tag_label (institutionId, labelFr),
    CONSTRAINT tag_institution FOREIGN KEY (institutionId) REFERENCES institution (id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  application_tag: `
    applicationId ${id} NOT NULL,
    tagId ${id} NOT NULL,
    PRIMARY KEY (applicationId, tagId),
    INDEX application_tag_tag (tagId, applicationId),
    CONSTRAINT application_tag_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT application_tag_label FOREIGN KEY (tagId) REFERENCES tag (id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  grid_view: `
    id ${id} NOT NULL PRIMARY KEY,
    institutionId ${id} NOT NULL,
    ownerAccountId ${id} NOT NULL,
    name varchar(100) NOT NULL,
    sharedFunction ${code(20)} NULL,
    sharedScopeKind ${code(12)} NULL,
    sharedScopeId ${id} NULL,
    content json NOT NULL,
    version int unsigned NOT NULL,
    createdAt datetime(3) NOT NULL,
    INDEX grid_view_owner (ownerAccountId, createdAt),
    INDEX grid_view_shared (sharedScopeId, sharedFunction),
    CONSTRAINT grid_view_account FOREIGN KEY (ownerAccountId) REFERENCES account (id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  application_export: `
    id ${id} NOT NULL PRIMARY KEY,
    accountId ${id} NOT NULL,
    institutionId ${id} NOT NULL,
    format ${code(4)} NOT NULL,
    state ${code(8)} NOT NULL,
    locale ${code(2)} NOT NULL,
    request json NOT NULL,
    rowsDone int unsigned NOT NULL,
    rowsTotal int unsigned NULL,
    vaultKey ${code(80)} NULL,
    size bigint unsigned NULL,
    orderedAt datetime(3) NOT NULL,
    endedAt datetime(3) NULL,
    expiresAt datetime(3) NULL,
    INDEX application_export_account (accountId, orderedAt),
    INDEX application_export_expires (expiresAt),
    INDEX application_export_key (vaultKey),
    CONSTRAINT application_export_person FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE CASCADE ON UPDATE NO ACTION`,
} as const;

export class TagsViewsExports1700000000041 implements MigrationInterface {
  name = 'TagsViewsExports1700000000041';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(tables)) await runner.query(`CREATE TABLE ${table} (${columns}\n)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(tables).reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
