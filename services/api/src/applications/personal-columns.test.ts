import { cellsOf } from './model/grid-cells';
import { columnKeys, columnOf, type ColumnCriterion, type ColumnKey } from './model/grid-columns';
import type { GridLine } from './model/grid-line';
import { criterionCondition } from './store/grid-filters';
import { GridOrder } from './store/grid-sorts';

const shows = (key: ColumnKey): boolean => {
  let isRead = false;
  const anything: unknown = new Proxy({}, { get: () => null });
  const line = { get candidate() { isRead = true; return anything; }, view: anything, programme: { title: {} }, intake: { name: {} }, centre: { name: {} }, committee: { name: {} }, tags: [] };
  try {
    cellsOf([key], line as unknown as GridLine, 'en', new Date(0));
  } catch {
    // What a status or an answer is worded as is of no interest here.
  }
  return isRead;
};

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
