import type { Feature } from '../kernel/feature';
import { ReferenceResolver } from './graphql/reference.resolver';
import { Municipality, MunicipalityPostcode, MunicipalityWord, ReferenceImport } from './model/municipality.entity';
import {
  CountryRecord, DepartmentRecord, DiplomaTypeRecord, HonoursRecord, Region, SeriesRecord, SpecialityRecord,
} from './model/nomenclature.entity';
import { ListNomenclatures } from './use-cases/list-nomenclatures';
import { SearchMunicipalities } from './use-cases/search-municipalities';

export const referenceFeature: Feature = {
  name: 'reference',
  entities: [
    Region, DepartmentRecord, CountryRecord, SeriesRecord, SpecialityRecord, HonoursRecord, DiplomaTypeRecord,
    Municipality, MunicipalityPostcode, MunicipalityWord, ReferenceImport,
  ],
  rules: {
    'Query.countries': 'public',
    'Query.departments': 'public',
    'Query.municipalities': 'public',
    'Query.baccalaureateSeries': 'public',
    'Query.specialities': 'public',
    'Query.honours': 'public',
    'Query.diplomaTypes': 'public',
    'Country.*': 'public',
    'Department.*': 'public',
    'Municipality.*': 'public',
    'BaccalaureateSeries.*': 'public',
    'Speciality.*': 'public',
    'Honours.*': 'public',
    'DiplomaType.*': 'public',
  },
  build: ({ reads }) => ({
    resolvers: [new ReferenceResolver(new ListNomenclatures(reads), new SearchMunicipalities(reads))],
  }),
};
