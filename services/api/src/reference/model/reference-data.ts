import type { SeriesKind } from './nomenclature';

export type DatasetName =
  | 'regions' | 'departments' | 'municipalities' | 'countries' | 'series' | 'specialities' | 'honours' | 'diplomaTypes';

/** One national or own table as it should stand after the import. */
export interface Dataset<Row> {
  /** Changes when, and only when, the rows change; cheap, unlike reading them. */
  readonly fingerprint: string;
  rows(): readonly Row[];
}

export type RegionRow = { readonly code: string; readonly name: string };
export type DepartmentRow = { readonly code: string; readonly name: string; readonly regionCode: string };
export type MunicipalityRow = {
  readonly code: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly population: number;
  readonly postcodes: readonly string[];
};
export type CountryRow = {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly nationalityFr: string;
  readonly nationalityEn: string;
};
export type SeriesRow = {
  readonly code: string;
  readonly kind: SeriesKind;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly hasSpecialities: boolean;
};
export type SpecialityRow = {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
};
export type HonoursRow = { readonly code: string; readonly nameFr: string; readonly nameEn: string };
export type DiplomaTypeRow = {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly level: number | null;
};

/** Where reference data come from; the order of lists is the order of the rows. */
export interface ReferenceData {
  readonly regions: Dataset<RegionRow>;
  readonly departments: Dataset<DepartmentRow>;
  readonly municipalities: Dataset<MunicipalityRow>;
  readonly countries: Dataset<CountryRow>;
  readonly series: Dataset<SeriesRow>;
  readonly specialities: Dataset<SpecialityRow>;
  readonly honours: Dataset<HonoursRow>;
  readonly diplomaTypes: Dataset<DiplomaTypeRow>;
}
