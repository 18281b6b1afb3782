import { AdmissionRoute, Answer, ApplicationStatus, DecisionType } from './model/application-status';
import type { ApplicationView } from './model/application-view';
import { cellsOf } from './model/grid-cells';
import { columnKeys, columnOf, type ColumnCriterion, type ColumnKey } from './model/grid-columns';
import type { GridLine } from './model/grid-line';
import { criterionCondition } from './store/grid-filters';
import { GridOrder } from './store/grid-sorts';

const label = { fr: '', en: '' };
const at = new Date(0);
const view: Omit<ApplicationView, 'candidateId' | 'accountId'> = {
  id: '', reference: '', intakeId: '', programmeId: '', committeeId: '', centreId: '', institutionId: '', status: ApplicationStatus.SUBMITTED, version: 1,
  createdAt: at, submittedAt: at, cancelledAt: at, updatedAt: at, ownReturnDeadline: at, effectiveReturnDeadline: at,
  admissionRoute: AdmissionRoute.DIRECT, proposedRoute: AdmissionRoute.DIRECT, proposedDecision: DecisionType.ADMITTED, publishedDecision: DecisionType.ADMITTED,
  decidedAt: at, waitingRank: 1, answer: Answer.NONE, answerBy: at, answeredAt: at, answerReason: '', missingDocuments: 0, refusedDocuments: 0, uncheckedDocuments: 0,
};

/** Nothing is missing in this line: a cell that cannot be written is a fault, not a column that says nothing. */
function shows(key: ColumnKey): boolean {
  const read = new Set<string>();
  const told = (name: string): string => (read.add(name), '');
  const line: GridLine = {
    view: { ...view, get candidateId() { return told('id'); }, get accountId() { return told('account'); } },
    candidate: { get number() { return told('number'); }, get firstName() { return told('first name'); }, get lastName() { return told('last name'); } },
    programme: { code: '', title: label }, intake: { name: label }, centre: { name: label }, committee: { name: label },
    tags: [{ id: '', institutionId: '', label, tone: 'info', version: 1 }],
  };
  cellsOf([key], line, 'en', at);
  return read.size > 0;
}

const criteria: Readonly<Record<string, Partial<ColumnCriterion>>> = { IN: { values: ['x'] }, RANGE: { from: '1' }, PREFIX: { prefix: 'x' }, TAGS: { values: ['x'] } };

const narrowsBy = (column: ColumnKey): boolean => {
  const { filter, type } = columnOf(column);
  if (filter === undefined) return false;
  const values = 'values' in filter ? filter.values : undefined;
  return /candidate/i.test(criterionCondition({ column, ...criteria[filter.kind], ...(values && { values }), ...(type === 'INSTANT' && { from: '2026-01-01' }) }).sql);
};

const sortsBy = (column: ColumnKey): boolean => columnOf(column).sort !== undefined && /candidate/i.test(new GridOrder({ column, isDescending: false }, false).orderBy());

describe('columns that say who a candidate is', () => {
  it('are marked so: those that read it, narrow by it or sort by it, and no others', () => {
    const personal = columnKeys.filter((key) => shows(key) || narrowsBy(key) || sortsBy(key));
    expect(personal.length).toBeGreaterThan(2);
    expect(columnKeys.filter((key) => columnOf(key).isPersonal)).toEqual(personal);
  });
});
