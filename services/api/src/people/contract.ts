export { holds, type Scope } from './people.policy';
export { calendarDay } from './store/assignment.reads';
export { grantFunction, type NewGrant } from './use-cases/grant-function';
export { countFunctionsIn, membersOfCommittee, type ScopeMember } from './store/scope-members.reads';
