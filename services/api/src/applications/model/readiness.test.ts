import { ProfileSection } from '../../candidates/contract';
import { Answer, ApplicationStatus, type DecisionType } from './application-status';
import { DocumentState } from './document-acts';
import { nextActor } from './next-actor';
import { blockersOf, type SubmissionCase } from './readiness';

const deadline = new Date('2027-04-12T21:59:59.999Z');
const after = (ms: number) => new Date(deadline.getTime() + ms);
const label = { fr: 'CV', en: 'CV' };
const ready: SubmissionCase = {
  status: ApplicationStatus.DRAFT, now: deadline, returnDeadline: deadline,
  documents: [{ id: 'doc_1', state: DocumentState.SENT, label, scan: 'CLEAN' }],
  sections: [{ section: ProfileSection.ADDRESS, isComplete: true }],
};

describe('what blocks a submission', () => {
  it('is nothing when every document is there or waived and every section complete, to the last millisecond', () => {
    expect(blockersOf(ready)).toEqual([]);
    for (const state of [DocumentState.ACCEPTED, DocumentState.NOT_APPLICABLE]) {
      expect(blockersOf({ ...ready, documents: [{ id: 'doc_1', state, label, scan: null }] })).toEqual([]);
    }
  });

  it('names the deadline, each section and each document', () => {
    const documents = [
      { id: 'doc_1', state: DocumentState.EXPECTED, label, scan: null },
      { id: 'doc_2', state: DocumentState.REFUSED, label, scan: 'CLEAN' },
      { id: 'doc_3', state: DocumentState.SENT, label, scan: 'PENDING' },
      { id: 'doc_4', state: DocumentState.SENT, label, scan: 'INFECTED' },
    ] as const;
    expect(blockersOf({ ...ready, now: after(1), documents, sections: [{ section: ProfileSection.ADDRESS, isComplete: false }] }).map(({ code }) => code))
      .toEqual(['DEADLINE_PASSED', 'SECTION_INCOMPLETE', 'DOCUMENT_MISSING', 'DOCUMENT_REFUSED', 'DOCUMENT_SCANNING', 'DOCUMENT_REFUSED']);
  });

  it('is nothing to tell once the file is out of the candidate’s hands', () => {
    for (const status of [ApplicationStatus.SUBMITTED, ApplicationStatus.COMPLETE, ApplicationStatus.CANCELLED]) {
      expect(blockersOf({ ...ready, status, now: after(1) })).toEqual([]);
    }
  });
});

describe('whose turn it is', () => {
  const base = { returnDeadline: deadline, publishedDecision: null, answer: Answer.NONE, answerBy: null };
  it.each([
    ['DRAFT', 0, {}, 'CANDIDATE'],
    ['DRAFT', 1, {}, 'NOBODY'],
    ['INCOMPLETE', 0, {}, 'CANDIDATE'],
    ['INCOMPLETE', 1, {}, 'INSTITUTION'],
    ['SUBMITTED', 0, {}, 'INSTITUTION'],
    ['COMPLETE', 0, {}, 'INSTITUTION'],
    ['CANCELLED', 0, {}, 'NOBODY'],
    ['COMPLETE', 0, { publishedDecision: 'ADMITTED' }, 'CANDIDATE'],
    ['COMPLETE', 1, { publishedDecision: 'ADMITTED', answerBy: deadline }, 'NOBODY'],
    ['COMPLETE', 0, { publishedDecision: 'ADMITTED', answer: 'ACCEPTED' }, 'NOBODY'],
    ['COMPLETE', 0, { publishedDecision: 'REJECTED' }, 'NOBODY'],
    ['COMPLETE', 0, { publishedDecision: 'WAITING_LIST' }, 'INSTITUTION'],
    ['INCOMPLETE', 0, { publishedDecision: 'REJECTED' }, 'NOBODY'],
  ])('%s at %i ms from the deadline %j: %s', (status, ms, more, actor) => {
    const situation = { ...base, ...(more as { publishedDecision?: DecisionType; answer?: Answer }), status: status as ApplicationStatus };
    expect(nextActor(situation, after(ms))).toBe(actor);
  });
});
