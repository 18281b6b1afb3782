import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `char(30) ${ascii}`;
const code = (length: number) => `varchar(${String(length)}) ${ascii}`;
const foldedText = (length: number) => `varchar(${String(length)}) COLLATE utf8mb4_bin`;
const key = (table: string, to: string, column: string, onDelete = 'NO ACTION') =>
  `CONSTRAINT ${table}_${column.replace(/Id$/, '')} FOREIGN KEY (${column}) REFERENCES ${to} (id) ON DELETE ${onDelete} ON UPDATE NO ACTION`;

const tables = {
  institution: `
    id ${id} NOT NULL PRIMARY KEY,
    code ${code(30)} NOT NULL,
    nameFr varchar(200) NOT NULL,
    nameEn varchar(200) NOT NULL,
    city varchar(120) NOT NULL,
    contactAddress varchar(254) NOT NULL,
    timeZone ${code(60)} NOT NULL,
    maxFileBytes int unsigned NOT NULL,
    fileTypes json NOT NULL,
    applicationQuota smallint unsigned NOT NULL,
    announcement json NULL,
    maintenance json NULL,
    UNIQUE INDEX institution_code (code)`,
  campaign: `
    id ${id} NOT NULL PRIMARY KEY,
    institutionId ${id} NOT NULL,
    code ${code(30)} NOT NULL,
    nameFr varchar(200) NOT NULL,
    nameEn varchar(200) NOT NULL,
    academicYear ${code(9)} NOT NULL,
    state ${code(10)} NOT NULL,
    UNIQUE INDEX campaign_code (institutionId, code),
    ${key('campaign', 'institution', 'institutionId')}`,
  admission_centre: `
    id ${id} NOT NULL PRIMARY KEY,
    institutionId ${id} NOT NULL,
    code ${code(30)} NOT NULL,
    nameFr varchar(200) NOT NULL,
    nameEn varchar(200) NOT NULL,
    position smallint unsigned NOT NULL,
    UNIQUE INDEX admission_centre_code (institutionId, code),
    ${key('admission_centre', 'institution', 'institutionId')}`,
  committee: `
    id ${id} NOT NULL PRIMARY KEY,
    centreId ${id} NOT NULL,
    code ${code(30)} NOT NULL,
    nameFr varchar(200) NOT NULL,
    nameEn varchar(200) NOT NULL,
    contactAddress varchar(254) NULL,
    UNIQUE INDEX committee_code (centreId, code),
    ${key('committee', 'admission_centre', 'centreId')}`,
  programme: `
    id ${id} NOT NULL PRIMARY KEY,
    institutionId ${id} NOT NULL,
    centreId ${id} NOT NULL,
    code ${code(30)} NOT NULL,
    titleFr varchar(300) NOT NULL,
    titleEn varchar(300) NOT NULL,
    sortFr ${foldedText(300)} NOT NULL,
    sortEn ${foldedText(300)} NOT NULL,
    descriptionFr text NOT NULL,
    descriptionEn text NOT NULL,
    additionalInformationFr text NULL,
    additionalInformationEn text NULL,
    keywords json NOT NULL,
    url varchar(500) NULL,
    diplomaTypeCode ${code(20)} NOT NULL,
    site varchar(120) NOT NULL,
    language ${code(6)} NOT NULL,
    isInService tinyint(1) NOT NULL,
    UNIQUE INDEX programme_code (institutionId, code),
    ${key('programme', 'institution', 'institutionId')},
    ${key('programme', 'admission_centre', 'centreId')}`,
  programme_word: `
    programmeId ${id} NOT NULL,
    word ${foldedText(60)} NOT NULL,
    PRIMARY KEY (programmeId, word),
    INDEX programme_word_word (word, programmeId),
    ${key('programme_word', 'programme', 'programmeId', 'CASCADE')}`,
  programme_figures: `
    programmeId ${id} NOT NULL,
    academicYear ${code(9)} NOT NULL,
    applications int unsigned NOT NULL,
    admitted int unsigned NOT NULL,
    enrolled int unsigned NOT NULL,
    PRIMARY KEY (programmeId, academicYear),
    ${key('programme_figures', 'programme', 'programmeId', 'CASCADE')}`,
  intake: `
    id ${id} NOT NULL PRIMARY KEY,
    programmeId ${id} NOT NULL,
    committeeId ${id} NOT NULL,
    campaignId ${id} NOT NULL,
    code ${code(30)} NOT NULL,
    nameFr varchar(200) NOT NULL,
    nameEn varchar(200) NOT NULL,
    capacity int unsigned NULL,
    opensAt datetime(3) NOT NULL,
    closesAt datetime(3) NOT NULL,
    returnDeadline datetime(3) NOT NULL,
    juryOn date NULL,
    publicationOn date NULL,
    answerBy datetime(3) NULL,
    answerDelayDays smallint unsigned NULL,
    timeZone ${code(60)} NOT NULL,
    isInService tinyint(1) NOT NULL,
    UNIQUE INDEX intake_code (programmeId, code),
    ${key('intake', 'programme', 'programmeId')},
    ${key('intake', 'committee', 'committeeId')},
    ${key('intake', 'campaign', 'campaignId')}`,
  document_requirement: `
    id ${id} NOT NULL PRIMARY KEY,
    institutionId ${id} NOT NULL,
    programmeId ${id} NULL,
    scope ${code(30)} NOT NULL,
    code ${code(30)} NOT NULL,
    labelFr varchar(300) NOT NULL,
    labelEn varchar(300) NOT NULL,
    descriptionFr text NULL,
    descriptionEn text NULL,
    isConditional tinyint(1) NOT NULL,
    conditionFr varchar(300) NULL,
    conditionEn varchar(300) NULL,
    isShared tinyint(1) NOT NULL,
    position smallint unsigned NOT NULL,
    isInService tinyint(1) NOT NULL,
    templateName varchar(200) NULL,
    templateContentType ${code(100)} NULL,
    templateSize int unsigned NULL,
    templateSha256 ${code(64)} NULL,
    templateKey ${code(200)} NULL,
    UNIQUE INDEX document_requirement_code (institutionId, scope, code),
    ${key('document_requirement', 'institution', 'institutionId')},
    ${key('document_requirement', 'programme', 'programmeId')}`,
  faq_entry: `
    id ${id} NOT NULL PRIMARY KEY,
    institutionId ${id} NOT NULL,
    code ${code(30)} NOT NULL,
    questionFr varchar(300) NOT NULL,
    questionEn varchar(300) NOT NULL,
    answerFr text NOT NULL,
    answerEn text NOT NULL,
    position smallint unsigned NOT NULL,
    UNIQUE INDEX faq_entry_code (institutionId, code),
    ${key('faq_entry', 'institution', 'institutionId')}`,
  help_link: `
    institutionId ${id} NOT NULL,
    position smallint unsigned NOT NULL,
    titleFr varchar(200) NOT NULL,
    titleEn varchar(200) NOT NULL,
    url varchar(500) NOT NULL,
    PRIMARY KEY (institutionId, position),
    ${key('help_link', 'institution', 'institutionId')}`,
};

export class Offer1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(tables)) await runner.query(`CREATE TABLE ${name} (${columns})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(tables).reverse()) await runner.query(`DROP TABLE ${name}`);
  }
}
