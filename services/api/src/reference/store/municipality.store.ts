import { asCode, padded, placeholders, type Reads, type SqlValue } from '../../kernel/reads';
import { mostTelling, type TypedPlace, type TypedWord } from '../model/typed-place';

export interface MunicipalityFacts {
  readonly code: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly postcodes: readonly string[];
  readonly isRetired: boolean;
}

export interface MunicipalitySearch {
  readonly place: TypedPlace | undefined;
  readonly postcode: string | undefined;
  readonly departmentCode: string | undefined;
  readonly first: number;
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly postcodes: string;
  readonly isRetired: number;
}

const columns = 'm.code, m.name, m.departmentCode, m.postcodes, m.retiredAt IS NOT NULL AS isRetired';

export async function municipalitiesByCode(reads: Reads, codes: readonly string[]): Promise<ReadonlyMap<string, MunicipalityFacts>> {
  const sql = `SELECT ${columns} FROM municipality m WHERE m.code IN (${placeholders(codes.length)})`;
  const rows = await reads.rows<Row>(sql, padded(codes.map(asCode)));
  return new Map(rows.map((row) => [row.code, facts(row)]));
}

/** Whether any municipality has this postcode. */
export async function isPostcode(reads: Reads, postcode: string): Promise<boolean> {
  const row = await reads.first('SELECT 1 FROM municipality_postcode WHERE postcode = ? LIMIT 1', [asCode(postcode)]);
  return row !== undefined;
}

export async function searchMunicipalities(reads: Reads, search: MunicipalitySearch): Promise<MunicipalityFacts[]> {
  const { sql, values } = statementFor(search);
  const rows = await reads.rows<Row>(sql, values);
  return rows.map(facts);
}

interface Part {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Few texts whatever is typed, so that they stay prepared; every value is a parameter. */
function statementFor(search: MunicipalitySearch): Part {
  const driver = search.place && mostTelling(search.place.words);
  return search.place && driver ? byWords(search, search.place, driver) : byPlace(search);
}

/**
 * One range of the word table, which repeats what is needed to filter and to sort, then the rows of the best ones:
 * the exact name, names that begin with the text, the other names; larger municipalities first.
 */
function byWords(search: MunicipalitySearch, place: TypedPlace, driver: TypedWord): Part {
  const where = [wordIn(driver), ...place.words.filter((word) => word !== driver).map(wordInName), inDepartment('w', search), withPostcode('w.municipalityCode', search)];
  const sql = `SELECT ${columns} FROM (
      SELECT w.municipalityCode, MAX(w.searchName = ?) AS isExact, MAX(w.searchName LIKE ? OR w.searchName LIKE ?) AS isBeginning, MAX(w.population) AS population
      FROM municipality_word w WHERE ${where.map((part) => part.sql).join(' AND ')}
      GROUP BY w.municipalityCode ORDER BY isExact DESC, isBeginning DESC, population DESC, w.municipalityCode LIMIT ?
    ) k LEFT JOIN municipality m ON m.code = k.municipalityCode
    ORDER BY k.isExact DESC, k.isBeginning DESC, k.population DESC, k.municipalityCode`;
  return { sql, values: [place.name, `${escaped(place.name)}%`, `${escaped(place.typed)}%`, ...where.flatMap((part) => part.values), search.first] };
}

function byPlace(search: MunicipalitySearch): Part {
  const where = [inDepartment('m', search), withPostcode('m.code', search)];
  const sql = `SELECT ${columns} FROM municipality m WHERE m.retiredAt IS NULL AND ${where.map((part) => part.sql).join(' AND ')}
    ORDER BY m.population DESC, m.code LIMIT ?`;
  return { sql, values: [...where.flatMap((part) => part.values), search.first] };
}

const wordIn = ({ prefixes }: TypedWord): Part => ({
  sql: `(${prefixes.map(() => 'w.word LIKE ?').join(' OR ')})`,
  values: prefixes.map((prefix) => `${escaped(prefix)}%`),
});

const wordInName = ({ prefixes }: TypedWord): Part => ({
  sql: `(${prefixes.map(() => "CONCAT(' ', w.searchName) LIKE ?").join(' OR ')})`,
  values: prefixes.map((prefix) => `% ${escaped(prefix)}%`),
});

const always: Part = { sql: 'TRUE', values: [] };

const inDepartment = (table: string, { departmentCode }: MunicipalitySearch): Part =>
  departmentCode === undefined ? always : { sql: `${table}.departmentCode = ?`, values: [asCode(departmentCode)] };

function withPostcode(code: string, { postcode }: MunicipalitySearch): Part {
  if (postcode === undefined) return always;
  return {
    sql: `${code} IN (SELECT p.municipalityCode FROM municipality_postcode p WHERE p.postcode LIKE ?)`,
    values: [`${escaped(postcode)}%`],
  };
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const facts = ({ postcodes, isRetired, ...row }: Row): MunicipalityFacts => ({
  ...row,
  isRetired: Boolean(isRetired),
  postcodes: postcodes === '' ? [] : postcodes.split(','),
});
