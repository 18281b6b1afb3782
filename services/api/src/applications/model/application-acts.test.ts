import { allowedActs, examine, type Act, type Circumstances, type Role } from './application-acts';
import { Answer, ApplicationStatus, DecisionType } from './application-status';

const deadline = new Date('2027-04-12T21:59:59.999Z');
const at = (offset: number) => new Date(deadline.getTime() + offset);
const statuses = Object.values(ApplicationStatus);
const roles: readonly Role[] = ['CANDIDATE', 'SYSTEM', 'READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const acts: readonly Act[] = ['EDIT_DOCUMENTS', 'SUBMIT', 'JUDGE_DOCUMENTS', 'MARK_INCOMPLETE', 'MARK_COMPLETE', 'RETURN_TO_DRAFT', 'MOVE_RETURN_DEADLINE', 'CANCEL'];
const answers: readonly Act[] = ['ACCEPT_ADMISSION', 'DECLINE_ADMISSION', 'EXPIRE_ANSWER'];

/** Everything is as the act needs it; each test spoils one thing. */
const fine: Circumstances = {
  now: at(-1000), returnDeadline: deadline, publishedDecision: null, answer: Answer.NONE, answerBy: null, isReady: true, reason: 'why', agreedToClosing: true,
  hasRefusedDocument: false, hasOpenDocument: false, newReturnDeadline: at(5000),
};
const admitted: Partial<Circumstances> = { publishedDecision: DecisionType.ADMITTED, answerBy: deadline };

/** Role by role: where each status leads, "-" where it cannot be done; columns DRAFT SUBMITTED INCOMPLETE COMPLETE CANCELLED. */
const table: Partial<Record<Act, Partial<Record<Role, string>>>> = {
  EDIT_DOCUMENTS: { CANDIDATE: 'DRAFT - INCOMPLETE - -' },
  SUBMIT: { CANDIDATE: 'SUBMITTED - SUBMITTED - -', SYSTEM: 'SUBMITTED - SUBMITTED - -' },
  JUDGE_DOCUMENTS: {
    COMMITTEE_MEMBER: '- SUBMITTED INCOMPLETE COMPLETE -', CENTRE_MANAGER: '- SUBMITTED INCOMPLETE COMPLETE -', ADMINISTRATOR: '- SUBMITTED INCOMPLETE COMPLETE -',
  },
  MOVE_RETURN_DEADLINE: { CENTRE_MANAGER: 'DRAFT - INCOMPLETE - -', ADMINISTRATOR: 'DRAFT - INCOMPLETE - -' },
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
  const to = table[act]?.[role]?.split(' ')[['DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'CANCELLED'].indexOf(status)];
  return to === '-' ? undefined : to;
};

const reached = (act: Act, role: Role, status: ApplicationStatus, circumstances: Circumstances): string | undefined => {
  const verdict = examine(act, role, status, circumstances);
  return verdict.kind === 'allowed' ? verdict.to : undefined;
};

const every = acts.flatMap((act) => roles.flatMap((role) => statuses.map((status) => ({ act, role, status }))));

/** Acts that a published decision forbids, and those that the return date closes. */
const undecidedOnly: readonly Act[] = ['EDIT_DOCUMENTS', 'SUBMIT', 'JUDGE_DOCUMENTS', 'MARK_INCOMPLETE', 'RETURN_TO_DRAFT', 'MOVE_RETURN_DEADLINE', 'CANCEL'];
const inTimeOnly: readonly Act[] = ['EDIT_DOCUMENTS', 'SUBMIT'];

describe('the life of an application: every status, act and role', () => {
  it.each(every)('$role may $act on $status as the table says', ({ act, role, status }) => {
    expect(reached(act, role, status, fine)).toBe(expected(act, role, status));
  });

  it.each(every)('$role, $act, $status: once a decision is published', ({ act, role, status }) => {
    const before = expected(act, role, status);
    expect(reached(act, role, status, { ...fine, publishedDecision: DecisionType.WAITING_LIST })).toBe(undecidedOnly.includes(act) ? undefined : before);
  });

  it.each(every)('$role, $act, $status: at the deadline and one millisecond later', ({ act, role, status }) => {
    const before = expected(act, role, status);
    expect(reached(act, role, status, { ...fine, now: at(0), newReturnDeadline: act === 'MARK_INCOMPLETE' ? undefined : at(5000) })).toBe(before);
    const needsTime = inTimeOnly.includes(act) || act === 'MARK_INCOMPLETE';
    expect(reached(act, role, status, { ...fine, now: at(1), newReturnDeadline: act === 'MARK_INCOMPLETE' ? undefined : at(5000) })).toBe(needsTime ? undefined : before);
  });
});

const { SUBMITTED, DRAFT } = ApplicationStatus;

describe('guards name what is wrong', () => {
  const objection = (act: Act, role: Role, status: ApplicationStatus, spoilt: Partial<Circumstances>) => {
    const verdict = examine(act, role, status, { ...fine, ...spoilt });
    return verdict.kind === 'objected' ? verdict.objection : verdict.kind;
  };
  
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
    ['MARK_INCOMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { now: at(1), newReturnDeadline: undefined }, 'deadline-required'],
    ['MARK_INCOMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { now: at(1), newReturnDeadline: at(0) }, 'deadline-in-past'],
    ['MARK_INCOMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { now: at(1), newReturnDeadline: at(1) }, 'allowed'],
    ['MARK_COMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { hasOpenDocument: true, reason: undefined }, 'document-open'],
    ['MARK_COMPLETE', 'COMMITTEE_MEMBER', SUBMITTED, { hasOpenDocument: true }, 'allowed'],
    ['CANCEL', 'CANDIDATE', SUBMITTED, { publishedDecision: DecisionType.REJECTED }, 'already-decided'],
    ['CANCEL', 'CANDIDATE', SUBMITTED, { reason: undefined }, 'allowed'],
    ['CANCEL', 'CENTRE_MANAGER', SUBMITTED, { reason: undefined }, 'reason-required'],
    ['MOVE_RETURN_DEADLINE', 'CENTRE_MANAGER', DRAFT, { newReturnDeadline: undefined }, 'deadline-required'],
    ['MOVE_RETURN_DEADLINE', 'CENTRE_MANAGER', DRAFT, { now: at(0), newReturnDeadline: at(-1) }, 'deadline-in-past'],
    ['MOVE_RETURN_DEADLINE', 'CENTRE_MANAGER', DRAFT, { now: at(1), newReturnDeadline: at(1) }, 'allowed'],
  ] as const)('%s by %s on %s %j: %s', (act, role, status, spoilt, what) => expect(objection(act, role, status, spoilt)).toBe(what));

  it('offers to screens only what would pass now', () => {
    expect(allowedActs('CANDIDATE', DRAFT, fine)).toEqual(['SUBMIT', 'CANCEL', 'EDIT_DOCUMENTS']);
    expect(allowedActs('CANDIDATE', DRAFT, { ...fine, isReady: false })).toEqual(['CANCEL', 'EDIT_DOCUMENTS']);
    expect(allowedActs('CANDIDATE', DRAFT, { ...fine, now: at(1) })).toEqual(['CANCEL']);
    expect(allowedActs('READER', DRAFT, fine)).toEqual([]);
  });

  it('offers what still wants a reason or a date', () => {
    const bare = { ...fine, reason: undefined, newReturnDeadline: undefined, hasOpenDocument: true, now: at(1) };
    expect(allowedActs('CENTRE_MANAGER', SUBMITTED, bare)).toEqual(['CANCEL', 'JUDGE_DOCUMENTS', 'MARK_INCOMPLETE', 'MARK_COMPLETE', 'RETURN_TO_DRAFT']);
    expect(allowedActs('COMMITTEE_MEMBER', SUBMITTED, bare)).toEqual(['JUDGE_DOCUMENTS', 'MARK_INCOMPLETE', 'MARK_COMPLETE']);
    expect(allowedActs('CENTRE_MANAGER', DRAFT, bare)).toEqual(['CANCEL', 'MOVE_RETURN_DEADLINE']);
    expect(allowedActs('READER', SUBMITTED, bare)).toEqual([]);
  });
});

describe('answers to a decision', () => {
  const answering = answers.flatMap((act) => roles.flatMap((role) => statuses.map((status) => ({ act, role, status }))));
  const who: Readonly<Record<string, readonly Role[]>> = {
    ACCEPT_ADMISSION: ['CANDIDATE', 'CENTRE_MANAGER', 'ADMINISTRATOR'], DECLINE_ADMISSION: ['CANDIDATE', 'CENTRE_MANAGER', 'ADMINISTRATOR'], EXPIRE_ANSWER: ['SYSTEM'],
  };
  const said = (act: Act, role: Role, spoilt: Partial<Circumstances>, status = ApplicationStatus.COMPLETE) => {
    const verdict = examine(act, role, status, { ...fine, ...admitted, ...spoilt });
    return verdict.kind === 'objected' ? verdict.objection : verdict.kind;
  };

  it.each(answering)('$role, $act, $status: by these only, and never once cancelled', ({ act, role, status }) => {
    const expectedKind = !who[act]!.includes(role) ? 'wrong-role' : status === 'CANCELLED' ? 'wrong-status' : 'allowed';
    expect(said(act, role, { now: act === 'EXPIRE_ANSWER' ? at(1) : at(0) }, status)).toBe(expectedKind);
  });

  it.each([
    ...Object.values(DecisionType).filter((type) => type !== DecisionType.ADMITTED).map((publishedDecision) => ['ACCEPT_ADMISSION', { publishedDecision }, 'not-admitted'] as const),
    ['ACCEPT_ADMISSION', { publishedDecision: null }, 'not-admitted'],
    ['ACCEPT_ADMISSION', { now: at(0) }, 'allowed'],
    ['ACCEPT_ADMISSION', { now: at(1) }, 'answer-too-late'],
    ['DECLINE_ADMISSION', { now: at(1) }, 'answer-too-late'],
    ['ACCEPT_ADMISSION', { now: at(1), answerBy: null }, 'allowed'],
    ['ACCEPT_ADMISSION', { answer: Answer.ACCEPTED }, 'already-answered'],
    ['ACCEPT_ADMISSION', { answer: Answer.DECLINED }, 'already-answered'],
    ['ACCEPT_ADMISSION', { answer: Answer.EXPIRED }, 'answer-too-late'],
    ['DECLINE_ADMISSION', { reason: undefined }, 'allowed'],
    ['DECLINE_ADMISSION', { answer: Answer.ACCEPTED, reason: ' ' }, 'reason-required'],
    ['DECLINE_ADMISSION', { answer: Answer.ACCEPTED, now: at(1) }, 'allowed'],
    ['DECLINE_ADMISSION', { answer: Answer.DECLINED }, 'already-answered'],
    ['DECLINE_ADMISSION', { answer: Answer.EXPIRED }, 'answer-too-late'],
  ] as const)('%s with %j: %s', (act, spoilt, what) => expect(said(act, 'CANDIDATE', spoilt)).toBe(what));

  it.each([[at(0), {}, 'answer-not-due'], [at(1), {}, 'allowed'], [at(1), { answer: Answer.ACCEPTED }, 'already-answered'], [at(1), { answerBy: null }, 'answer-not-due']] as const)(
    'expires at %s with %j: %s', (now, spoilt, what) => expect(said('EXPIRE_ANSWER', 'SYSTEM', { now, ...spoilt })).toBe(what));
});
