import { filterOf, isNarrowed, readView, writeView } from './address';

describe('the address of the grid', () => {
  it('says the whole view, and is read back', () => {
    const view = { text: 'EC1Q', statuses: ['SUBMITTED', 'COMPLETE'] as const, order: 'CANDIDATE_NAME_ASC' as const, centreId: 'cen_1', programmeId: 'prg_1', after: 'c2', skipped: 50 };
    const query = writeView(view);
    expect(query).toEqual({ text: 'EC1Q', status: ['SUBMITTED', 'COMPLETE'], order: 'CANDIDATE_NAME_ASC', centre: 'cen_1', programme: 'prg_1', after: 'c2', skipped: '50' });
    expect(readView(query as never)).toEqual(view);
    expect(filterOf(view)).toEqual({ text: 'EC1Q', statuses: ['SUBMITTED', 'COMPLETE'], centreIds: ['cen_1'], programmeIds: ['prg_1'] });
  });

  it('is bare for the first page of everything', () => {
    const view = readView({});
    expect(writeView(view)).toEqual({});
    expect(filterOf(view)).toEqual({});
    expect(isNarrowed(view)).toBe(false);
  });

  it('takes nothing that somebody made up by hand', () => {
    expect(readView({ status: ['EATEN', 'DRAFT'], order: 'RANDOM', skipped: '-3', after: 'c' })).toMatchObject({ statuses: ['DRAFT'], order: 'SUBMITTED_AT_DESC', skipped: 0 });
    expect(readView({ skipped: '50' }).skipped).toBe(0);
  });
});
