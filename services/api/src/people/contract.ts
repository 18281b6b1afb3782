export { commonPlace, holds, strongestOver, type Scope } from './people.policy';
export { FunctionDatesChanged, FunctionGranted, FunctionRemoved } from './model/events';
export { scopePlaces, type ScopeFound, type ScopeGuide, type ScopeSearch } from './model/scope-places';
export { administratorsOf, calendarDay, grantsOf, readAssignments } from './store/assignment.reads';
export { activeAccountByNumber, lastSignInByAccount, nameByAccount } from './store/person.reads';
export { placeOfAll } from './use-cases/common-place';
export { announceAct } from './use-cases/function-acts';
export { assign, grantFunction, type Granted, type NewGrant } from './use-cases/grant-function';
export { countFunctionsIn, membersOfCommittee, type ScopeMember } from './store/scope-members.reads';
