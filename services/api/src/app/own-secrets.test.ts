import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret, serverKey } from './own-secrets';

const dataDir = mkdtempSync(join(tmpdir(), 'parvis-secrets-'));
afterAll(() => { rmSync(dataDir, { recursive: true, force: true }); });

it('is made once, for its owner only', () => {
  expect(keptSecret(dataDir, 'once', () => 'first')).toBe('first');
  expect(keptSecret(dataDir, 'once', () => 'second')).toBe('first');
  expect(statSync(join(dataDir, 'secrets', 'once')).mode & 0o777).toBe(0o600);
});

it('is one for two processes that start together', () => {
  const late = (): string => {
    // The other process comes first while this one is still making its own.
    expect(keptSecret(dataDir, 'both', () => 'theirs')).toBe('theirs');
    return 'ours';
  };
  expect(keptSecret(dataDir, 'both', late)).toBe('theirs');
  expect(readdirSync(join(dataDir, 'secrets')).sort()).toEqual(['both', 'once']);
});

it('makes the same key out of what is configured or kept, under the same id', () => {
  expect(serverKey('x'.repeat(40), dataDir)).toEqual(serverKey('x'.repeat(40), dataDir));
  expect(serverKey(undefined, dataDir)).toEqual(serverKey(undefined, dataDir));
  expect(serverKey(undefined, dataDir).id).not.toBe(serverKey('x'.repeat(40), dataDir).id);
});
