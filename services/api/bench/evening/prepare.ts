import { startParvis } from '../../src/app/parvis';
import { readSettings } from '../../src/app/settings';
import { createLog } from '../../src/app/logger';
import { candidateOfAccount } from '../../src/candidates/contract';
import { createValidatedAccount } from '../../src/identity/contract';
import { systemClock } from '../../src/kernel/clock';
import type { Parts } from '../../src/kernel/feature';
import { newId, type IdPrefix } from '../../src/kernel/ids';
import type { Reads, SqlValue } from '../../src/kernel/reads';
import { completeProfile } from '../../tests/support/builders/applications';
import { rowsAbout } from '../../tests/support/rows-about';

export const password = 'Vz7#kolibri-Tango';
export const addressOf = (number: number): string => `evening-${String(number)}@example.test`;

/** What belongs to somebody who has an account and a complete profile, and to nothing that they have done. */
const leftOut = new Set(['mail', 'job', 'session', 'refresh_token', 'auth_event', 'sign_in_flow', 'sign_in_try', 'mailed_link', 'audit_entry']);
const rowsAtOnce = 400;

export interface Evening {
  readonly environment: Readonly<Record<string, string>>;
  readonly candidates: number;
}

/** The demonstration with so many more candidates, each ready to apply: one is made as people are, the others are copies under other names. */
export async function prepare({ environment, candidates }: Evening): Promise<void> {
  const settings = readSettings({ ...environment, PORT: '0', METRICS_PORT: '0', ROLE: 'api', LOG_LEVEL: 'warn' });
  const parvis = await startParvis(settings, { clock: systemClock, log: createLog('warn') });
  try {
    await copy(parvis.parts, candidates);
  } finally {
    await parvis.stop();
  }
}

async function copy(parts: Parts, candidates: number): Promise<void> {
  const { reads, transactions } = parts;
  const { accountId, login } = await transactions.run((tx) => createValidatedAccount(tx, parts, { firstName: 'Camille', lastName: 'Soir', address: addressOf(0), password, language: 'fr' }));
  const candidateId = (await candidateOfAccount(reads, accountId)) ?? '';
  await completeProfile(parts, { kind: 'person', accountId, candidateId, sessionId: '', grants: [] });
  const about = Object.entries(await rowsAbout(reads, [accountId, candidateId])).filter(([table]) => !leftOut.has(table))
    .sort(([one], [other]) => rankOf(one) - rankOf(other));
  const own = new Set([accountId, candidateId, ...about.flatMap(([, rows]) => rows.flatMap((row) => ('id' in row && typeof row.id === 'string' ? [row.id] : [])))]);
  for (let from = 1; from < candidates; from += rowsAtOnce) {
    const copies = Array.from({ length: Math.min(rowsAtOnce, candidates - from) }, (_, index) => renamer(from + index, login, own));
    for (const [table, rows] of about) await insert(reads, table, copies.flatMap((rename) => rows.map((row) => Object.entries(row).map(([name, value]) => [name, rename(value)] as const))));
  }
}

/** What others refer to comes first. */
const first = ['account', 'issued_login', 'email_address', 'candidate'];
const rankOf = (table: string): number => (first.includes(table) ? first.indexOf(table) : first.length);

/** The same person under other ids, another number and another address. */
function renamer(number: number, login: string, own: ReadonlySet<string>): (value: unknown) => SqlValue {
  const ids = new Map<string, string>();
  const named = new Map([[login, `ECZ${number.toString(36).toUpperCase().padStart(5, '0')}`], [addressOf(0), addressOf(number)]]);
  const text = (value: string): string => {
    if (!own.has(value)) return named.get(value) ?? named.get(value.toUpperCase())?.toLowerCase() ?? value;
    const known = ids.get(value) ?? newId(value.slice(0, 3) as IdPrefix);
    ids.set(value, known);
    return known;
  };
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' || value instanceof Date || Buffer.isBuffer(value)) return value;
    return JSON.stringify(value);
  };
}

async function insert(reads: Reads, table: string, rows: readonly (readonly (readonly [string, SqlValue])[])[]): Promise<void> {
  const [sample] = rows;
  if (sample === undefined) return;
  const columns = sample.map(([name]) => `\`${name}\``).join(', ');
  const line = `(${sample.map(() => '?').join(', ')})`;
  await reads.rows(`INSERT INTO \`${table}\` (${columns}) VALUES ${rows.map(() => line).join(', ')}`, rows.flatMap((row) => row.map(([, value]) => value)));
}
