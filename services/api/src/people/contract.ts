export { holds, type Scope } from './people.policy';
export { calendarDay, grantsOf } from './store/assignment.reads';
export { grantFunction, type NewGrant } from './use-cases/grant-function';
