import { stateOn } from '../model/assignment-rules';
import type { HeldFunction } from '../model/person-view';
import { AssignmentStateEnum, FunctionNameEnum, ScopeKindEnum, type AssignmentType } from './assignment.type';

export const presentAssignment = (held: HeldFunction, day: string, isChangeable: boolean): AssignmentType => ({
  __typename: 'Assignment',
  id: held.id,
  function: FunctionNameEnum[held.function],
  scopeKind: ScopeKindEnum[held.scopeKind],
  scopeId: held.scopeId,
  startsOn: held.startsOn,
  endsOn: held.endsOn,
  state: AssignmentStateEnum[stateOn(day, held)],
  grantedAt: held.createdAt,
  grantedBy: held.grantedBy,
  isChangeable,
  version: held.version,
});
