/** Capitals of Greek names lose their accents; for all others it makes no difference which language is named. */
export const capitals = (name: string): string => name.toLocaleUpperCase('el');
