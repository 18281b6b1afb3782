/** Rows of a batch, each under its key, in their order; every key asked for has its list. */
export function grouped<Row, Value>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  present: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const lists = new Map<string, Value[]>(keys.map((key) => [key, []]));
  for (const row of rows) lists.get(keyOf(row))?.push(present(row));
  return lists;
}
