import type { FunctionName } from '../../kernel/viewer';
import { ApplicationStatus } from './application-status';

const { DRAFT, SUBMITTED, INCOMPLETE, COMPLETE, CANCELLED } = ApplicationStatus;

/** Everything that moves an application, or may only happen in some of its statuses. */
export type Act = 'SUBMIT' | 'CANCEL' | 'EDIT_DOCUMENTS' | 'MARK_INCOMPLETE' | 'MARK_COMPLETE' | 'RETURN_TO_DRAFT';

/** In what quality somebody acts on one application. */
export type Role = 'CANDIDATE' | 'SYSTEM' | FunctionName;

/** What decides besides status and role. */
export interface Circumstances {
  readonly now: Date;
  /** Inclusive, to the millisecond. */
  readonly returnDeadline: Date;
  readonly hasPublishedDecision: boolean;
  /** Nothing is missing for a submission. */
  readonly isReady: boolean;
  readonly reason?: string | undefined;
  /** A new return date that comes with the act. */
  readonly newReturnDeadline?: Date | undefined;
  readonly hasRefusedDocument?: boolean | undefined;
  /** Documents that are neither there nor waived. */
  readonly hasOpenDocument?: boolean | undefined;
  /** The candidate agreed that what is complete at closing is submitted without further ado. */
  readonly agreedToClosing?: boolean | undefined;
}

export type Objection =
  | 'deadline-passed'
  | 'already-decided'
  | 'not-ready'
  | 'reason-required'
  | 'nothing-asked'
  | 'deadline-required'
  | 'deadline-in-past'
  | 'document-open'
  | 'not-agreed';

export type Verdict =
  | { readonly kind: 'allowed'; readonly to: ApplicationStatus }
  | { readonly kind: 'wrong-status' }
  | { readonly kind: 'wrong-role' }
  | { readonly kind: 'objected'; readonly objection: Objection };

type Guard = (circumstances: Circumstances, role: Role) => Objection | undefined;

const inTime: Guard = ({ now, returnDeadline }) => (now > returnDeadline ? 'deadline-passed' : undefined);
const ready: Guard = ({ isReady }) => (isReady ? undefined : 'not-ready');
const undecided: Guard = ({ hasPublishedDecision }) => (hasPublishedDecision ? 'already-decided' : undefined);
const withReason: Guard = ({ reason }) => (reason?.trim() ? undefined : 'reason-required');
const asksSomething: Guard = ({ hasRefusedDocument, reason }) => (hasRefusedDocument || reason?.trim() ? undefined : 'nothing-asked');
const closedOrForced: Guard = ({ hasOpenDocument, reason }) => (hasOpenDocument && !reason?.trim() ? 'document-open' : undefined);
const agreed: Guard = ({ agreedToClosing }, role) => (role === 'SYSTEM' && !agreedToClosing ? 'not-agreed' : undefined);

const stillReturnable: Guard = ({ now, returnDeadline, newReturnDeadline }) => {
  if (newReturnDeadline !== undefined) return newReturnDeadline < now ? 'deadline-in-past' : undefined;
  return now > returnDeadline ? 'deadline-required' : undefined;
};

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

/** The life of an application, whole: what is not here cannot happen. */
const rules: readonly Rule[] = [
  { act: 'EDIT_DOCUMENTS', from: [DRAFT, INCOMPLETE], by: ['CANDIDATE'], guards: [inTime] },
  { act: 'SUBMIT', from: [DRAFT, INCOMPLETE], to: SUBMITTED, by: ['CANDIDATE', 'SYSTEM'], guards: [inTime, agreed, ready] },
  { act: 'MARK_INCOMPLETE', from: [SUBMITTED, COMPLETE], to: INCOMPLETE, by: judges, guards: [undecided, asksSomething, stillReturnable] },
  { act: 'MARK_COMPLETE', from: [SUBMITTED, INCOMPLETE], to: COMPLETE, by: judges, guards: [closedOrForced] },
  { act: 'RETURN_TO_DRAFT', from: [SUBMITTED], to: DRAFT, by: managers, guards: [undecided, withReason] },
  { act: 'CANCEL', from: [DRAFT, INCOMPLETE, SUBMITTED], to: CANCELLED, by: ['CANDIDATE', ...managers], guards: [undecided] },
  { act: 'CANCEL', from: [COMPLETE], to: CANCELLED, by: ['CANDIDATE'], guards: [undecided] },
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

/** Acts that screens offer. */
const offered = ['SUBMIT', 'CANCEL', 'EDIT_DOCUMENTS'] as const;
export type OfferedAct = (typeof offered)[number];

export const allowedActs = (role: Role, status: ApplicationStatus, circumstances: Circumstances): readonly OfferedAct[] =>
  offered.filter((act) => examine(act, role, status, circumstances).kind === 'allowed');
