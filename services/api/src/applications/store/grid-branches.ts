import { among, joined, type Condition } from '../../kernel/condition';
import type { Reads } from '../../kernel/reads';
import { columnOf, type ColumnCriterion, type ColumnKey, type GridSort } from '../model/grid-columns';
import { ApplicationStatus } from '../model/application-status';
import { criterionCondition, submittedOnly } from './grid-filters';
import { indexOfSort } from './grid-sorts';
import { ofScope, type Scope } from './grid-scope';

/** One run along one index; what the runs find, merged, is the page. */
export interface Branch {
  readonly scope: Scope;
  readonly statuses: readonly ApplicationStatus[];
  /** Where it is found and then sorted; absent where it is walked along the index of the order. */
  readonly index?: string;
  /** How many entries of that index are meant, about. */
  readonly entries?: number;
  /** What makes that index begin where it should. */
  readonly also?: Condition;
  /** Whether later pages are walked along the index of the order all the same: where one page was full, the next is near. */
  readonly isWalkedOn?: boolean;
  /** Where it is counted, if better than along the whole of its status. */
  readonly counted?: Pick<LookUp, 'index' | 'also'>;
}

/** Up to so many entries of an index are gathered and sorted in a few milliseconds; of more, a walk along the order soon meets enough. */
const mostSorted = 5000;
/** Dates go together with each other, and a family is soon found: a walk along one of them may pass by all others before the first to show. */
const mostDatesSorted = 60_000;
/** Of an index of the institution that does not know the scope, each entry is a row to open. */
const mostOpened = 1000;
/** More runs than this are not weighed first. */
const mostWeighed = 60;

/** Indexes of columns that no order runs along: the institution, the status, the column, then the keys of every order. */
const ownIndexes: Partial<Readonly<Record<ColumnKey, string>>> = {
  ADMISSION_ROUTE: 'admissionRoute', PROPOSED_DECISION: 'proposedDecision', PUBLISHED_DECISION: 'publishedDecision', ANSWER: 'answer', DECIDED_AT: 'decidedAt',
  ANSWERED_AT: 'answeredAt', MISSING_DOCUMENTS: 'missingDocuments', REFUSED_DOCUMENTS: 'refusedDocuments', UNCHECKED_DOCUMENTS: 'uncheckedDocuments',
};

/** One run where it is counted, or looked for in no order. */
export function counted({ scope, statuses, index, also, counted: by = { index: index ?? 'PRIMARY', ...(also && { also }) } }: Branch, rest: Condition): Condition {
  const { sql, values } = joined([...(by.also ? [by.also] : []), ofScope(scope), statusAmong(statuses), rest], 'AND');
  return { sql: `SELECT a.id FROM application a FORCE INDEX (${by.index}) WHERE ${sql}`, values };
}

/** Whether each run has an index of what narrows it. */
export const isLooked = (runs: readonly Branch[]): boolean => runs.length > 0 && runs.every((one) => one.index ?? one.counted);

export const statusAmong = (statuses: readonly ApplicationStatus[]): Condition =>
  (statuses.length === 1 ? { sql: 'a.status = ?', values: [...statuses] } : among('a.status', statuses));

interface LookUp {
  readonly index: string;
  readonly where: Condition;
  readonly most: number;
  readonly also?: Condition;
  /** Whether it is worth nothing but where it finds little. */
  readonly isOnlyForFew?: boolean;
}

const inInstitution = (id: string): Condition => ({ sql: 'a.institutionId = ?', values: [id] });

function mostOf(column: ColumnKey, by: GridSort): number {
  // In which order things changed stands in no index but its own: each of these would be a row.
  if (by.column === 'UPDATED_AT') return mostSorted;
  return column === 'LAST_NAME' || [column, by.column].every((one) => columnOf(one).type === 'INSTANT') ? mostDatesSorted : mostSorted;
}

/** What is only told of what was handed in is told of few drafts: those given back. */
const ofDrafts = (scope: Scope): LookUp => ({
  index: `application_${scope.kind.toLowerCase()}_${indexOfSort('SUBMITTED')}`, where: joined([ofScope(scope), submittedOnly], 'AND'), most: mostSorted, isOnlyForFew: true,
});

const isToldOfDrafts = (column: ColumnKey): boolean => {
  const { filter } = columnOf(column);
  return filter?.kind !== 'RANGE' || filter.insideOnly !== true;
};

/** Where one column's part of a list is looked up in one run, if an index can tell how much that is. */
function lookUp({ scope, statuses }: Branch, criterion: ColumnCriterion, by: GridSort): LookUp | undefined {
  const { column } = criterion;
  if (statuses.every((status) => status === ApplicationStatus.DRAFT) && !isToldOfDrafts(column)) return ofDrafts(scope);
  const where = criterionCondition(criterion);
  const most = mostOf(column, by);
  if (column === 'INTAKE') return { index: 'application_figures', where, most };
  const { sort } = columnOf(column);
  if (sort !== undefined) return { index: `application_${scope.kind.toLowerCase()}_${indexOfSort(sort)}`, where: joined([ofScope(scope), where], 'AND'), most };
  return ownLookUp(scope, ownIndexes[column], where, most);
}

function ownLookUp({ kind, institutionId }: Scope, own: string | undefined, where: Condition, most: number): LookUp | undefined {
  if (own === undefined || institutionId === undefined || kind === 'PROGRAMME') return undefined;
  const also = inInstitution(institutionId);
  const found = { index: `application_${own}`, where: joined([also, where], 'AND'), also };
  return kind === 'COMMITTEE' ? { ...found, most: mostOpened, isOnlyForFew: true } : { ...found, most };
}

const branches = (scopes: readonly Scope[], statuses: readonly ApplicationStatus[]): readonly Branch[] =>
  scopes.flatMap((scope) => statuses.map((status) => ({ scope, statuses: [status] })));

/** Each status of each scope has an index sorted in every order: the first of each, merged, are the first of all. */
export async function branchesFor(reads: Reads, scopes: readonly Scope[], statuses: readonly ApplicationStatus[], rare: readonly ColumnCriterion[], sort: GridSort): Promise<readonly Branch[]> {
  const plain = branches(scopes, statuses);
  const looked = plain.flatMap((branch) => rare.flatMap((criterion) => {
    const found = criterion.column === sort.column ? undefined : lookUp(branch, criterion, sort);
    return found === undefined ? [] : [{ branch, found }];
  }));
  if (looked.length === 0 || looked.length > mostWeighed) return plain;
  const weights = await weightsOf(reads, looked.map(({ branch, found }) => ({ ...found, statuses: branch.statuses })));
  const told = looked.map((one, index) => ({ ...one, n: weights[index] ?? 0 }));
  return plain.map((branch) => best(branch, told.filter((one) => one.branch === branch), sort));
}

/** Of many submitted in some days, by when they were begun: the index of an institution knows both, so that a walk along it opens no row. */
const isWalkedOn = ({ scope }: Branch, by: GridSort, { index }: LookUp, n: number): boolean =>
  n > mostSorted && by.column === 'CREATED_AT' && scope.kind === 'INSTITUTION' && index === `application_institution_${indexOfSort('SUBMITTED')}`;

interface Told {
  readonly found: LookUp;
  readonly n: number;
}

/** The rarest of what was looked up, if that is rare. */
function best(branch: Branch, told: readonly Told[], by: GridSort): Branch {
  const [rarest] = fromRarest(told.filter(({ found, n }) => n <= found.most));
  if (rarest !== undefined) {
    const where = whereOf(rarest.found);
    return { ...branch, ...where, entries: rarest.n, isWalkedOn: isWalkedOn(branch, by, rarest.found, rarest.n), counted: where };
  }
  const [countedBy] = fromRarest(told.filter(({ found }) => found.isOnlyForFew !== true));
  return countedBy === undefined ? branch : { ...branch, counted: whereOf(countedBy.found) };
}

const fromRarest = (told: readonly Told[]): readonly Told[] => [...told].sort((one, other) => one.n - other.n);

const whereOf = ({ index, also }: LookUp) => ({ index, ...(also && { also }) });

interface Weighed extends LookUp {
  readonly statuses: readonly ApplicationStatus[];
}

/** How many entries each of these indexes has, about: the database dives into each to tell, and reads none. */
async function weightsOf(reads: Reads, lookUps: readonly Weighed[]): Promise<readonly number[]> {
  const parts = lookUps.map(({ index, where, statuses }) => ({
    sql: `SELECT a.id FROM application a FORCE INDEX (${index}) WHERE ${where.sql} AND a.status = ?`, values: [...where.values, ...statuses],
  }));
  const rows = await reads.rows<{ readonly id: number | string | null; readonly rows: number | string | null }>(
    `EXPLAIN ${parts.map(({ sql }) => sql).join(' UNION ALL ')}`, parts.flatMap(({ values }) => values));
  return rows.filter(({ id }) => id !== null).sort((one, other) => Number(one.id) - Number(other.id)).map((row) => Number(row.rows ?? 0));
}

/** Found by an index that knows neither scopes nor statuses, if that is little. */
export async function foundBy(reads: Reads, index: string, where: Condition): Promise<string | undefined> {
  const row = await reads.first<{ readonly n: number | string }>(
    `SELECT COUNT(*) AS n FROM (SELECT a.id FROM application a FORCE INDEX (${index}) WHERE ${where.sql} LIMIT ?) c`, [...where.values, mostSorted + 1]);
  return Number(row?.n) <= mostSorted ? index : undefined;
}
