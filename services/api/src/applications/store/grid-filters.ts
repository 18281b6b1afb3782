import { DateTime } from 'luxon';
import { BadRequest } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import { padded, placeholders, type SqlValue } from '../../kernel/reads';
import { columnOf, type ColumnCriterion, type ColumnFilter, type GridColumn } from '../model/grid-columns';
import { neverSubmitted } from '../model/application.entity';
import { searchWords } from '../model/applicant-word.entity';
import { among, beginning, joined, type Condition } from '../../kernel/condition';
import { codeBeginning } from './search.reads';

/** Days of filters begin and end by the calendar of the offices. */
const zone = 'Europe/Paris';
const mostValues = 100;
const mostWhole = 65_535;
const isInstant = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/;

type Of<Kind extends ColumnFilter['kind']> = Extract<ColumnFilter, { kind: Kind }>;

const misfit = ({ column }: ColumnCriterion): BadRequest => new BadRequest(`${column} cannot be narrowed like this.`);

function inCondition(filter: Of<'IN'>, criterion: ColumnCriterion): Condition {
  const { values, isEmpty } = criterion;
  if (isEmpty !== null && isEmpty !== undefined) return emptiness(filter, criterion, isEmpty);
  if (!values?.length || values.length > mostValues) throw misfit(criterion);
  if (filter.values !== undefined && !values.every((value) => filter.values?.includes(value))) throw misfit(criterion);
  return among(filter.sql, values);
}

function emptiness({ sql, mayBeEmpty }: { readonly sql: string; readonly mayBeEmpty?: boolean }, criterion: ColumnCriterion, isEmpty: boolean): Condition {
  if (mayBeEmpty !== true) throw misfit(criterion);
  return { sql: `${sql} IS ${isEmpty ? '' : 'NOT '}NULL`, values: [] };
}

function bound(type: GridColumn['type'], text: string, end: 'from' | 'to', criterion: ColumnCriterion): SqlValue {
  if (type === 'NUMBER') {
    if (!/^\d{1,5}$/.test(text) || Number(text) > mostWhole) throw misfit(criterion);
    return Number(text);
  }
  const day = /^\d{4}-\d\d-\d\d$/.test(text);
  const instant = DateTime.fromISO(text, { zone });
  if (!instant.isValid || !(day || isInstant.test(text))) throw misfit(criterion);
  return dayOrInstant(day, instant, end).toJSDate();
}

/** A day is meant whole. */
function dayOrInstant(isDay: boolean, day: DateTime, end: 'from' | 'to'): DateTime {
  if (!isDay) return day;
  return (end === 'from' ? day.startOf('day') : day.endOf('day'));
}

/** The dates of those that were never submitted are the beginning of time; every index of an institution knows them. */
export const submittedOnly: Condition = { sql: 'a.sortedAt > ?', values: [neverSubmitted] };

function rangeCondition(filter: Of<'RANGE'>, type: GridColumn['type'], criterion: ColumnCriterion): Condition {
  const { from, to, isEmpty } = criterion;
  if (isEmpty !== null && isEmpty !== undefined) return emptiness(filter, criterion, isEmpty);
  if (!from && !to) throw misfit(criterion);
  return joined([
    ...(from ? [{ sql: `${filter.sql} >= ?`, values: [bound(type, from, 'from', criterion)] }] : []),
    ...(to ? [{ sql: `${filter.sql} <= ?`, values: [bound(type, to, 'to', criterion)] }] : []),
    ...(filter.insideOnly ? [submittedOnly] : []),
  ], 'AND');
}

const prefixes: Readonly<Record<Of<'PREFIX'>['of'], (text: string) => Condition>> = {
  LAST_NAME: (text) => ({ sql: 'a.candidateName LIKE ?', values: [beginning(text)] }),
  FIRST_NAME: (text) => ({
    sql: 'a.candidateId IN (SELECT c.id FROM applicant_word w JOIN candidate c ON c.id = w.candidateId WHERE w.word LIKE ? AND c.firstName LIKE ?)',
    values: [beginning(firstWord(text)), beginning(text)],
  }),
  NUMBER: (text) => ({ sql: 'a.candidateId IN (SELECT c.id FROM candidate c WHERE c.number LIKE ?)', values: [codeBeginning(text)] }),
  REFERENCE: (text) => ({ sql: 'a.reference LIKE ?', values: [codeBeginning(text)] }),
};

const firstWord = (text: string): string => searchWords(text)[0] ?? '\u0000';

function prefixCondition(filter: Of<'PREFIX'>, criterion: ColumnCriterion): Condition {
  const text = criterion.prefix?.trim();
  if (!text || text.length > mostValues) throw misfit(criterion);
  return prefixes[filter.of](text);
}

function tagCondition(criterion: ColumnCriterion): Condition {
  const { isEmpty } = criterion;
  if (isEmpty !== null && isEmpty !== undefined) {
    // As one value, which is looked up for each row that is met: of EXISTS the database would first make a list of every tagged application.
    return { sql: `(SELECT t.tagId FROM application_tag t WHERE t.applicationId = a.id LIMIT 1) IS ${isEmpty ? '' : 'NOT '}NULL`, values: [] };
  }
  const { sql, values } = onTags(criterion);
  return { sql: `a.id IN (${sql})`, values };
}

/** The applications that carry one of some tags, or any tag. */
export function onTags(criterion: ColumnCriterion): Condition {
  const { values, isEmpty } = criterion;
  if (isEmpty === false) return { sql: 'SELECT t.applicationId FROM application_tag t', values: [] };
  if (!values?.length || values.length > mostValues) throw misfit(criterion);
  const ids = values.filter((value) => isId('tag', value));
  return { sql: `SELECT t.applicationId FROM application_tag t WHERE t.tagId IN (${placeholders(ids.length)})`, values: ids.length === 0 ? [''] : padded(ids) };
}

/** One column's part of what narrows the list. */
export function criterionCondition(criterion: ColumnCriterion): Condition {
  const { filter, type } = columnOf(criterion.column);
  switch (filter?.kind) {
    case 'IN': return inCondition(filter, criterion);
    case 'RANGE': return criterion.column === 'SUBMITTED_AT' ? joined([rangeCondition(filter, type, criterion), submittedOnly], 'AND') : rangeCondition(filter, type, criterion);
    case 'PREFIX': return prefixCondition(filter, criterion);
    case 'TAGS': return tagCondition(criterion);
    case undefined: throw misfit(criterion);
  }
}
