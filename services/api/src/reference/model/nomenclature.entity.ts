import { Column, Entity, PrimaryColumn } from 'typeorm';

const code = (length: number) => ({ type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin' }) as const;

/** Région. Public reference data, kept for ever; a row that its source dropped is retired, never deleted. */
@Entity('region')
export class Region {
  @PrimaryColumn(code(3)) code!: string;
  @Column('varchar', { length: 80 }) name!: string;
  @Column('smallint', { unsigned: true }) position!: number;
  @Column('datetime', { precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** Département or collectivité d'outre-mer. Public reference data, kept for ever. */
@Entity('department')
export class DepartmentRecord {
  @PrimaryColumn(code(3)) code!: string;
  @Column('varchar', { length: 80 }) name!: string;
  @Column(code(3)) regionCode!: string;
  @Column('smallint', { unsigned: true }) position!: number;
  @Column('datetime', { precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** Pays, with the adjective of its nationality. Public reference data, kept for ever. */
@Entity('country')
export class CountryRecord {
  @PrimaryColumn(code(2)) code!: string;
  @Column('varchar', { length: 80 }) nameFr!: string;
  @Column('varchar', { length: 80 }) nameEn!: string;
  @Column('varchar', { length: 80 }) nationalityFr!: string;
  @Column('varchar', { length: 80 }) nationalityEn!: string;
  @Column('smallint', { unsigned: true }) position!: number;
  @Column('datetime', { precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** Série du baccalauréat ou équivalence, with the years in which it was awarded. Public reference data, kept for ever. */
@Entity('baccalaureate_series')
export class SeriesRecord {
  @PrimaryColumn(code(16)) code!: string;
  @Column(code(16)) kind!: string;
  @Column('varchar', { length: 160 }) nameFr!: string;
  @Column('varchar', { length: 160 }) nameEn!: string;
  @Column('smallint', { unsigned: true, nullable: true }) firstYear!: number | null;
  @Column('smallint', { unsigned: true, nullable: true }) lastYear!: number | null;
  @Column('boolean') hasSpecialities!: boolean;
  @Column('smallint', { unsigned: true }) position!: number;
  @Column('datetime', { precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** Enseignement de spécialité of the reformed general baccalaureate. Public reference data, kept for ever. */
@Entity('speciality')
export class SpecialityRecord {
  @PrimaryColumn(code(16)) code!: string;
  @Column('varchar', { length: 160 }) nameFr!: string;
  @Column('varchar', { length: 160 }) nameEn!: string;
  @Column('smallint', { unsigned: true, nullable: true }) firstYear!: number | null;
  @Column('smallint', { unsigned: true, nullable: true }) lastYear!: number | null;
  @Column('smallint', { unsigned: true }) position!: number;
  @Column('datetime', { precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** Mention. Public reference data, kept for ever. */
@Entity('honours')
export class HonoursRecord {
  @PrimaryColumn(code(16)) code!: string;
  @Column('varchar', { length: 80 }) nameFr!: string;
  @Column('varchar', { length: 80 }) nameEn!: string;
  @Column('smallint', { unsigned: true }) position!: number;
  @Column('datetime', { precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** Type de diplôme, with its level in the French framework of qualifications. Public reference data, kept for ever. */
@Entity('diploma_type')
export class DiplomaTypeRecord {
  @PrimaryColumn(code(16)) code!: string;
  @Column('varchar', { length: 160 }) nameFr!: string;
  @Column('varchar', { length: 160 }) nameEn!: string;
  @Column('tinyint', { unsigned: true, nullable: true }) level!: number | null;
  @Column('smallint', { unsigned: true }) position!: number;
  @Column('datetime', { precision: 3, nullable: true }) retiredAt!: Date | null;
}
