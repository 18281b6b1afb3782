import { asCode, type Reads } from '../../kernel/reads';
import type { Grant, ScopeKind } from '../../kernel/viewer';
import { columnOf, presets, type ColumnCriterion, type ColumnKey, type GridFilter, type GridSort } from '../model/grid-columns';
import { ApplicationStatus } from '../model/application-status';
import { among, joined, type Condition } from '../../kernel/condition';
import { criterionCondition } from './grid-filters';
import { gather, type Gathered } from './grid-gather';
import { inScopes, widest, type Scope } from './grid-scope';
import { textSearch, type TextSearch } from './search.reads';

/** Where a list is looked for. */
export interface GridPlan extends Gathered {
  /** Everything that narrows it: whose it is, always, and what was asked. */
  readonly condition: Condition;
  /** Parts of the house along whose indexes it is read, and statuses inside them. */
  readonly scopes: readonly Scope[];
  readonly statuses: readonly ApplicationStatus[];
  /** What is asked besides scopes and statuses. */
  readonly rest: Condition;
  /** Inside programmes or committees. */
  readonly isNarrow: boolean;
}

const fromNarrowest = ['PROGRAMME', 'COMMITTEE', 'CENTRE'] as const;

const isPlace = (column: string): boolean => fromNarrowest.some((kind) => kind === column);

const listed = (column: ColumnKey, values: readonly string[] | null | undefined): ColumnCriterion[] => (values?.length ? [{ column, values }] : []);

/** The older arguments are filters of columns like any other. */
const criteriaOf = ({ statuses, programmeIds, centreIds, columns, preset, updatedSince }: GridFilter): readonly ColumnCriterion[] => [
  ...listed('STATUS', statuses), ...listed('PROGRAMME', programmeIds), ...listed('CENTRE', centreIds), ...(columns ?? []), ...(preset ? presets[preset].columns : []),
  ...(updatedSince ? [{ column: 'UPDATED_AT', from: updatedSince.toISOString() } as const] : []),
];

const valuesOf = (criteria: readonly ColumnCriterion[], column: string): readonly string[] | undefined =>
  criteria.find((criterion) => criterion.column === column)?.values ?? undefined;

const width: Readonly<Record<ScopeKind, number>> = { PROGRAMME: 0, COMMITTEE: 1, CENTRE: 2, INSTITUTION: 3 };

/** The institution in which all that is granted lies. */
const theOnly = (grants: readonly Scope[]): string | undefined => {
  const ids = [...new Set(grants.map(({ institutionId }) => institutionId))];
  return ids.length === 1 ? ids[0] : undefined;
};

/** The narrowest parts of the house that hold all that is asked for: asked for, or granted where that is less. */
function scopesFor(grants: readonly Scope[], criteria: readonly ColumnCriterion[]): readonly Scope[] {
  const widestGrant = Math.max(...grants.map(({ kind }) => width[kind]));
  for (const kind of fromNarrowest) {
    const ids = valuesOf(criteria, kind);
    if (ids?.length && width[kind] < widestGrant) return [...new Set(ids)].map((id) => ({ kind, id: asCode(id), institutionId: theOnly(grants) }));
  }
  return grants;
}

const statusesFor = (criteria: readonly ColumnCriterion[]): readonly ApplicationStatus[] => {
  const asked = criteria.filter(({ column }) => column === 'STATUS');
  return Object.values(ApplicationStatus).filter((status) => asked.every(({ values }) => values?.includes(status)));
};

/** Narrowing by the sorted column itself only shortens the walk along its index. */
const mayBeRare = ({ column }: ColumnCriterion, sort: GridSort): boolean =>
  column !== 'STATUS' && !isPlace(column) && !(column === sort.column && columnOf(column).sort !== undefined);

/** `bounds`: what whoever looks does not see of their scopes. */
export async function planGrid(reads: Reads, grants: readonly Grant[], filter: GridFilter, sort: GridSort, bounds: readonly Condition[] = []): Promise<GridPlan> {
  const granted = widest(grants);
  const criteria = criteriaOf(filter);
  const search = await searchFor(reads, filter.text?.trim());
  const narrowed = [...bounds, ...criteria.filter(({ column }) => column !== 'STATUS').map(criterionCondition), ...(search ? [search.condition] : [])];
  const asked = criteria.filter(({ column }) => column === 'STATUS').map(criterionCondition);
  const condition = joined([inScopes(granted), ...narrowed, ...asked], 'AND');
  const scopes = scopesFor(granted, criteria);
  // A granted part of the house is in the grants: to look that up again would open every row.
  const rest = joined(scopes === granted ? [everything, ...narrowed] : [granting(granted, scopes), ...narrowed], 'AND');
  const statuses = statusesFor(criteria);
  const found = await gather(reads, { scopes, statuses, condition, rest, sort, search, rare: criteria.filter((criterion) => mayBeRare(criterion, sort)) });
  return {
    condition, rest, scopes, statuses, ...found,
    isNarrow: scopes.every(({ kind }) => kind === 'PROGRAMME' || kind === 'COMMITTEE'),
  };
}

const everything: Condition = { sql: '1 = 1', values: [] };

const searchFor = async (reads: Reads, text: string | undefined): Promise<TextSearch | undefined> => (text ? textSearch(reads, text) : undefined);

/** Whoever looks is a candidate to their own applications, not staff. */
export const notOf = (candidateId: string): Condition[] =>
  [{ sql: 'a.id NOT IN (SELECT own.id FROM application own WHERE own.candidateId = ?)', values: [candidateId] }];

/** A programme is of one institution for good: inside programmes, that one row tells what else every application's row would have to. */
function granting(granted: readonly Scope[], scopes: readonly Scope[]): Condition {
  if (granted.length === 0 || granted.some(({ kind }) => kind !== 'INSTITUTION') || scopes.some(({ kind }) => kind !== 'PROGRAMME')) return inScopes(granted);
  const institutions = among('p.institutionId', granted.map(({ id }) => id));
  const [only, ...others] = scopes;
  // Of one programme the database asks once, not for each row.
  const programme: Condition = only && others.length === 0 ? { sql: 'p.id = ?', values: [only.id] } : { sql: 'p.id = a.programmeId', values: [] };
  const { sql, values } = joined([programme, institutions], 'AND');
  return { sql: `EXISTS (SELECT 1 FROM programme p WHERE ${sql})`, values };
}

/** What an integrator is shown: no drafts, not even that they are there. */
export const handedIn: Condition = { sql: 'a.submittedAt IS NOT NULL', values: [] };

/** Of a selection, what its holder may still see. */
export async function selectionPlan(reads: Reads, grants: readonly Grant[], ids: readonly string[], bounds: readonly Condition[]): Promise<GridPlan> {
  const condition = joined([inScopes(widest(grants)), among('a.id', ids), ...bounds], 'AND');
  const rows = await reads.rows<{ readonly id: string }>(`SELECT a.id FROM application a WHERE ${condition.sql}`, condition.values);
  return { condition, rest: condition, scopes: [], statuses: [], few: rows.map(({ id }) => id), branches: [], isNarrow: true };
}
