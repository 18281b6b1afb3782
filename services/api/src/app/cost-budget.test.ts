import { CostBudget } from './cost-budget';

describe('the budget of a token', () => {
  it('is spent, says when to come back, and fills up again', () => {
    const budget = new CostBudget(100, 10);
    expect(budget.take('a', 70, 0)).toEqual({ left: 30 });
    expect(budget.take('a', 70, 0)).toEqual({ left: 30, retryAfterSeconds: 4 });
    expect(budget.take('a', 70, 4_000)).toEqual({ left: 0 });
    expect(budget.take('b', 70, 4_000)).toEqual({ left: 30 });
    expect(budget.take('a', 0, 60_000)).toEqual({ left: 100 });
  });

  it('remembers as many as it may', () => {
    const budget = new CostBudget(100, 1, 2);
    for (const key of ['a', 'b', 'c']) budget.take(key, 100, 0);
    expect([budget.take('c', 1, 0).retryAfterSeconds, budget.take('a', 1, 0).retryAfterSeconds]).toEqual([1, undefined]);
  });
});
