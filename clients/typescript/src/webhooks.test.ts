import { isGenuine } from './webhooks.js';

// Counted once with `printf '1790000000.{"id":"fev_1"}' | openssl dgst -sha256 -hmac whs_test`.
const signature = '51a4f5bb9756d480bc7d8cb4edbaf931f728a006dd21af56051af37dd84808e7';
const body = '{"id":"fev_1"}';
const now = new Date(1_790_000_000_000);
const signed = { body, secret: 'whs_test', header: `t=1790000000,v1=${signature}`, now };

describe('a delivery', () => {
  it('is genuine by the secret, the bytes and the hour', () => {
    expect(isGenuine(signed)).toBe(true);
    expect(isGenuine({ ...signed, body: Buffer.from(body) })).toBe(true);
    expect(isGenuine({ ...signed, header: `t=1790000000,v1=${'0'.repeat(64)},v1=${signature}` })).toBe(true);
    expect(isGenuine({ ...signed, now: new Date(now.getTime() + 300_000) })).toBe(true);
  });

  it.each([
    ['other bytes', { body: '{"id":"fev_2"}' }], ['another secret', { secret: 'whs_other' }], ['an old one', { now: new Date(now.getTime() + 301_000) }],
    ['one from the future', { now: new Date(now.getTime() - 301_000) }], ['no header', { header: undefined }], ['another time', { header: `t=1790000001,v1=${signature}` }],
    ['no time', { header: `v1=${signature}` }], ['an empty signature', { header: 't=1790000000,v1=' }], ['junk', { header: 't=1790000000,v1=zz,,=,t' }],
  ])('is not with %s', (_what, change) => { expect(isGenuine({ ...signed, ...change })).toBe(false); });
});
