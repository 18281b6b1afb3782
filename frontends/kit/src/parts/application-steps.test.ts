import { applicationSteps, type Standing } from './application-steps';

const draft: Standing = { status: 'DRAFT', submittedAt: null, publishedDecision: null, answer: 'NONE' };
const submittedAt = '2027-04-03T08:00:00.000Z';
const states = (standing: Partial<Standing>): string => applicationSteps({ ...draft, ...standing }, (name) => name).map(({ state }) => state).join(' ');

describe('the five steps of an application', () => {
  it.each<[string, Partial<Standing>, string]>([
    ['a draft is being prepared', {}, 'current coming coming coming coming'],
    ['once handed in, it is being checked', { status: 'SUBMITTED', submittedAt }, 'done done current coming coming'],
    ['something is to be corrected', { status: 'INCOMPLETE', submittedAt }, 'done done attention coming coming'],
    ['checked, it waits for a decision', { status: 'COMPLETE', submittedAt }, 'done done done current coming'],
    ['admitted, the candidate is to answer', { status: 'COMPLETE', submittedAt, publishedDecision: 'ADMITTED' }, 'done done done done attention'],
    ['an answer ends it', { status: 'COMPLETE', submittedAt, publishedDecision: 'ADMITTED', answer: 'ACCEPTED' }, 'done done done done done'],
    ['a place that is declined ends it too', { status: 'COMPLETE', submittedAt, publishedDecision: 'ADMITTED', answer: 'DECLINED' }, 'done done done done done'],
    ['no answer in time ends it too', { status: 'COMPLETE', submittedAt, publishedDecision: 'ADMITTED', answer: 'EXPIRED' }, 'done done done done refused'],
    ['refused, it stops at the decision', { status: 'INCOMPLETE', submittedAt, publishedDecision: 'REJECTED' }, 'done done done refused coming'],
    ['a waiting list is not the end', { status: 'COMPLETE', submittedAt, publishedDecision: 'WAITING_LIST' }, 'done done done current coming'],
    ['cancelled before it was handed in', { status: 'CANCELLED' }, 'refused coming coming coming coming'],
    ['cancelled after', { status: 'CANCELLED', submittedAt }, 'done done refused coming coming'],
  ])('%s', (_title, standing, expected) => {
    expect(states(standing)).toBe(expected);
  });
});
