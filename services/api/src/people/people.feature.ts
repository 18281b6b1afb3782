import type { Feature } from '../kernel/feature';
import { AssignmentMutationsResolver } from './graphql/assignment-mutations.resolver';
import { AssignmentType } from './graphql/assignment.type';
import { PeopleResolver, PersonListResolver } from './graphql/people.resolver';
import { AssignmentGranterResolver, ViewerAssignmentsResolver } from './graphql/viewer-assignments.resolver';
import { Assignment } from './model/assignment.entity';
import { BrowsePeople } from './use-cases/browse-people';
import { RemoveAssignment, UpdateAssignment } from './use-cases/change-assignment';
import { FindScopes } from './use-cases/find-scopes';
import { GiveFunction } from './use-cases/give-function';
import { OwnAssignments } from './use-cases/own-assignments';

export const peopleFeature: Feature = {
  name: 'people',
  entities: [Assignment],
  orphanedTypes: [AssignmentType],
  rules: {
    'Viewer.assignments': 'owner',
    'Query.people': 'staff',
    'Query.person': 'staff',
    'Query.findPerson': 'staff',
    'Query.functionScopes': 'staff',
    'Mutation.grantFunction': 'staff',
    'Mutation.updateAssignment': 'staff',
    'Mutation.removeAssignment': 'staff',
    'Assignment.*': 'owner-or-staff',
    'Person.*': 'staff',
    'PersonConnection.*': 'like-parent',
    'PersonEdge.*': 'like-parent',
    'FunctionScope.*': 'like-parent',
  },
  build({ transactions, reads, clock }) {
    const browse = new BrowsePeople(reads, clock);
    const acts = { give: new GiveFunction(transactions, clock), update: new UpdateAssignment(transactions, clock), remove: new RemoveAssignment(transactions, clock) };
    return {
      resolvers: [
        new ViewerAssignmentsResolver(new OwnAssignments(reads, clock), clock),
        new AssignmentGranterResolver(),
        new PeopleResolver(browse, new FindScopes(reads), clock),
        new PersonListResolver(),
        new AssignmentMutationsResolver(acts, browse, clock),
      ],
    };
  },
};
