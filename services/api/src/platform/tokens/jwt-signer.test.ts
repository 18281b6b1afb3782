import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { JwtSigner } from './jwt-signer';
import { keptSigningKeys, newSigningKeyPem, parseSigningKeys, SigningKeysRefused } from './signing-keys';

const issuer = 'https://parvis.test';
const now = new Date('2026-03-02T09:00:00Z');
const at = Math.floor(now.getTime() / 1000);
const keys = parseSigningKeys(newSigningKeyPem());
const signer = new JwtSigner(keys, issuer);
const claims = { accountId: 'acc_1', sessionId: 'ses_1', tokenId: 'aut_1', authenticatedAt: now, methods: ['pwd'] };

const content = { iss: issuer, aud: 'parvis-api', sub: 'acc_1', sid: 'ses_1', jti: 'x', iat: at, nbf: at, exp: at + 600, auth_time: at, amr: ['pwd'] };
const kid = keys[0].id;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (payload: object, header: object = {}): string =>
  jwt.sign(payload, keys[0].privateKey, { algorithm: 'ES256', header: { alg: 'ES256', typ: 'at+jwt', kid, ...header } });
const without = (name: keyof typeof content): object => Object.fromEntries(Object.entries(content).filter(([key]) => key !== name));

const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const byStranger = (header: object): string =>
  jwt.sign(content, stranger.privateKey, { algorithm: 'ES256', header: { alg: 'ES256', typ: 'at+jwt', kid, ...header } });

function hs256WithPublicKey(): string {
  const head = `${part({ alg: 'HS256', typ: 'at+jwt', kid })}.${part(content)}`;
  const key = keys[0].publicKey.export({ type: 'spki', format: 'pem' });
  return `${head}.${createHmac('sha256', key).update(head).digest('base64url')}`;
}

const forged: Readonly<Record<string, string>> = {
  'alg none': `${part({ alg: 'none', typ: 'at+jwt', kid })}.${part(content)}.`,
  'HS256 keyed with the public key': hs256WithPublicKey(),
  'RS256': jwt.sign(content, rsa.privateKey, { algorithm: 'RS256', header: { alg: 'RS256', typ: 'at+jwt', kid } }),
  'another key under our name': byStranger({}),
  'jku': byStranger({ jku: 'https://evil.test/keys' }),
  'x5u': byStranger({ x5u: 'https://evil.test/cert' }),
  'embedded jwk': byStranger({ jwk: stranger.publicKey.export({ format: 'jwk' }) }),
  'our signature with a jku': signed(content, { jku: 'https://evil.test/keys' }),
  'unknown kid': signed(content, { kid: 'other' }),
  'no kid': signed(content, { kid: undefined }),
  'wrong typ': signed(content, { typ: 'JWT' }),
  'wrong audience': signed({ ...content, aud: 'other' }),
  'wrong issuer': signed({ ...content, iss: 'https://evil.test' }),
  'expired': signed({ ...content, iat: at - 700, nbf: at - 700, exp: at - 6 }),
  'not yet valid': signed({ ...content, nbf: at + 60 }),
  'a life of a year': signed({ ...content, iat: at - 3600, exp: at + 31_536_000 }),
  'no exp': signed(without('exp')),
  'no nbf': signed(without('nbf')),
  'no sub': signed(without('sub')),
  'no sid': signed(without('sid')),
  'no jti': signed(without('jti')),
  'no aud': signed(without('aud')),
  'no iss': signed(without('iss')),
  'nothing': '',
  'noise': randomBytes(40).toString('base64url'),
  'a changed payload': signed(content).replace(/\.[^.]+\./, `.${part({ ...content, sub: 'acc_2' })}.`),
};

describe('access tokens', () => {
  it('give back what they were made from', () => {
    expect(signer.verify(signer.sign(claims, now), now)).toEqual(claims);
  });

  it('live ten minutes, with five seconds for clocks that differ', () => {
    const token = signer.sign(claims, now);
    expect(signer.verify(token, new Date('2026-03-02T09:10:04Z'))).toBeDefined();
    expect(signer.verify(token, new Date('2026-03-02T09:10:06Z'))).toBeUndefined();
    expect(signer.verify(token, new Date('2026-03-02T08:59:50Z'))).toBeUndefined();
  });

  it.each(Object.entries(forged))('security 59: refuses %s', (_, token) => {
    expect(signer.verify(token, now)).toBeUndefined();
  });

  it('security 60: carry no personal data', () => {
    expect(Object.keys(jwt.decode(signer.sign(claims, now)) as object).sort()).toEqual(
      ['amr', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'jti', 'nbf', 'sid', 'sub'],
    );
  });

  it('stay valid when a new key takes over', () => {
    const token = signer.sign(claims, now);
    const next = parseSigningKeys(newSigningKeyPem());
    expect(new JwtSigner([next[0], keys[0]], issuer).verify(token, now)).toEqual(claims);
    expect(new JwtSigner(next, issuer).verify(token, now)).toBeUndefined();
  });
});

describe('signing keys', () => {
  it('are made once and kept where only their owner reads them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keys-'));
    const [first, second] = await Promise.all([keptSigningKeys(folder), keptSigningKeys(folder)]);
    expect(first[0].id).toBe(second[0].id);
    expect((await stat(join(folder, 'signing-keys.pem'))).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });

  it('are refused on another curve, and when there are none', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => parseSigningKeys(other)).toThrow(SigningKeysRefused);
    expect(() => parseSigningKeys('change-me')).toThrow(SigningKeysRefused);
  });
});
