import type { Step, StepState } from './track';

type Status = 'DRAFT' | 'SUBMITTED' | 'INCOMPLETE' | 'COMPLETE' | 'CANCELLED';
type Decision = 'ADMITTED' | 'REJECTED' | 'WAITING_LIST' | 'ON_HOLD' | 'PRESELECTED';
type Answer = 'NONE' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED';

/** What the API says of an application, as far as its five steps need it. */
export interface Standing {
  readonly status: Status;
  readonly submittedAt: string | null;
  readonly publishedDecision: Decision | null;
  readonly answer: Answer;
}

const names = ['prepare', 'submitted', 'checked', 'decision', 'answer'] as const;
export type StepName = (typeof names)[number];

interface Reached {
  /** How many steps are behind. */
  readonly done: number;
  /** How the one after them is. */
  readonly then: StepState;
}

function answered(answer: Answer): Reached {
  if (answer === 'EXPIRED') return { done: 4, then: 'refused' };
  return answer === 'NONE' ? { done: 4, then: 'attention' } : { done: 5, then: 'coming' };
}

function decided(decision: Decision, answer: Answer): Reached {
  if (decision === 'ADMITTED') return answered(answer);
  return { done: 3, then: decision === 'REJECTED' ? 'refused' : 'current' };
}

function reached({ status, submittedAt, publishedDecision, answer }: Standing): Reached {
  if (status === 'CANCELLED') return { done: submittedAt ? 2 : 0, then: 'refused' };
  if (publishedDecision) return decided(publishedDecision, answer);
  switch (status) {
    case 'DRAFT':
      return { done: 0, then: 'current' };
    case 'INCOMPLETE':
      return { done: 2, then: 'attention' };
    case 'SUBMITTED':
      return { done: 2, then: 'current' };
    case 'COMPLETE':
      return { done: 3, then: 'current' };
  }
}

/** The five steps from preparing to answering, and where this application is. */
export function applicationSteps(standing: Standing, label: (name: StepName) => string): readonly Step[] {
  const { done, then } = reached(standing);
  const stateOf = (index: number): StepState => {
    if (index < done) return 'done';
    return index === done ? then : 'coming';
  };
  return names.map((name, index) => ({ label: label(name), state: stateOf(index) }));
}
