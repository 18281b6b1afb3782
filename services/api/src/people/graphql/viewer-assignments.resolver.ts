import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../../identity/graphql/viewer.type';
import type { OwnAssignment, OwnAssignments } from '../use-cases/own-assignments';
import { AssignmentType, FunctionNameEnum, ScopeKindEnum } from './assignment.type';

@Resolver(() => ViewerType)
export class ViewerAssignmentsResolver {
  constructor(private readonly own: OwnAssignments) {}

  @FieldResolver(() => [AssignmentType], { description: 'Functions that the viewer holds today or will hold; empty for candidates.' })
  async assignments(@Root() { accountId }: ViewerType): Promise<AssignmentType[]> {
    return accountId === null ? [] : (await this.own.execute(accountId)).map(present);
  }
}

const present = ({ id, function: name, scopeKind, scopeId, startsOn, endsOn }: OwnAssignment): AssignmentType => ({
  __typename: 'Assignment',
  id,
  function: FunctionNameEnum[name],
  scopeKind: ScopeKindEnum[scopeKind],
  scopeId,
  startsOn,
  endsOn,
});
