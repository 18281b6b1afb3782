import type { Reads } from '../../kernel/reads';
import type { Country, Department, DiplomaType, Honours, Series, SeriesKind, Speciality } from '../model/nomenclature';

/** The small tables, whole, in their order; they change only with an import. */
export interface Nomenclatures {
  readonly countries: ReadonlyMap<string, Country>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly series: ReadonlyMap<string, Series>;
  readonly specialities: ReadonlyMap<string, Speciality>;
  readonly honours: ReadonlyMap<string, Honours>;
  readonly diplomaTypes: ReadonlyMap<string, DiplomaType>;
}

interface Kept {
  readonly until: number;
  readonly value: Promise<Nomenclatures>;
}

const lifetimeMs = 5 * 60_000;
const kept = new WeakMap<Reads, Kept>();

/** Kept for a few minutes per pool of reads: an import made by another process shows up without a restart. */
export function nomenclaturesOf(reads: Reads): Promise<Nomenclatures> {
  const known = kept.get(reads);
  if (known && known.until > performance.now()) return known.value;
  const value = read(reads);
  kept.set(reads, { until: performance.now() + lifetimeMs, value });
  value.catch(() => kept.delete(reads));
  return value;
}

/** Called after an import in this process. */
export const forgetNomenclatures = (reads: Reads): boolean => kept.delete(reads);

async function read(reads: Reads): Promise<Nomenclatures> {
  const [countries, departments, series, specialities, honours, diplomaTypes] = await Promise.all([
    reads.rows<CountryRow>(countrySql),
    reads.rows<DepartmentRow>(departmentSql),
    reads.rows<SeriesRow>(seriesSql),
    reads.rows<SpecialityRow>(specialitySql),
    reads.rows<LabelledRow>(honoursSql),
    reads.rows<DiplomaTypeRow>(diplomaTypeSql),
  ]);
  return {
    countries: byCode(countries.map((row) => ({ ...labelled(row), nationality: { fr: row.nationalityFr, en: row.nationalityEn } }))),
    departments: byCode(departments.map(({ retiredAt, ...row }) => ({ ...row, isRetired: retiredAt !== null }))),
    series: byCode(series.map((row) => ({ ...labelled(row), ...years(row), kind: row.kind, hasSpecialities: Boolean(row.hasSpecialities) }))),
    specialities: byCode(specialities.map((row) => ({ ...labelled(row), ...years(row) }))),
    honours: byCode(honours.map(labelled)),
    diplomaTypes: byCode(diplomaTypes.map((row) => ({ ...labelled(row), level: row.level }))),
  };
}

interface LabelledRow {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly retiredAt: Date | null;
}
interface Years {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}
interface CountryRow extends LabelledRow {
  readonly nationalityFr: string;
  readonly nationalityEn: string;
}
interface SeriesRow extends LabelledRow, Years {
  readonly kind: SeriesKind;
  readonly hasSpecialities: number;
}
interface SpecialityRow extends LabelledRow, Years {}
interface DiplomaTypeRow extends LabelledRow {
  readonly level: number | null;
}
interface DepartmentRow {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly retiredAt: Date | null;
}

const countrySql = 'SELECT code, nameFr, nameEn, nationalityFr, nationalityEn, retiredAt FROM country ORDER BY nameFr, code';
const departmentSql = `SELECT d.code, d.name, r.name AS region, d.retiredAt
  FROM department d LEFT JOIN region r ON r.code = d.regionCode ORDER BY d.position`;
const seriesSql = `SELECT code, kind, nameFr, nameEn, firstYear, lastYear, hasSpecialities, retiredAt
  FROM baccalaureate_series ORDER BY position`;
const specialitySql = 'SELECT code, nameFr, nameEn, firstYear, lastYear, retiredAt FROM speciality ORDER BY position';
const honoursSql = 'SELECT code, nameFr, nameEn, retiredAt FROM honours ORDER BY position';
const diplomaTypeSql = 'SELECT code, nameFr, nameEn, level, retiredAt FROM diploma_type ORDER BY position';

const labelled = ({ code, nameFr, nameEn, retiredAt }: LabelledRow) => ({
  code,
  name: { fr: nameFr, en: nameEn },
  isRetired: retiredAt !== null,
});

const years = ({ firstYear, lastYear }: Years): Years => ({ firstYear, lastYear });

const byCode = <Value extends { readonly code: string }>(values: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(values.map((value) => [value.code, value]));
