const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;
export const id = { length: 30, ...ascii } as const;
export const instant = { precision: 3 } as const;
export const maybeInstant = { precision: 3, nullable: true } as const;
export const code = (length: number) => ({ length, ...ascii }) as const;
export const maybeCode = (length: number) => ({ length, nullable: true, ...ascii }) as const;
export const maybeText = (length: number) => ({ length, nullable: true }) as const;
export const maybeYear = { unsigned: true, nullable: true } as const;
/** The candidate's own rows go with the candidate. */
export const withCandidate = { onDelete: 'CASCADE', onUpdate: 'NO ACTION' } as const;
