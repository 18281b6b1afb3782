import { queueIn, queueOf } from './queue';

const list = '/cockpit/applications?queue=TO_CHECK';
const queue = { ids: ['app_1', 'app_2'], list, before: '', after: 'c2', skipped: 0, total: '53' };

describe('the files that the list gave along', () => {
  it('are a page of it, and where it goes on', () => {
    const edges = [{ node: { id: 'app_1' } }, { node: { id: 'app_2' } }];
    const place = { list, skipped: 0, total: '53' };
    expect(queueOf({ edges, pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c2' } }, place)).toEqual(queue);
    expect(queueOf({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null } }, place)).toMatchObject({ ids: [], before: '', after: '' });
  });

  it('are in the state of the history entry, or nowhere', () => {
    expect(queueIn({ queue })).toEqual(queue);
    for (const state of [null, undefined, 'app_1', {}, { queue: 'app_1' }, { queue: null }, { queue: ['app_1'] }, { queue: { ...queue, ids: ['app_1', 2] } }]) expect(queueIn(state)).toBeUndefined();
  });

  it('lead back to the list, and nowhere else', () => {
    for (const elsewhere of ['//elsewhere.test', '/cockpit/applications/app_1', '']) expect(queueIn({ queue: { ...queue, list: elsewhere } })).toBeUndefined();
  });
});
