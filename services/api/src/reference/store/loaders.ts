import type { Loader } from '../../kernel/loaders';
import type { Country, Department, DiplomaType } from '../model/nomenclature';
import { municipalitiesByCode, type MunicipalityFacts } from './municipality.store';
import { nomenclaturesOf, type Nomenclatures } from './nomenclatures';

function small<Value>(name: string, table: (all: Nomenclatures) => ReadonlyMap<string, Value>): Loader<string, Value> {
  return { name, batch: async (reads) => table(await nomenclaturesOf(reads)) };
}

export const countryByCode = small<Country>('countryByCode', (all) => all.countries);
export const departmentByCode = small<Department>('departmentByCode', (all) => all.departments);
export const diplomaTypeByCode = small<DiplomaType>('diplomaTypeByCode', (all) => all.diplomaTypes);

export const municipalityByCode: Loader<string, MunicipalityFacts> = {
  name: 'municipalityByCode',
  batch: municipalitiesByCode,
};
