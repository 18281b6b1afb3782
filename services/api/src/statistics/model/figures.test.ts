import { Answer, ApplicationStatus, DecisionType } from '../../applications/contract';
import { figuresOf, noFigures, sumOf, type Alike } from './figures';

const alike = (change: Partial<Alike>): Alike => ({ status: ApplicationStatus.COMPLETE, publishedDecision: null, answer: Answer.NONE, count: 3, received: 3, ...change });

describe('the figures of applications that stand alike', () => {
  it('count once by status, once by decision, and by answer where there is an admission to answer', () => {
    expect(figuresOf(alike({ publishedDecision: DecisionType.ADMITTED, answer: Answer.ACCEPTED }))).toEqual({ ...noFigures, received: 3, complete: 3, admitted: 3, accepted: 3 });
    expect(figuresOf(alike({ publishedDecision: DecisionType.ADMITTED }))).toEqual({ ...noFigures, received: 3, complete: 3, admitted: 3, unanswered: 3 });
    expect(figuresOf(alike({ publishedDecision: DecisionType.REJECTED }))).toEqual({ ...noFigures, received: 3, complete: 3, rejected: 3 });
  });

  it('wait for a decision only where something was received and is still alive', () => {
    expect(figuresOf(alike({}))).toEqual({ ...noFigures, received: 3, complete: 3, undecided: 3 });
    expect(figuresOf(alike({ status: ApplicationStatus.DRAFT, received: 0 }))).toEqual({ ...noFigures, draft: 3 });
    expect(figuresOf(alike({ status: ApplicationStatus.CANCELLED, received: 2 }))).toEqual({ ...noFigures, received: 2, cancelled: 3 });
  });

  it('add up, capacities where there are any', () => {
    const one = { ...figuresOf(alike({})), capacity: 30 };
    expect(sumOf([one, figuresOf(alike({ count: 1, received: 1 }))])).toEqual({ ...noFigures, received: 4, complete: 4, undecided: 4, capacity: 30 });
    expect(sumOf([])).toEqual(noFigures);
  });
});
