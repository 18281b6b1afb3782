export { ImportReferenceData } from './use-cases/import-reference-data';
export type {
  CountryRow, Dataset, DepartmentRow, DiplomaTypeRow, HonoursRow, MunicipalityRow, ReferenceData, RegionRow, SeriesRow, SpecialityRow,
} from './model/reference-data';
export { nomenclaturesOf, type Nomenclatures } from './store/nomenclatures';
export type { Country, Department, DiplomaType, Honours, Labels, Series, SeriesKind, Speciality } from './model/nomenclature';
export { diplomaTypeByCode } from './store/loaders';
export { existedIn } from './model/nomenclature';
export { isPostcode, municipalitiesByCode, type MunicipalityFacts } from './store/municipality.store';
