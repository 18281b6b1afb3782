import { newLogin, parseLogin } from './login';
import { networkOf } from './network';

describe('a candidate number', () => {
  it('is EC and six of digits and capitals', () => {
    const drawn = Array.from({ length: 2_000 }, newLogin);
    expect(drawn.every((login) => /^EC[0-9A-Z]{6}$/.test(login))).toBe(true);
    expect(new Set(drawn.join('').replace(/EC/g, '')).size).toBe(36);
    expect(new Set(drawn).size).toBe(2_000);
  });

  it('is read as people copy it', () => {
    expect(parseLogin(' ec1q 5p7n ')).toBe('EC1Q5P7N');
  });
});

describe('a network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:0db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
