import type { Feature } from '../kernel/feature';
import { AssignmentType } from './graphql/assignment.type';
import { ViewerAssignmentsResolver } from './graphql/viewer-assignments.resolver';
import { Assignment } from './model/assignment.entity';
import { OwnAssignments } from './use-cases/own-assignments';

export const peopleFeature: Feature = {
  name: 'people',
  entities: [Assignment],
  orphanedTypes: [AssignmentType],
  rules: { 'Viewer.assignments': 'owner', 'Assignment.*': 'owner' },
  build: ({ reads, clock }) => ({ resolvers: [new ViewerAssignmentsResolver(new OwnAssignments(reads, clock))] }),
};
