import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** The first key signs, every key verifies: a new key is put first, an old one stays until its last token has ended. */
export type SigningKeys = readonly [SigningKey, ...SigningKey[]];

export class SigningKeysRefused extends Error {}

const pemBlock = /-----BEGIN (?:EC )?PRIVATE KEY-----[\s\S]+?-----END (?:EC )?PRIVATE KEY-----/g;

/** Reads PEM blocks one after another; `\n` may be written out, as environment files do. */
export function parseSigningKeys(text: string): SigningKeys {
  const [first, ...others] = (text.replaceAll('\\n', '\n').match(pemBlock) ?? []).map(signingKey);
  if (first === undefined) throw new SigningKeysRefused('SIGNING_KEYS: expected P-256 private keys as PEM blocks, the signing one first');
  return [first, ...others];
}

/** The keys of an installation that brings none: made once, readable by its owner only. */
export async function keptSigningKeys(dataDir: string): Promise<SigningKeys> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'signing-keys.pem');
  return parseSigningKeys((await contentOf(file)) ?? (await keep(file, newSigningKeyPem())));
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Of two processes that start together one writes, and both read what it wrote: `link` never overwrites. */
async function keep(file: string, pem: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, pem, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return readFile(file, 'utf8');
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

export function newSigningKeyPem(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function signingKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new SigningKeysRefused('SIGNING_KEYS: expected keys on the curve P-256');
  const publicKey = createPublicKey(privateKey);
  return { id: thumbprint(publicKey), privateKey, publicKey };
}

/** The key's name is derived from it (RFC 7638), so no two places can disagree on it. */
function thumbprint(publicKey: KeyObject): string {
  const { crv, kty, x, y } = publicKey.export({ format: 'jwk' });
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}
