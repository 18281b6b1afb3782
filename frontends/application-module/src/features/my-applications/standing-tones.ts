import type { Tone } from '@parvis/kit';

import type { ApplicationStatus, DecisionType } from '@/gql/graphql';

export const statusTones: Readonly<Record<ApplicationStatus, Tone>> = {
  DRAFT: 'quiet',
  SUBMITTED: 'waiting',
  INCOMPLETE: 'attention',
  COMPLETE: 'done',
  CANCELLED: 'refused',
};

const decisionTones: Readonly<Record<DecisionType, Tone>> = {
  ADMITTED: 'done',
  REJECTED: 'refused',
  WAITING_LIST: 'waiting',
  ON_HOLD: 'waiting',
  PRESELECTED: 'attention',
};

export const decisionTone = (decision: DecisionType | null): Tone => (decision ? decisionTones[decision] : 'quiet');
