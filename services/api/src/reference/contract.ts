export { ImportReferenceData } from './use-cases/import-reference-data';
export type { Dataset, DatasetName, ReferenceData } from './model/reference-data';
export { nomenclaturesOf, type Nomenclatures } from './store/nomenclatures';
export type { Country, Department, Speciality, Honours, DiplomaType, Series, Labels } from './model/nomenclature';
export { countryByCode, departmentByCode, diplomaTypeByCode, municipalityByCode } from './store/loaders';
export { isPostcode, type MunicipalityFacts } from './store/municipality.store';
