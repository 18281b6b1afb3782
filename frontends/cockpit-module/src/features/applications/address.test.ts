import type { ApplicationColumnKey } from '@/gql/graphql';
import { filterOf, firstSort, isNarrowed, readView, writeView, type View } from './address';

const isKey = (text: string): text is ApplicationColumnKey => ['STATUS', 'LAST_NAME', 'SUBMITTED_AT', 'DECIDED_AT', 'PROGRAMME', 'MISSING_DOCUMENTS'].includes(text);
const bare = readView({}, isKey);

describe('the address of the grid', () => {
  it('says the whole view, and is read back', () => {
    const view: View = {
      text: 'EC1Q', isQueue: true, viewId: 'viw_1', columns: ['LAST_NAME', 'STATUS'], sort: { column: 'LAST_NAME', direction: 'DESC' }, after: 'c2', before: '', skipped: 50,
      criteria: [
        { column: 'STATUS', values: ['SUBMITTED', 'COMPLETE'] }, { column: 'LAST_NAME', prefix: 'du, p' }, { column: 'SUBMITTED_AT', from: '2026-10-01', to: '2026-10-31' },
        { column: 'DECIDED_AT', isEmpty: true }, { column: 'MISSING_DOCUMENTS', from: '1' },
      ],
    };
    const query = writeView(view);
    expect(query).toMatchObject({ 'f.STATUS': 'SUBMITTED,COMPLETE', 'f.LAST_NAME': '~du, p', 'f.SUBMITTED_AT': '2026-10-01..2026-10-31', sort: '-LAST_NAME', queue: 'TO_CHECK' });
    expect(readView(query as never, isKey)).toEqual(view);
    expect(filterOf(view)).toEqual({ text: 'EC1Q', preset: 'TO_CHECK', columns: view.criteria });
  });

  it('is bare for the first page of everything', () => {
    expect(writeView(bare)).toEqual({});
    expect(filterOf(bare)).toEqual({});
    expect(isNarrowed(bare)).toBe(false);
  });

  it('reads the short words that other pages link with', () => {
    expect(readView({ status: ['SUBMITTED', 'COMPLETE'], programme: 'prg_1' }, isKey).criteria).toEqual([{ column: 'STATUS', values: ['SUBMITTED', 'COMPLETE'] }, { column: 'PROGRAMME', values: ['prg_1'] }]);
  });

  it('takes nothing that somebody made up by hand', () => {
    expect(readView({ 'f.EATEN': 'x', columns: 'EATEN,STATUS,STATUS', sort: '-EATEN', skipped: '-3', after: 'c' }, isKey)).toMatchObject({ criteria: [], columns: ['STATUS'], sort: firstSort, skipped: 0 });
    expect(readView({ skipped: '50' }, isKey).skipped).toBe(0);
  });
});
