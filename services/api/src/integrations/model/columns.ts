/** Ids, codes and states are ASCII and compared byte by byte. */
const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

export const idColumn = { type: 'char', length: 30, ...ascii } as const;
export const code = (length: number) => ({ type: 'varchar', length, ...ascii }) as const;
export const fixed = (length: number) => ({ type: 'char', length, ...ascii }) as const;
export const text = (length: number) => ({ type: 'varchar', length }) as const;
export const instant = { type: 'datetime', precision: 3 } as const;
