import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const code = (length: number) => ({ type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin' }) as const;

/** Commune. Public reference data, kept for ever; one that its source dropped is retired, never deleted. */
@Entity('municipality')
@Index('municipality_department', ['departmentCode', 'population'])
export class Municipality {
  @PrimaryColumn(code(5)) code!: string;
  @Column('varchar', { length: 80 }) name!: string;
  @Column(code(3)) departmentCode!: string;
  @Column('int', { unsigned: true }) population!: number;
  /** Comma-separated; few statements need them one by one, and those read `municipality_postcode`. */
  @Column(code(255)) postcodes!: string;
  @Column('datetime', { precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** Code postal of a commune, to find one from the other. Derived from the import. */
@Entity('municipality_postcode')
export class MunicipalityPostcode {
  @PrimaryColumn(code(5)) postcode!: string;
  @PrimaryColumn(code(5)) municipalityCode!: string;
}

/**
 * A word of a commune's name in comparison form, with what the typeahead filters and sorts by: one range of this table's
 * primary key answers it. Communes in use only. Derived from the import.
 */
@Entity('municipality_word')
export class MunicipalityWord {
  @PrimaryColumn(code(40)) word!: string;
  @PrimaryColumn(code(5)) municipalityCode!: string;
  @Column(code(80)) searchName!: string;
  @Column(code(3)) departmentCode!: string;
  @Column('int', { unsigned: true }) population!: number;
}

/** Which content of each nomenclature is imported. One row per nomenclature, kept for ever. */
@Entity('reference_import')
export class ReferenceImport {
  @PrimaryColumn(code(32)) name!: string;
  @Column(code(64)) fingerprint!: string;
  @Column('int', { unsigned: true }) rowCount!: number;
  @Column('datetime', { precision: 3 }) importedAt!: Date;
}
