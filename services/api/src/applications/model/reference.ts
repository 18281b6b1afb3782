import { randomInt } from 'node:crypto';

/** Without what is read wrongly aloud or on paper: I, L, O, U, 0 and 1. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const drawn = (length: number): string => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** What people quote: the programme's code and eight letters drawn by lot. */
export const newReference = (programmeCode: string): string => `${programmeCode}-${drawn(8)}`;

export const newReceiptNumber = (now: Date): string => `R-${now.toISOString().slice(0, 10).replaceAll('-', '')}-${drawn(8)}`;
