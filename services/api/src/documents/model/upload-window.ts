const windowMs = 10 * 60_000;

/** The first byte comes within this of the grant, and the file is bound within this of its first byte. */
export const windowAfter = (instant: Date): Date => new Date(instant.getTime() + windowMs);
