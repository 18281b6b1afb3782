import type { Clock } from '../../kernel/clock';
import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import type { Dataset, DatasetName, MunicipalityRow, ReferenceData } from '../model/reference-data';
import { searchForms } from '../model/typed-place';
import { forgetNomenclatures } from '../store/nomenclatures';
import { ReferenceImportStore } from '../store/reference-import.store';

export interface ImportedDataset {
  readonly name: DatasetName;
  readonly rows: number;
  readonly retired: number;
}

interface Target {
  readonly table: string;
  readonly columns: readonly string[];
  readonly numbered: boolean;
}

const labels = ['nameFr', 'nameEn'];
const targets: Readonly<Record<DatasetName, Target>> = {
  regions: { table: 'region', columns: ['code', 'name'], numbered: true },
  departments: { table: 'department', columns: ['code', 'name', 'regionCode'], numbered: true },
  municipalities: { table: 'municipality', columns: ['code', 'name', 'departmentCode', 'population', 'postcodes'], numbered: false },
  countries: { table: 'country', columns: ['code', ...labels, 'nationalityFr', 'nationalityEn'], numbered: true },
  series: { table: 'baccalaureate_series', columns: ['code', 'kind', ...labels, 'firstYear', 'lastYear', 'hasSpecialities'], numbered: true },
  specialities: { table: 'speciality', columns: ['code', ...labels, 'firstYear', 'lastYear'], numbered: true },
  honours: { table: 'honours', columns: ['code', ...labels], numbered: true },
  diplomaTypes: { table: 'diploma_type', columns: ['code', ...labels, 'level'], numbered: true },
};

type Cell = string | number | boolean | null;
type ReferenceRow = Readonly<Record<string, Cell | readonly string[]>> & { readonly code: string };

/** Brings the nomenclatures in line with their sources; what has not changed costs one query for all of them. */
export class ImportReferenceData {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async execute(data: ReferenceData): Promise<ImportedDataset[]> {
    const known = await this.fingerprints();
    const imported: ImportedDataset[] = [];
    for (const [name, dataset] of datasetsOf(data)) {
      if (known.get(name) === dataset.fingerprint) continue;
      const result = await this.importOne(name, dataset);
      if (result) imported.push(result);
    }
    if (imported.length > 0) forgetNomenclatures(this.reads);
    return imported;
  }

  private async fingerprints(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reads.rows<{ name: string; fingerprint: string }>('SELECT name, fingerprint FROM reference_import');
    return new Map(rows.map((row) => [row.name, row.fingerprint]));
  }

  private importOne(name: DatasetName, dataset: Dataset<ReferenceRow>): Promise<ImportedDataset | undefined> {
    return this.transactions.run(async (tx) => {
      const store = new ReferenceImportStore(tx.manager);
      if ((await store.lockFingerprint(name)) === dataset.fingerprint) return undefined;
      const rows = dataset.rows();
      const now = this.clock.now();
      await put(store, targets[name], rows);
      const retired = await store.retireOthers(targets[name].table, new Set(rows.map((row) => row.code)), now);
      if (name === 'municipalities') await putSearch(store, rows.filter(isMunicipality));
      await store.remember(name, dataset.fingerprint, rows.length, now);
      return { name, rows: rows.length, retired };
    });
  }
}

function datasetsOf(data: ReferenceData): readonly (readonly [DatasetName, Dataset<ReferenceRow>])[] {
  const of = <Row extends { readonly code: string }>(name: DatasetName, { fingerprint, rows }: Dataset<Row>) =>
    [name, { fingerprint, rows: () => rows().map((row) => ({ ...row })) }] as const;
  return [
    of('regions', data.regions), of('departments', data.departments), of('municipalities', data.municipalities),
    of('countries', data.countries), of('series', data.series), of('specialities', data.specialities),
    of('honours', data.honours), of('diplomaTypes', data.diplomaTypes),
  ];
}

async function put(store: ReferenceImportStore, { table, columns, numbered }: Target, rows: readonly ReferenceRow[]): Promise<void> {
  const values = rows.map((row, position) => [...columns.map((column) => cell(row[column])), ...(numbered ? [position] : [])]);
  await store.put(table, numbered ? [...columns, 'position'] : columns, values);
}

const cell = (value: Cell | readonly string[] | undefined): Cell =>
  typeof value === 'object' && value !== null ? value.join(',') : (value ?? null);

const isMunicipality = (row: ReferenceRow): row is ReferenceRow & MunicipalityRow => Array.isArray(row['postcodes']);

async function putSearch(store: ReferenceImportStore, rows: readonly MunicipalityRow[]): Promise<void> {
  const postcodes = rows.flatMap(({ code, postcodes: all }) => all.map((postcode) => [postcode, code]));
  const words = rows.flatMap(({ code, name, departmentCode, population }) => {
    const forms = searchForms(name);
    return forms.words.map((word) => [word, code, forms.name, departmentCode, population]);
  });
  await store.replace('municipality_postcode', ['postcode', 'municipalityCode'], postcodes);
  await store.replace('municipality_word', ['word', 'municipalityCode', 'searchName', 'departmentCode', 'population'], words);
}
