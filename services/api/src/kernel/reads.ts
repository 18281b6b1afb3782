export type SqlValue = string | number | bigint | boolean | Date | null | Buffer;

/**
 * Compiled reads: fixed SQL text run as a prepared statement on a pool of its own; rows are plain objects, never entities.
 * Instants come back as `Date` (UTC, milliseconds), dates as `YYYY-MM-DD`, JSON as parsed values, decimals as numbers.
 */
export interface Reads {
  rows<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** The only row, or undefined. */
  first<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row | undefined>;
}

/** Reads over several tables at once. */
export interface JoinedReads extends Reads {
  /** The columns of each table in an object named by its alias; computed ones under the empty name. */
  joined<Line>(sql: string, values?: readonly SqlValue[]): Promise<Line[]>;
}

/** `?` repeated for an IN list, padded to a power of two so that few statements are prepared; use with `padded`. */
export function placeholders(count: number): string {
  return Array<string>(paddedLength(count)).fill('?').join(',');
}

export function padded<Value>(values: readonly Value[]): Value[] {
  const last = values.at(-1);
  if (last === undefined) return [];
  return [...values, ...Array<Value>(paddedLength(values.length) - values.length).fill(last)];
}

/**
 * Codes and ids are kept in ASCII, and the database fails rather than compare them with anything else. Such a text is
 * nobody's code: it is asked for as the empty one, which is nobody's either.
 */
export const asCode = (typed: string): string => (/^[\x20-\x7e]*$/.test(typed) ? typed : '');

const paddedLength = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(count, 1)));
