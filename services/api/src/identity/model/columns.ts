/** Text of ours, compared byte by byte. */
export const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;
export const id = { length: 30, ...ascii } as const;
/** A SHA-256 or an HMAC, hexadecimal. */
export const digest = { length: 64, ...ascii } as const;
export const instant = { precision: 3 } as const;
export const maybeInstant = { precision: 3, nullable: true } as const;
