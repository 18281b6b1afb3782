import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = (length: number) => `varchar(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;
const lifetime = 'position smallint unsigned NOT NULL, retiredAt datetime(3) NULL';

const tables = [
  `CREATE TABLE region (code ${ascii(3)} NOT NULL, name varchar(80) NOT NULL, ${lifetime}, PRIMARY KEY (code)) ENGINE=InnoDB`,
  `CREATE TABLE department (code ${ascii(3)} NOT NULL, name varchar(80) NOT NULL, regionCode ${ascii(3)} NOT NULL, ${lifetime},
    PRIMARY KEY (code)) ENGINE=InnoDB`,
  `CREATE TABLE country (code ${ascii(2)} NOT NULL, nameFr varchar(80) NOT NULL, nameEn varchar(80) NOT NULL,
    nationalityFr varchar(80) NOT NULL, nationalityEn varchar(80) NOT NULL, ${lifetime}, PRIMARY KEY (code)) ENGINE=InnoDB`,
  `CREATE TABLE baccalaureate_series (code ${ascii(16)} NOT NULL, kind ${ascii(16)} NOT NULL, nameFr varchar(160) NOT NULL,
    nameEn varchar(160) NOT NULL, firstYear smallint unsigned NULL, lastYear smallint unsigned NULL,
    hasSpecialities tinyint NOT NULL, ${lifetime}, PRIMARY KEY (code)) ENGINE=InnoDB`,
  `CREATE TABLE speciality (code ${ascii(16)} NOT NULL, nameFr varchar(160) NOT NULL, nameEn varchar(160) NOT NULL,
    firstYear smallint unsigned NULL, lastYear smallint unsigned NULL, ${lifetime}, PRIMARY KEY (code)) ENGINE=InnoDB`,
  `CREATE TABLE honours (code ${ascii(16)} NOT NULL, nameFr varchar(80) NOT NULL, nameEn varchar(80) NOT NULL, ${lifetime},
    PRIMARY KEY (code)) ENGINE=InnoDB`,
  `CREATE TABLE diploma_type (code ${ascii(16)} NOT NULL, nameFr varchar(160) NOT NULL, nameEn varchar(160) NOT NULL,
    level tinyint unsigned NULL, ${lifetime}, PRIMARY KEY (code)) ENGINE=InnoDB`,
  `CREATE TABLE municipality (code ${ascii(5)} NOT NULL, name varchar(80) NOT NULL, departmentCode ${ascii(3)} NOT NULL,
    population int unsigned NOT NULL, postcodes ${ascii(255)} NOT NULL, retiredAt datetime(3) NULL,
    PRIMARY KEY (code), INDEX municipality_department (departmentCode, population)) ENGINE=InnoDB`,
  `CREATE TABLE municipality_postcode (postcode ${ascii(5)} NOT NULL, municipalityCode ${ascii(5)} NOT NULL,
    PRIMARY KEY (postcode, municipalityCode)) ENGINE=InnoDB`,
  `CREATE TABLE municipality_word (word ${ascii(40)} NOT NULL, municipalityCode ${ascii(5)} NOT NULL, searchName ${ascii(80)} NOT NULL,
    departmentCode ${ascii(3)} NOT NULL, population int unsigned NOT NULL,
    PRIMARY KEY (word, municipalityCode)) ENGINE=InnoDB`,
  `CREATE TABLE reference_import (name ${ascii(32)} NOT NULL, fingerprint ${ascii(64)} NOT NULL, rowCount int unsigned NOT NULL,
    importedAt datetime(3) NOT NULL, PRIMARY KEY (name)) ENGINE=InnoDB`,
];

export class Reference1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE reference_import, municipality_word, municipality_postcode, municipality, diploma_type, honours, speciality,
        baccalaureate_series, country, department, region`,
    );
  }
}
