import type { FunctionName } from '../../kernel/viewer';
import {
  admitted, agreed, asksSomething, closedOrForced, inTime, newDateGiven, openToAnswer, ready, stillReturnable, undecided, unansweredInTime,
  withdrawalReasoned, withReason, withReasonOfStaff, type Circumstances, type Guard, type Objection,
} from './act-guards';
import { ApplicationStatus } from './application-status';

export { ownCircumstances, type Circumstances, type Objection } from './act-guards';

const { DRAFT, SUBMITTED, INCOMPLETE, COMPLETE, CANCELLED } = ApplicationStatus;

/** Everything that moves an application, or may only happen in some of its statuses. */
export type Act = OfferedAct | 'EXPIRE_ANSWER';

/** In what quality somebody acts on one application. */
export type Role = 'CANDIDATE' | 'SYSTEM' | FunctionName;

export type Verdict =
  | { readonly kind: 'allowed'; readonly to: ApplicationStatus }
  | { readonly kind: 'wrong-status' }
  | { readonly kind: 'wrong-role' }
  | { readonly kind: 'objected'; readonly objection: Objection };

interface Rule {
  readonly act: Act;
  readonly from: readonly ApplicationStatus[];
  /** Absent: the status stays. */
  readonly to?: ApplicationStatus;
  readonly by: readonly Role[];
  readonly guards: readonly Guard[];
}

const judges: readonly Role[] = ['COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const managers: readonly Role[] = ['CENTRE_MANAGER', 'ADMINISTRATOR'];

const anywhere: readonly ApplicationStatus[] = [DRAFT, SUBMITTED, INCOMPLETE, COMPLETE];
const system: readonly Role[] = ['SYSTEM'];

/** The life of an application, whole: what is not here cannot happen. */
const rules: readonly Rule[] = [
  { act: 'EDIT_DOCUMENTS', from: [DRAFT, INCOMPLETE], by: ['CANDIDATE'], guards: [undecided, inTime] },
  { act: 'SUBMIT', from: [DRAFT, INCOMPLETE], to: SUBMITTED, by: ['CANDIDATE', 'SYSTEM'], guards: [undecided, inTime, agreed, ready] },
  { act: 'JUDGE_DOCUMENTS', from: [SUBMITTED, INCOMPLETE, COMPLETE], by: judges, guards: [undecided] },
  { act: 'MARK_INCOMPLETE', from: [SUBMITTED, COMPLETE], to: INCOMPLETE, by: judges, guards: [undecided, asksSomething, stillReturnable] },
  { act: 'MARK_COMPLETE', from: [SUBMITTED, INCOMPLETE], to: COMPLETE, by: judges, guards: [closedOrForced] },
  { act: 'RETURN_TO_DRAFT', from: [SUBMITTED], to: DRAFT, by: managers, guards: [undecided, withReason] },
  { act: 'MOVE_RETURN_DEADLINE', from: [DRAFT, INCOMPLETE], by: managers, guards: [undecided, newDateGiven, stillReturnable] },
  { act: 'CANCEL', from: [DRAFT, INCOMPLETE, SUBMITTED], to: CANCELLED, by: ['CANDIDATE', ...managers], guards: [undecided, withReasonOfStaff] },
  { act: 'CANCEL', from: [COMPLETE], to: CANCELLED, by: ['CANDIDATE'], guards: [undecided] },
  { act: 'ACCEPT_ADMISSION', from: anywhere, by: ['CANDIDATE', ...managers], guards: [admitted, openToAnswer] },
  { act: 'DECLINE_ADMISSION', from: anywhere, by: ['CANDIDATE', ...managers], guards: [admitted, withdrawalReasoned] },
  { act: 'EXPIRE_ANSWER', from: anywhere, by: system, guards: [admitted, unansweredInTime] },
];

/** Whether somebody may do this now, and where it leads. */
export function examine(act: Act, role: Role, status: ApplicationStatus, circumstances: Circumstances): Verdict {
  const possible = rules.filter((rule) => rule.act === act && rule.by.includes(role));
  if (possible.length === 0) return { kind: 'wrong-role' };
  const rule = possible.find(({ from }) => from.includes(status));
  if (rule === undefined) return { kind: 'wrong-status' };
  for (const guard of rule.guards) {
    const objection = guard(circumstances, role);
    if (objection !== undefined) return { kind: 'objected', objection };
  }
  return { kind: 'allowed', to: rule.to ?? status };
}

/** Whether somebody in this quality ever does this, whatever the application stands at. */
export const mayEver = (act: Act, role: Role): boolean => rules.some((rule) => rule.act === act && rule.by.includes(role));

/** Acts that screens offer, in the order of a screen. */
const offered = [
  'SUBMIT', 'CANCEL', 'EDIT_DOCUMENTS', 'JUDGE_DOCUMENTS', 'MARK_INCOMPLETE', 'MARK_COMPLETE', 'RETURN_TO_DRAFT', 'MOVE_RETURN_DEADLINE',
  'ACCEPT_ADMISSION', 'DECLINE_ADMISSION',
] as const;
export type OfferedAct = (typeof offered)[number];

/** What would pass now if it were asked well: a reason and a new date, where they are needed, are still to be given. */
export function allowedActs(role: Role, status: ApplicationStatus, circumstances: Circumstances): readonly OfferedAct[] {
  const { now, returnDeadline } = circumstances;
  const wellAsked = { ...circumstances, reason: 'to be given', newReturnDeadline: now > returnDeadline ? now : returnDeadline };
  return offered.filter((act) => examine(act, role, status, wellAsked).kind === 'allowed');
}
