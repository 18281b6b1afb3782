import { NetworkLimits } from './network-limits';

const tight = { points: 2, duration: 60 };

describe('what one network may ask for', () => {
  it('is counted by network and use, and an IPv6 subscriber is one network', async () => {
    const limits = new NetworkLimits({ 'sign-in': tight, 'sign-up': tight, mail: tight, strength: tight });
    expect(await limits.take('sign-in', '2001:db8:1:2::1')).toBeUndefined();
    expect(await limits.take('sign-in', '2001:db8:1:2::2')).toBeUndefined();
    expect(await limits.take('sign-in', '2001:db8:1:2::3')).toBeGreaterThan(0);
    expect(await limits.take('mail', '2001:db8:1:2::3')).toBeUndefined();
    expect(await limits.take('sign-in', '2001:db8:1:3::3')).toBeUndefined();
  });

  it('leaves room for a lecture hall behind one address', async () => {
    const limits = new NetworkLimits();
    for (let n = 0; n < 400 * 5; n += 1) expect(await limits.take('sign-in', '192.0.2.1')).toBeUndefined();
    for (let n = 0; n < 400 * 6; n += 1) expect(await limits.take('strength', '192.0.2.1')).toBeUndefined();
    expect(await limits.take('strength', '192.0.2.1')).toBeGreaterThan(0);
  });
});
