import { readFileSync } from 'node:fs';
import type { Dataset, DepartmentRow, MunicipalityRow, RegionRow } from '../../../../reference/contract';
import { fingerprint } from './table';

interface Region {
  readonly code: string;
  readonly nom: string;
}
interface Department extends Region {
  readonly region: string;
}
interface Commune extends Region {
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly departement: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
}

const files = {
  regions: '@etalab/decoupage-administratif/data/regions.json',
  departements: '@etalab/decoupage-administratif/data/departements.json',
  communes: '@etalab/decoupage-administratif/data/communes.json',
} as const;

/** Raised when the rows made of an unchanged file change. */
const edition = 'edition 1';

/** A file of the package: its bytes tell whether it changed, it is parsed only then. */
function national<Source, Row>(file: keyof typeof files, parse: (json: string) => Source[], row: (source: Source) => Row | undefined): Dataset<Row> {
  const content = readFileSync(require.resolve(files[file]));
  return {
    fingerprint: fingerprint(edition, content),
    rows: () => parse(content.toString('utf8')).flatMap((source) => row(source) ?? []),
  };
}

const regionsOf = (json: string): Region[] => JSON.parse(json);
const departmentsOf = (json: string): Department[] => JSON.parse(json);
const communesOf = (json: string): Commune[] => JSON.parse(json);

export const regions = (): Dataset<RegionRow> => national('regions', regionsOf, ({ code, nom }) => ({ code, name: nom }));

/** Departments and overseas collectivities. */
export const departments = (): Dataset<DepartmentRow> =>
  national('departements', departmentsOf, ({ code, nom, region }) => ({ code, name: nom, regionCode: region }));

/** Municipalities of today; former ones and the districts of Paris, Lyon and Marseille are left out. */
export const municipalities = (): Dataset<MunicipalityRow> =>
  national('communes', communesOf, ({ type, code, nom, departement, population = 0, codesPostaux = [] }) =>
    type === 'commune-actuelle' ? { code, name: nom, departmentCode: departement, population, postcodes: codesPostaux } : undefined,
  );
