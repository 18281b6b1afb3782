import type { Reads } from '../../src/kernel/reads';

interface Column {
  readonly tableName: string;
  readonly columnName: string;
}

const idColumns = `SELECT c.table_name AS tableName, c.column_name AS columnName FROM information_schema.columns c
  WHERE c.table_schema = DATABASE() AND c.column_type = 'char(30)' ORDER BY c.table_name, c.ordinal_position`;

const columnsByReads = new WeakMap<Reads, Promise<Column[]>>();

/** The tables of one database do not change while a test runs. */
function columnsOf(reads: Reads): Promise<Column[]> {
  const known = columnsByReads.get(reads) ?? reads.rows<Column>(idColumns);
  columnsByReads.set(reads, known);
  return known;
}

/** Every row of every table that names one of these ids, in a fixed order: what there is about somebody. */
export async function rowsAbout(reads: Reads, ids: readonly string[]): Promise<Readonly<Record<string, readonly object[]>>> {
  const columns = await columnsOf(reads);
  const tables = [...new Set(columns.map(({ tableName }) => tableName))];
  const list = ids.map(() => '?').join(',');
  const dumps = await Promise.all(tables.map(async (table) => {
    const named = columns.filter(({ tableName }) => tableName === table);
    const where = named.map(({ columnName }) => `\`${columnName}\` IN (${list})`).join(' OR ');
    return [table, await reads.rows<object>(`SELECT * FROM \`${table}\` WHERE ${where} ORDER BY 1, 2`, named.flatMap(() => ids))] as const;
  }));
  return Object.fromEntries(dumps.filter(([, rows]) => rows.length > 0));
}
