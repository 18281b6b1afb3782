import { stepsOf } from './track';

const states = (application: Parameters<typeof stepsOf>[0]) => stepsOf(application).map(({ state }) => state);

describe('the steps of an application', () => {
  it('begin with preparing', () => {
    expect(states({ status: 'DRAFT', submittedAt: null, publishedDecision: null, answer: 'NONE' })).toEqual(['current', 'coming', 'coming', 'coming', 'coming']);
  });

  it('wait for the check once the file is handed in, and stop there when it is incomplete', () => {
    expect(states({ status: 'SUBMITTED', submittedAt: null, publishedDecision: null, answer: 'NONE' })).toEqual(['done', 'done', 'current', 'coming', 'coming']);
    expect(states({ status: 'INCOMPLETE', submittedAt: null, publishedDecision: null, answer: 'NONE' })).toEqual(['done', 'done', 'attention', 'coming', 'coming']);
  });

  it('end with the answer of whoever is admitted', () => {
    expect(states({ status: 'COMPLETE', submittedAt: null, publishedDecision: 'ADMITTED', answer: 'NONE' })).toEqual(['done', 'done', 'done', 'done', 'current']);
    expect(states({ status: 'COMPLETE', submittedAt: null, publishedDecision: 'ADMITTED', answer: 'ACCEPTED' })).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  it('stop at a refusal or a cancellation', () => {
    expect(states({ status: 'COMPLETE', submittedAt: null, publishedDecision: 'REJECTED', answer: 'NONE' })[3]).toBe('refused');
    expect(states({ status: 'CANCELLED', submittedAt: null, publishedDecision: null, answer: 'NONE' })[0]).toBe('refused');
    expect(states({ status: 'CANCELLED', submittedAt: '2026-04-03T09:00:00Z', publishedDecision: null, answer: 'NONE' })[2]).toBe('refused');
  });
});
