import { allowedActs, examine, type Act, type Circumstances, type Role } from './application-acts';
import { ApplicationStatus } from './application-status';

const deadline = new Date('2027-04-12T21:59:59.999Z');
const at = (offset: number) => new Date(deadline.getTime() + offset);
const statuses = Object.values(ApplicationStatus);
const roles: readonly Role[] = ['CANDIDATE', 'SYSTEM', 'READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const acts: readonly Act[] = ['EDIT_DOCUMENTS', 'SUBMIT', 'MARK_INCOMPLETE', 'MARK_COMPLETE', 'RETURN_TO_DRAFT', 'CANCEL'];

/** Everything is as the act needs it; each test spoils one thing. */
const fine: Circumstances = {
  now: at(-1000), returnDeadline: deadline, hasPublishedDecision: false, isReady: true, reason: 'why', agreedToClosing: true,
  hasRefusedDocument: false, hasOpenDocument: false,
};

/** Role by role: where each status leads, "-" where it cannot be done; columns DRAFT SUBMITTED INCOMPLETE COMPLETE CANCELLED. */
const table: Record<Act, Partial<Record<Role, string>>> = {
  EDIT_DOCUMENTS: { CANDIDATE: 'DRAFT - INCOMPLETE - -' },
  SUBMIT: { CANDIDATE: 'SUBMITTED - SUBMITTED - -', SYSTEM: 'SUBMITTED - SUBMITTED - -' },
  MARK_INCOMPLETE: {
    COMMITTEE_MEMBER: '- INCOMPLETE - INCOMPLETE -', CENTRE_MANAGER: '- INCOMPLETE - INCOMPLETE -', ADMINISTRATOR: '- INCOMPLETE - INCOMPLETE -',
  },
  MARK_COMPLETE: {
    COMMITTEE_MEMBER: '- COMPLETE COMPLETE - -', CENTRE_MANAGER: '- COMPLETE COMPLETE - -', ADMINISTRATOR: '- COMPLETE COMPLETE - -',
  },
  RETURN_TO_DRAFT: { CENTRE_MANAGER: '- DRAFT - - -', ADMINISTRATOR: '- DRAFT - - -' },
  CANCEL: {
    CANDIDATE: 'CANCELLED CANCELLED CANCELLED CANCELLED -',
    CENTRE_MANAGER: 'CANCELLED CANCELLED CANCELLED - -', ADMINISTRATOR: 'CANCELLED CANCELLED CANCELLED - -',
  },
};

const expected = (act: Act, role: Role, status: ApplicationStatus): string | undefined => {
  const to = table[act][role]?.split(' ')[['DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'CANCELLED'].indexOf(status)];
  return to === '-' ? undefined : to;
};

const reached = (act: Act, role: Role, status: ApplicationStatus, circumstances: Circumstances): string | undefined => {
  const verdict = examine(act, role, status, circumstances);
  return verdict.kind === 'allowed' ? verdict.to : undefined;
};

const every = acts.flatMap((act) => roles.flatMap((role) => statuses.map((status) => ({ act, role, status }))));

/** Acts that a published decision forbids, and those that the return date closes. */
const undecidedOnly: readonly Act[] = ['MARK_INCOMPLETE', 'RETURN_TO_DRAFT', 'CANCEL'];
const inTimeOnly: readonly Act[] = ['EDIT_DOCUMENTS', 'SUBMIT'];

describe('the life of an application: every status, act and role', () => {
  it.each(every)('$role may $act on $status as the table says', ({ act, role, status }) => {
    expect(reached(act, role, status, fine)).toBe(expected(act, role, status));
  });

  it.each(every)('$role, $act, $status: once a decision is published', ({ act, role, status }) => {
    const before = expected(act, role, status);
    expect(reached(act, role, status, { ...fine, hasPublishedDecision: true })).toBe(undecidedOnly.includes(act) ? undefined : before);
  });

  it.each(every)('$role, $act, $status: at the deadline and one millisecond later', ({ act, role, status }) => {
    const before = expected(act, role, status);
    expect(reached(act, role, status, { ...fine, now: at(0) })).toBe(before);
    const needsTime = inTimeOnly.includes(act) || act === 'MARK_INCOMPLETE';
    expect(reached(act, role, status, { ...fine, now: at(1) })).toBe(needsTime ? undefined : before);
  });
});

describe('guards name what is wrong', () => {
  const objection = (act: Act, role: Role, status: ApplicationStatus, spoilt: Partial<Circumstances>) => {
    const verdict = examine(act, role, status, { ...fine, ...spoilt });
    return verdict.kind === 'objected' ? verdict.objection : verdict.kind;
  };
  const { SUBMITTED, DRAFT } = ApplicationStatus;

  it.each([
    ['SUBMIT', 'CANDIDATE', DRAFT, { isReady: false }, 'not-ready'],
    ['SUBMIT', 'CANDIDATE', DRAFT, { agreedToClosing: false }, 'allowed'],
    ['SUBMIT', 'SYSTEM', DRAFT, { agreedToClosing: false }, 'not-agreed'],
    ['SUBMIT', 'CANDIDATE', DRAFT, { isReady: false, now: at(1) }, 'deadline-passed'],
    ['SUBMIT', 'ADMINISTRATOR', DRAFT, {}, 'wrong-role'],
    ['SUBMIT', 'CANDIDATE', SUBMITTED, {}, 'wrong-status'],
    ['RETURN_TO_DRAFT', 'CENTRE_MANAGER', SUBMITTED, { reason: '  ' }, 'reason-required'],
    ['MARK_INCOMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { reason: undefined }, 'nothing-asked'],
    ['MARK_INCOMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { reason: undefined, hasRefusedDocument: true }, 'allowed'],
    ['MARK_INCOMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { now: at(1) }, 'deadline-required'],
    ['MARK_INCOMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { now: at(1), newReturnDeadline: at(0) }, 'deadline-in-past'],
    ['MARK_INCOMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { now: at(1), newReturnDeadline: at(1) }, 'allowed'],
    ['MARK_COMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { hasOpenDocument: true, reason: undefined }, 'document-open'],
    ['MARK_COMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { hasOpenDocument: true }, 'allowed'],
    ['CANCEL', 'CANDIDATE', SUBMITTED, { hasPublishedDecision: true }, 'already-decided'],
  ] as const)('%s by %s on %s %j: %s', (act, role, status, spoilt, what) => expect(objection(act, role, status, spoilt)).toBe(what));

  it('offers to screens only what would pass now', () => {
    expect(allowedActs('CANDIDATE', DRAFT, fine)).toEqual(['SUBMIT', 'CANCEL', 'EDIT_DOCUMENTS']);
    expect(allowedActs('CANDIDATE', DRAFT, { ...fine, isReady: false })).toEqual(['CANCEL', 'EDIT_DOCUMENTS']);
    expect(allowedActs('CANDIDATE', DRAFT, { ...fine, now: at(1) })).toEqual(['CANCEL']);
    expect(allowedActs('READER', DRAFT, fine)).toEqual([]);
  });
});
