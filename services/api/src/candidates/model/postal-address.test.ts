import { aroundOn } from '../../../tests/support/builders/candidates';
import { changeAddress, missingInAddress } from './postal-address';
import type { Patch, PostalAddress } from './profile';

const around = aroundOn('2026-11-20');
const empty: PostalAddress = { countryCode: null, postcode: null, municipalityCode: null, foreignTown: null, line1: null, line2: null, line3: null };
const inPau = { countryCode: 'FR', postcode: '64000', municipalityCode: '64445', line1: '2 rue du test' };
const change = (patch: Patch<PostalAddress>, current: Partial<PostalAddress> = {}, isPostcodeKnown = true) =>
  changeAddress({ ...empty, ...current }, patch, { ...around, isPostcodeKnown });
const missing = (address: PostalAddress) => missingInAddress(address).map(({ field }) => field);

describe('an address', () => {
  it('in France needs a postcode and a municipality that agree', () => {
    const { next, problems } = change(inPau);
    expect(problems).toEqual([]);
    expect(missing(next)).toEqual([]);
    expect(missing({ ...empty, countryCode: 'FR' })).toEqual(['postcode', 'municipalityCode', 'line1']);
  });

  it('abroad needs a town', () => {
    const { next } = change({ countryCode: 'DZ', foreignTown: 'Oran', postcode: '31000', line1: '1, rue Larbi' });
    expect(missing(next)).toEqual([]);
    expect(missing({ ...next, foreignTown: null })).toEqual(['foreignTown']);
  });

  it('names what does not agree', () => {
    expect(change({ ...inPau, postcode: '42000' }).problems).toEqual([{ field: 'municipalityCode', code: 'OTHER_POSTCODE' }]);
    expect(change({ ...inPau, postcode: '6400' }).problems[0]).toEqual({ field: 'postcode', code: 'POSTCODE' });
    expect(change({ countryCode: 'FR', postcode: '99999' }, {}, false).problems).toEqual([{ field: 'postcode', code: 'POSTCODE_UNKNOWN' }]);
  });

  it('follows the field that was typed last', () => {
    expect(change({ postcode: '42000' }, inPau).next).toMatchObject({ postcode: '42000', municipalityCode: null });
    expect(change({ municipalityCode: '69123' }, inPau).next).toMatchObject({ postcode: null, municipalityCode: '69123' });
    expect(change({ municipalityCode: '17300' }, inPau).next.municipalityCode).toBe('17300');
    expect(change({ municipalityCode: '64445' }, { countryCode: 'FR' }).next).toMatchObject({ postcode: '64000' });
  });

  it('forgets what the other country asked for', () => {
    expect(change({ countryCode: 'DZ' }, inPau).next).toMatchObject({ municipalityCode: null });
    expect(change({ countryCode: 'FR' }, { countryCode: 'DZ', foreignTown: 'Oran', postcode: '31000' }).next).toMatchObject({ foreignTown: null, postcode: null });
  });

  it('may come before its country', () => {
    expect(change({ line1: '2 rue du test' })).toMatchObject({ problems: [], next: { line1: '2 rue du test' } });
    expect(missing({ ...empty, line1: 'x' })).toEqual(['countryCode']);
  });
});
