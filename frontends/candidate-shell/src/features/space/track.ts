import type { StepState } from '@parvis/kit';

import type { MySpaceQuery } from '@/gql/graphql';

export type MyApplication = MySpaceQuery['myApplications']['edges'][number]['node'];

export type StepName = 'prepare' | 'submitted' | 'checked' | 'decision' | 'answer';

export interface NamedStep {
  readonly name: StepName;
  readonly state: StepState;
}

const names: readonly StepName[] = ['prepare', 'submitted', 'checked', 'decision', 'answer'];

type Known = Pick<MyApplication, 'status' | 'submittedAt' | 'publishedDecision' | 'answer'>;

interface Place {
  readonly at: number;
  readonly state: StepState;
}

function decided({ publishedDecision, answer }: Known): Place {
  if (publishedDecision === 'ADMITTED') return answer === 'NONE' ? { at: 4, state: 'current' } : { at: 5, state: 'done' };
  return publishedDecision === 'REJECTED' ? { at: 3, state: 'refused' } : { at: 3, state: 'current' };
}

function place(application: Known): Place {
  if (application.publishedDecision) return decided(application);
  switch (application.status) {
    case 'DRAFT':
      return { at: 0, state: 'current' };
    case 'SUBMITTED':
      return { at: 2, state: 'current' };
    case 'INCOMPLETE':
      return { at: 2, state: 'attention' };
    case 'COMPLETE':
      return { at: 3, state: 'current' };
    case 'CANCELLED':
      return { at: application.submittedAt ? 2 : 0, state: 'refused' };
  }
}

/** The five steps of an application, and where this one stands. */
export function stepsOf(application: Known): readonly NamedStep[] {
  const { at, state } = place(application);
  return names.map((name, index) => ({ name, state: index < at ? 'done' : index === at ? state : 'coming' }));
}
