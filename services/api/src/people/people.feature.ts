import type { Feature } from '../kernel/feature';
import { Assignment } from './model/assignment.entity';

export const peopleFeature: Feature = {
  name: 'people',
  entities: [Assignment],
  rules: {},
  build: () => ({}),
};
