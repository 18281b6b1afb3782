import { isGenuine } from '@parvis/client/webhooks';
import { newSalt, secretOf, secretsAt, signatureOf } from './webhook-signature';

const isSigned = (secret: string, header: string, raw: Buffer, at: Date): boolean => isGenuine({ secret, header, body: raw, now: at });

const now = new Date('2026-11-20T09:00:00.500Z');
const body = '{"id":"fev_01J00000000000000000000000","kind":"DECIDED"}';

describe('the signature of a webhook', () => {
  it('is HMAC-SHA256 of the second, a full stop and the body', () => {
    expect(signatureOf(['whs_secret'], body, now)).toBe('t=1795165200,v1=090ab107a5a3078083f7528fcab84ec3d0c83ba75506698b076ddf79551d8997');
  });

  it('is known by its receiver, for these bytes, this secret and this moment alone', () => {
    const header = signatureOf(['whs_secret'], body, now);
    const raw = Buffer.from(body);
    expect(isSigned('whs_secret', header, raw, now)).toBe(true);
    expect(isSigned('whs_other', header, raw, now)).toBe(false);
    expect(isSigned('whs_secret', header, Buffer.from(`${body} `), now)).toBe(false);
    expect(isSigned('whs_secret', header.replace(/t=\d+/, 't=1795165201'), raw, now)).toBe(false);
    expect(isSigned('whs_secret', header, raw, new Date(now.getTime() + 301_000))).toBe(false);
    for (const broken of ['', 't=,v1=', 't=1795165200', 'v1=00', 't=NaN,v1=00', header.slice(0, -1)]) expect(isSigned('whs_secret', broken, raw, now)).toBe(false);
  });

  it('is made with both secrets while one replaces the other, and with one alone afterwards', () => {
    const key = Buffer.alloc(32, 7);
    const [old, fresh] = [newSalt(), newSalt()];
    const source = { id: 'whk_1', salt: fresh, previousSalt: old, previousUntil: new Date(now.getTime() + 1) };
    const both = signatureOf(secretsAt(key, source, now), body, now);
    expect([old, fresh].map((salt) => isSigned(secretOf(key, 'whk_1', salt), both, Buffer.from(body), now))).toEqual([true, true]);
    const later = secretsAt(key, source, new Date(now.getTime() + 1));
    expect(later).toEqual([secretOf(key, 'whk_1', fresh)]);
    expect(secretOf(key, 'whk_2', fresh)).not.toBe(later[0]);
  });
});
