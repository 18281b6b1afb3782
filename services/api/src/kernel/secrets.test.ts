import { createHash, timingSafeEqual } from 'node:crypto';
import { hmac, newSecret, sameDigest, sha256 } from './secrets';

describe('secrets', () => {
  it('security 12: digests are compared whole, whatever their first difference, and never match at another length', () => {
    const digest = sha256('482913');
    const differing = (place: number): string => `${digest.slice(0, place)}${digest[place] === '0' ? '1' : '0'}${digest.slice(place + 1)}`;
    expect(sameDigest(digest, sha256('482913'))).toBe(true);
    for (let place = 0; place < digest.length; place += 1) expect(sameDigest(digest, differing(place))).toBe(false);
    expect(sameDigest(digest, digest.slice(0, 62))).toBe(false);
    expect(sameDigest(digest, '')).toBe(false);
    // The library's comparison refuses unequal lengths by throwing: ours answers.
    expect(() => timingSafeEqual(Buffer.from('ab'), Buffer.from('abc'))).toThrow(/length/);
  });

  it('security 32: a link holds 256 bits, and what is kept of it is its SHA-256', () => {
    const secrets = new Set(Array.from({ length: 1_000 }, newSecret));
    expect(secrets.size).toBe(1_000);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(sha256('x')).toBe(createHash('sha256').update('x').digest('hex'));
    expect(hmac(Buffer.from('a'), 'x')).not.toBe(hmac(Buffer.from('b'), 'x'));
  });
});
