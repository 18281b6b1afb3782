import { createHash } from 'node:crypto';
import type { Dataset } from '../../../../reference/contract';

/** Lines of `a|b|c`, blank ones and those that begin with `#` left out. */
export const lines = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

export const yearOf = (cell: string | undefined): number | null => (cell === undefined || cell === '' ? null : Number(cell));

/** A small table of ours: its fingerprint is that of its rows. */
export function table<Row>(rows: readonly Row[]): Dataset<Row> {
  return { fingerprint: fingerprint(JSON.stringify(rows)), rows: () => rows };
}

export const fingerprint = (...contents: readonly (string | Buffer)[]): string =>
  contents.reduce((hash, content) => hash.update(content), createHash('sha256')).digest('hex');
