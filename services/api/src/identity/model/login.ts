import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const prefix = 'EC';

/** A candidate number: prefix and six random characters. */
export const newLogin = (): string => prefix + Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** The number as people copy it: case and spaces do not matter. */
export const parseLogin = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase();
