import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../kernel/secrets';

/** A secret that nobody configured: made once, kept in `DATA_DIR/secrets` for its owner's eyes only. */
export function keptSecret(dataDir: string, name: string, make: () => string): string {
  const folder = join(dataDir, 'secrets');
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) keep(path, make());
  return readFileSync(path, 'utf8').trim();
}

/** Of several processes that start together one keeps its secret, and all read that one: a link never overwrites. */
function keep(path: string, secret: string): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, secret, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The key under which digests of codes and peppered passwords are made; its id is kept beside them. */
export function serverKey(configured: string | undefined, dataDir: string): { readonly id: string; readonly key: Buffer } {
  const text = configured ?? keptSecret(dataDir, 'secret-key', () => randomBytes(48).toString('base64'));
  const key = Buffer.from(sha256(`parvis ${text}`), 'hex');
  return { id: sha256(key).slice(0, 8), key };
}
