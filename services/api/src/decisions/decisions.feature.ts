import type { Feature } from '../kernel/feature';
import { DecisionReason } from './model/decision-reason.entity';
import { Decision } from './model/decision.entity';

export const decisionsFeature: Feature = {
  name: 'decisions',
  entities: [Decision, DecisionReason],
  rules: {},
  build: () => ({}),
};
