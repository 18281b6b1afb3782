import { randomInt } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoPerson } from './people';

/** Who can sign in to the demonstration, and how. */
export interface DemoAccount {
  readonly function: string;
  readonly address: string;
  readonly password: string;
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo-accounts.json');

/** Passwords by address, as the last start wrote them. */
export async function keptPasswords(dataDir: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '[]');
  return new Map(entriesOf(text).map(({ address, password }) => [address, password]));
}

/** Only for the owner of the data folder; whole or not at all. */
export async function writeAccounts(dataDir: string, accounts: readonly DemoAccount[]): Promise<void> {
  const half = `${fileIn(dataDir)}.${String(process.pid)}.half`;
  await writeFile(half, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(half, fileIn(dataDir));
}

export const demoAccount = ({ function: held, address }: DemoPerson, password: string): DemoAccount => ({ function: held, address, password });

const letters = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789'];
const pick = (set: string): string => set.charAt(randomInt(set.length));

/** Four groups that can be typed from a screen, with a letter of each kind and a sign. */
export function newPassword(): string {
  const group = (): string => letters.map(pick).join('') + pick(letters.join(''));
  return Array.from({ length: 4 }, group).join('-');
}

function entriesOf(text: string): { address: string; password: string }[] {
  const parsed = parse(text);
  return Array.isArray(parsed) ? parsed.filter(isEntry) : [];
}

/** A file that somebody spoilt is written anew. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

const isEntry = (entry: unknown): entry is { address: string; password: string } =>
  typeof entry === 'object' && entry !== null && 'address' in entry && typeof entry.address === 'string' && 'password' in entry && typeof entry.password === 'string';
