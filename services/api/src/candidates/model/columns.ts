// Functions, because TypeORM keeps and completes the very object that it is given.
const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;
export const code = (length: number) => ({ length, ...ascii });
export const id = () => code(30);
export const instant = () => ({ precision: 3 });
export const maybeInstant = () => ({ precision: 3, nullable: true });
export const maybeCode = (length: number) => ({ length, nullable: true, ...ascii });
export const maybeText = (length: number) => ({ length, nullable: true });
export const maybeNumber = () => ({ unsigned: true, nullable: true });
/** The candidate's own rows go with the candidate. */
export const withCandidate = (name: string) => ({ name, onDelete: 'CASCADE', onUpdate: 'NO ACTION' }) as const;
