/** The same label in both languages. */
export interface Labels {
  readonly fr: string;
  readonly en: string;
}

/** Every nomenclature row; a retired one is no longer proposed and still has its label. */
interface Coded {
  readonly code: string;
  readonly isRetired: boolean;
}

export interface Country extends Coded {
  readonly name: Labels;
  readonly nationality: Labels;
}

export interface Department extends Coded {
  readonly name: string;
  readonly region: string;
}

export type SeriesKind = 'GENERAL' | 'TECHNOLOGICAL' | 'PROFESSIONAL' | 'INTERNATIONAL' | 'FOREIGN_TITLE' | 'EQUIVALENCE';

export interface Series extends Coded {
  readonly name: Labels;
  readonly kind: SeriesKind;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly hasSpecialities: boolean;
}

export interface Speciality extends Coded {
  readonly name: Labels;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

export interface Honours extends Coded {
  readonly name: Labels;
}

export interface DiplomaType extends Coded {
  readonly name: Labels;
  /** Level of the French framework of qualifications (3 to 8), null where it has none. */
  readonly level: number | null;
}

interface Lifetime {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

export const existedIn = ({ firstYear, lastYear }: Lifetime, year: number): boolean =>
  (firstYear === null || firstYear <= year) && (lastYear === null || year <= lastYear);
