import { listIn, neighboursOf, queueIn } from './queue';

describe('the files that the list gave along', () => {
  it('are ids in the state of the history entry, and nothing else', () => {
    expect(queueIn({ queue: ['app_1', 2, 'app_3'] })).toEqual(['app_1', 'app_3']);
    for (const state of [null, undefined, 'app_1', {}, { queue: 'app_1' }]) expect(queueIn(state)).toEqual([]);
  });

  it('stand before and after the one that is open', () => {
    const queue = ['app_1', 'app_2', 'app_3'];
    expect(neighboursOf(queue, 'app_1')).toEqual({ previous: undefined, next: 'app_2', place: 1, total: 3 });
    expect(neighboursOf(queue, 'app_3')).toEqual({ previous: 'app_2', next: undefined, place: 3, total: 3 });
    expect(neighboursOf(queue, 'app_9')).toBeUndefined();
  });
});

describe('the way back', () => {
  it('leads to the list as it was, and nowhere else', () => {
    expect(listIn({ list: '/cockpit/applications?queue=TO_CHECK' })).toBe('/cockpit/applications?queue=TO_CHECK');
    expect([listIn(null), listIn({}), listIn({ list: '//elsewhere.test' }), listIn({ list: '/cockpit/applications/app_1' })]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
