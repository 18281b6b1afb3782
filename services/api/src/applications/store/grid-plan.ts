import { asCode, type Reads } from '../../kernel/reads';
import type { Grant, ScopeKind } from '../../kernel/viewer';
import { columnOf, presets, type ColumnCriterion, type ColumnKey, type GridFilter, type GridSort } from '../model/grid-columns';
import { ApplicationStatus } from '../model/application-status';
import { among, joined, type Condition } from '../../kernel/condition';
import { criterionCondition } from './grid-filters';
import { inScopes, widest, type Scope } from './grid-scope';
import { textCondition } from './search.reads';

/** Where a list is looked for. */
export interface GridPlan {
  /** Everything that narrows it: whose it is, always, and what was asked. */
  readonly condition: Condition;
  /** Parts of the house along whose indexes it is read, and statuses inside them. */
  readonly scopes: readonly Scope[];
  readonly statuses: readonly ApplicationStatus[];
  /** What is asked besides scopes and statuses. */
  readonly rest: Condition;
  /** Every application there is to show, where they are few: sorted on the spot, whatever the order. */
  readonly few: readonly string[] | undefined;
  /** Columns that narrow it and that no order runs along, where what they leave is many: found along their indexes, then sorted. */
  readonly sifted: readonly ColumnKey[];
  /** Inside programmes or committees. */
  readonly isNarrow: boolean;
}

/** Up to so many are gathered first; of more, one in every few hundred rows of any index of a million is one of them. */
const fewEnough = 1000;

const fromNarrowest = ['PROGRAMME', 'COMMITTEE', 'CENTRE'] as const;

const isPlace = (column: string): boolean => fromNarrowest.some((kind) => kind === column);

const listed = (column: ColumnKey, values: readonly string[] | null | undefined): ColumnCriterion[] => (values?.length ? [{ column, values }] : []);

/** The older arguments are filters of columns like any other. */
const criteriaOf = ({ statuses, programmeIds, centreIds, columns, preset }: GridFilter): readonly ColumnCriterion[] => [
  ...listed('STATUS', statuses), ...listed('PROGRAMME', programmeIds), ...listed('CENTRE', centreIds), ...(columns ?? []), ...(preset ? presets[preset].columns : []),
];

const valuesOf = (criteria: readonly ColumnCriterion[], column: string): readonly string[] | undefined =>
  criteria.find((criterion) => criterion.column === column)?.values ?? undefined;

const width: Readonly<Record<ScopeKind, number>> = { PROGRAMME: 0, COMMITTEE: 1, CENTRE: 2, INSTITUTION: 3 };

/** The narrowest parts of the house that hold all that is asked for: asked for, or granted where that is less. */
function scopesFor(grants: readonly Scope[], criteria: readonly ColumnCriterion[]): readonly Scope[] {
  const widestGrant = Math.max(...grants.map(({ kind }) => width[kind]));
  for (const kind of fromNarrowest) {
    const ids = valuesOf(criteria, kind);
    if (ids?.length && width[kind] < widestGrant) return [...new Set(ids)].map((id) => ({ kind, id: asCode(id) }));
  }
  return grants;
}

const statusesFor = (criteria: readonly ColumnCriterion[]): readonly ApplicationStatus[] => {
  const asked = valuesOf(criteria, 'STATUS');
  return Object.values(ApplicationStatus).filter((status) => asked === undefined || asked.includes(status));
};

/** Narrowing by the sorted column itself only shortens the walk along its index. */
const mayBeRare = ({ column }: ColumnCriterion, sort: GridSort): boolean =>
  column !== 'STATUS' && !isPlace(column) && !(column === sort.column && columnOf(column).sort !== undefined);

/** `viewerId`: the candidate who looks and to whose own applications they are no staff. */
export async function planGrid(reads: Reads, grants: readonly Grant[], filter: GridFilter, sort: GridSort, viewerId?: string): Promise<GridPlan> {
  const granted = widest(grants);
  const criteria = criteriaOf(filter);
  const search = await searchFor(reads, filter.text?.trim());
  const scopes = scopesFor(granted, criteria);
  const rest = joined([granting(granted, scopes), ...notOf(viewerId), ...criteria.filter(({ column }) => column !== 'STATUS').map(criterionCondition), ...search], 'AND');
  const asked = criteria.filter(({ column }) => column === 'STATUS').map(criterionCondition);
  const condition = joined([rest, ...asked], 'AND');
  const rare = criteria.filter((criterion) => mayBeRare(criterion, sort)).map(({ column }) => column);
  const few = search.length > 0 || rare.length > 0 ? await fewOf(reads, condition) : undefined;
  return {
    condition, rest, scopes, few,
    statuses: statusesFor(criteria),
    // Whoever names statuses has named those in which there is something to show.
    sifted: few === undefined && asked.length === 0 ? rare : [],
    isNarrow: scopes.every(({ kind }) => kind === 'PROGRAMME' || kind === 'COMMITTEE'),
  };
}

const searchFor = async (reads: Reads, text: string | undefined): Promise<Condition[]> => (text ? [await textCondition(reads, text)] : []);

const notOf = (candidateId: string | undefined): Condition[] =>
  (candidateId === undefined ? [] : [{ sql: 'a.id NOT IN (SELECT own.id FROM application own WHERE own.candidateId = ?)', values: [candidateId] }]);

/** A programme is of one institution for good: inside programmes, that one row tells what else every application's row would have to. */
function granting(granted: readonly Scope[], scopes: readonly Scope[]): Condition {
  if (granted.length === 0 || granted.some(({ kind }) => kind !== 'INSTITUTION') || scopes.some(({ kind }) => kind !== 'PROGRAMME')) return inScopes(granted);
  const institutions = among('p.institutionId', granted.map(({ id }) => id));
  return { sql: `EXISTS (SELECT 1 FROM programme p WHERE p.id = a.programmeId AND ${institutions.sql})`, values: institutions.values };
}

/** All that there are, unless they are many. */
async function fewOf(reads: Reads, condition: Condition): Promise<readonly string[] | undefined> {
  const rows = await reads.rows<{ readonly id: string }>(`SELECT a.id FROM application a WHERE ${condition.sql} LIMIT ?`, [...condition.values, fewEnough + 1]);
  return rows.length > fewEnough ? undefined : rows.map(({ id }) => id);
}

/** Of a selection, what its holder may still see. */
export async function selectionPlan(reads: Reads, grants: readonly Grant[], ids: readonly string[]): Promise<GridPlan> {
  const condition = joined([inScopes(widest(grants)), among('a.id', ids)], 'AND');
  const rows = await reads.rows<{ readonly id: string }>(`SELECT a.id FROM application a WHERE ${condition.sql}`, condition.values);
  return { condition, rest: condition, scopes: [], statuses: [], few: rows.map(({ id }) => id), sifted: [], isNarrow: true };
}
