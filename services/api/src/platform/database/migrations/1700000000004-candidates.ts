import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = (length: number) => `varchar(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin NULL`;
const id = 'char(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL';
const ofCandidate = (name: string) =>
  `CONSTRAINT ${name} FOREIGN KEY (candidateId) REFERENCES candidate (id) ON DELETE CASCADE ON UPDATE NO ACTION`;
const place = `countryCode ${ascii(2)}, departmentCode ${ascii(3)}, municipalityCode ${ascii(5)}, foreignTown varchar(100) NULL`;

const tables = [
  `CREATE TABLE candidate (id ${id}, accountId ${id}, number varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lastName varchar(100) NOT NULL, firstName varchar(100) NOT NULL, createdAt datetime(3) NOT NULL, PRIMARY KEY (id),
    UNIQUE INDEX candidate_account (accountId), UNIQUE INDEX candidate_number (number),
    INDEX candidate_name (lastName, firstName, id)) ENGINE=InnoDB`,
  `CREATE TABLE candidate_section (candidateId ${id}, section varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version int unsigned NOT NULL, savedAt datetime(3) NULL, isDeclaredEmpty tinyint NOT NULL,
    PRIMARY KEY (candidateId, section), ${ofCandidate('FK_candidate_section')}) ENGINE=InnoDB`,
  `CREATE TABLE personal_details (candidateId ${id}, nationalityCode ${ascii(2)}, nationalStudentNumber ${ascii(11)}, civility ${ascii(16)},
    birthName varchar(100) NULL, usualName varchar(100) NULL, firstName varchar(100) NULL, otherFirstNames varchar(200) NULL,
    birthDate date NULL, birthCountryCode ${ascii(2)}, birthDepartmentCode ${ascii(3)}, birthMunicipalityCode ${ascii(5)},
    birthTown varchar(100) NULL, preferredLanguage ${ascii(2)}, phone ${ascii(20)}, mobilePhone ${ascii(20)},
    PRIMARY KEY (candidateId), ${ofCandidate('FK_personal_details')}) ENGINE=InnoDB`,
  `CREATE TABLE postal_address (candidateId ${id}, countryCode ${ascii(2)}, postcode varchar(12) NULL, municipalityCode ${ascii(5)},
    foreignTown varchar(100) NULL, line1 varchar(100) NULL, line2 varchar(100) NULL, line3 varchar(100) NULL,
    PRIMARY KEY (candidateId), ${ofCandidate('FK_postal_address')}) ENGINE=InnoDB`,
  `CREATE TABLE baccalaureate (candidateId ${id}, hasBaccalaureate tinyint NULL, year smallint unsigned NULL, seriesCode ${ascii(16)},
    honoursCode ${ascii(16)}, ${place}, school varchar(200) NULL, firstSpecialityCode ${ascii(16)}, secondSpecialityCode ${ascii(16)},
    options varchar(500) NULL, PRIMARY KEY (candidateId), ${ofCandidate('FK_baccalaureate')}) ENGINE=InnoDB`,
  `CREATE TABLE external_study (id ${id}, candidateId ${id}, year smallint unsigned NULL, ${place}, school varchar(200) NULL,
    diplomaTypeCode ${ascii(16)}, title varchar(255) NULL, obtained ${ascii(16)}, honoursCode ${ascii(16)},
    PRIMARY KEY (id), INDEX external_study_candidate (candidateId), ${ofCandidate('FK_external_study')}) ENGINE=InnoDB`,
  `CREATE TABLE internship (id ${id}, candidateId ${id}, year smallint unsigned NULL, duration varchar(100) NULL, organisation varchar(200) NULL,
    description varchar(2000) NULL, hoursPerWeek tinyint unsigned NULL,
    PRIMARY KEY (id), INDEX internship_candidate (candidateId), ${ofCandidate('FK_internship')}) ENGINE=InnoDB`,
  `CREATE TABLE work_experience (id ${id}, candidateId ${id}, year smallint unsigned NULL, duration varchar(100) NULL, employer varchar(200) NULL,
    title varchar(255) NULL, purpose varchar(2000) NULL,
    PRIMARY KEY (id), INDEX work_experience_candidate (candidateId), ${ofCandidate('FK_work_experience')}) ENGINE=InnoDB`,
];

export class Candidates1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE work_experience, internship, external_study, baccalaureate, postal_address, personal_details, candidate_section, candidate`,
    );
  }
}
