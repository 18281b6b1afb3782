import { nextActOf } from './next-act';
import type { MyApplication } from './my-application';

const now = Date.parse('2027-04-01T10:00:00Z');

function application(facts: Partial<MyApplication>): MyApplication {
  return {
    id: 'app_1',
    reference: 'A1',
    status: 'DRAFT',
    returnDeadline: '2027-04-12T21:59:59.999Z',
    timeZone: 'Europe/Paris',
    submittedAt: null,
    publishedDecision: null,
    answer: 'NONE',
    answerBy: null,
    clockOffset: 0,
    nextActor: 'CANDIDATE',
    allowedActs: [],
    documentCounts: { expected: 2, provided: 6, total: 9 },
    programme: { id: 'prg_1', title: { fr: 'JANUS', en: 'JANUS' } },
    ...facts,
  };
}

const candidate = (incomplete = 0) => ({
  id: 'can_1',
  number: 'EC1Q5P7N',
  sections: [0, 1].map((index) => ({ section: 'ADDRESS' as const, isComplete: index >= incomplete })),
});

describe('the next act', () => {
  it('is to apply when there is nothing yet, once the profile is complete', () => {
    expect(nextActOf(candidate(), [], now)).toEqual({ kind: 'apply' });
    expect(nextActOf(candidate(2), [], now)).toEqual({ kind: 'profile', sections: 2 });
  });

  it('is to send what is missing where the date binds soonest', () => {
    const soon = application({ id: 'app_2', returnDeadline: '2027-04-02T21:59:59.999Z' });
    expect(nextActOf(candidate(), [application({}), soon], now)).toMatchObject({ kind: 'send', application: { id: 'app_2' } });
  });

  it('is to hand the file in when nothing is missing', () => {
    const ready = application({ allowedActs: ['SUBMIT'], documentCounts: { expected: 0, provided: 9, total: 9 } });
    expect(nextActOf(candidate(), [ready], now)).toMatchObject({ kind: 'submit' });
  });

  it('is the answer of whoever is admitted, even before the profile', () => {
    const admitted = application({ status: 'COMPLETE', publishedDecision: 'ADMITTED', answerBy: '2027-04-03T21:59:59.999Z' });
    expect(nextActOf(candidate(1), [admitted], now)).toMatchObject({ kind: 'answer' });
  });

  it('is the answer that binds soonest, before a file that binds even sooner', () => {
    const late = application({ id: 'app_3', status: 'COMPLETE', publishedDecision: 'ADMITTED', answerBy: '2027-04-20T21:59:59.999Z' });
    const soon = application({ id: 'app_4', status: 'COMPLETE', publishedDecision: 'ADMITTED', answerBy: '2027-04-10T21:59:59.999Z' });
    const draft = application({ returnDeadline: '2027-04-02T21:59:59.999Z' });
    expect(nextActOf(candidate(), [draft, late, soon], now)).toMatchObject({ kind: 'answer', application: { id: 'app_4' } });
  });

  it('goes by the clock of the sandbox that an application is in', () => {
    const admitted = (clockOffset: number) => application({ status: 'COMPLETE', publishedDecision: 'ADMITTED', answerBy: '2027-04-03T21:59:59.999Z', clockOffset });
    expect([0, 30 * 86_400].map((ahead) => nextActOf(candidate(), [admitted(ahead)], now).kind)).toEqual(['answer', 'wait']);
  });

  it('is no answer once its date has passed, nor once it was given; nor a file that is decided', () => {
    const admitted = { status: 'COMPLETE', publishedDecision: 'ADMITTED' } as const;
    expect(nextActOf(candidate(), [application({ ...admitted, answerBy: '2027-04-01T09:59:59.999Z' })], now)).toEqual({ kind: 'wait' });
    expect(nextActOf(candidate(), [application({ ...admitted, answer: 'ACCEPTED' })], now)).toEqual({ kind: 'wait' });
    expect(nextActOf(candidate(), [application({ status: 'INCOMPLETE', publishedDecision: 'REJECTED' })], now)).toEqual({ kind: 'wait' });
  });

  it('is to mend a file that was given back, even before the profile', () => {
    expect(nextActOf(candidate(1), [application({ status: 'INCOMPLETE' })], now)).toMatchObject({ kind: 'correct' });
  });

  it('is to wait when all is in the hands of the institution, or too late', () => {
    expect(nextActOf(candidate(), [application({ status: 'SUBMITTED' })], now)).toEqual({ kind: 'wait' });
    expect(nextActOf(candidate(), [application({ returnDeadline: '2027-04-01T09:59:59.999Z' })], now)).toEqual({ kind: 'wait' });
  });
});
