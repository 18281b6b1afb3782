import { destructionDeadline } from './destruction-deadline';

describe('the end of an account that nobody validates', () => {
  it.each([
    ['in winter', '2026-02-16T09:00:00Z', '2026-02-19T22:00:00Z'],
    ['in summer', '2026-07-14T09:00:00Z', '2026-07-17T21:00:00Z'],
    ['when summer time begins', '2026-03-27T12:00:00Z', '2026-03-30T21:00:00Z'],
    ['when summer time ends', '2026-10-23T12:00:00Z', '2026-10-26T22:00:00Z'],
    ['for whoever signs up after 23:00', '2026-02-16T22:30:00Z', '2026-02-19T22:00:00Z'],
    ['for whoever signs up after midnight in Paris', '2026-02-16T23:30:00Z', '2026-02-20T22:00:00Z'],
  ])('security 34: is the third day at 23:00 in Paris, %s', (_, createdAt, expected) => {
    expect(destructionDeadline(new Date(createdAt))).toEqual(new Date(expected));
  });
});
