import { among, beginning, joined, type Condition } from '../../kernel/condition';
import { decodeCursor, pageOf, type Page, type PageArgs } from '../../kernel/page';
import { asCode, type Reads } from '../../kernel/reads';
import type { FunctionName, ScopeKind } from '../../kernel/viewer';
import type { AssignmentState } from '../model/assignment-rules';
import type { HeldFunction, PersonFacts } from '../model/person-view';

/** What the viewer looks after: whole institutions, and single scopes. */
export interface Oversight {
  readonly institutionIds: readonly string[];
  readonly scopeIds: readonly string[];
  /** Institutions of which the viewer is an administrator: whole addresses of those who hold something there, every function. */
  readonly administered: readonly string[];
}

export interface PeopleFilter {
  readonly text?: string | null | undefined;
  readonly functions?: readonly FunctionName[] | null | undefined;
  readonly scopeKind?: ScopeKind | null | undefined;
  readonly scopeId?: string | null | undefined;
  readonly state?: AssignmentState | null | undefined;
}

export type PeopleOrder = 'NAME_ASC' | 'NAME_DESC';

const all = (conditions: readonly Condition[]): Condition => joined(conditions, 'AND');

function overseen({ institutionIds, scopeIds }: Oversight): Condition {
  const institutions = among('s.institutionId', institutionIds);
  const scopes = among('s.scopeId', scopeIds);
  return { sql: `(${institutions.sql} OR ${scopes.sql})`, values: [...institutions.values, ...scopes.values] };
}

const ofState: Readonly<Record<AssignmentState, (day: string) => Condition>> = {
  CURRENT: (day) => ({ sql: '(s.startsOn IS NULL OR s.startsOn <= ?) AND (s.endsOn IS NULL OR s.endsOn >= ?)', values: [day, day] }),
  FUTURE: (day) => ({ sql: 's.startsOn > ?', values: [day] }),
  ENDED: (day) => ({ sql: 's.endsOn < ?', values: [day] }),
};

function held(oversight: Oversight, { functions, scopeKind, scopeId, state }: PeopleFilter, day: string): Condition {
  return all([
    overseen(oversight),
    ...(functions?.length ? [among('s.functionName', functions)] : []),
    ...(scopeKind ? [among('s.scopeKind', [scopeKind])] : []),
    ...(scopeId ? [among('s.scopeId', [scopeId])] : []),
    ...(state ? [ofState[state](day)] : []),
  ]);
}

const mostWords = 4;

/** By name, candidate number or, where it is seen whole, address; one seen in part would otherwise be spelled out letter by letter. */
function named(text: string, administered: readonly string[]): Condition {
  const words = text.split(/\s+/).slice(0, mostWords);
  const names = words.map(() => '(a.lastName LIKE ? OR a.firstName LIKE ? OR a.lastName LIKE ? OR a.firstName LIKE ?)').join(' AND ');
  const code = asCode(text) === '' ? '' : beginning(text.toUpperCase());
  const values = [code, ...words.flatMap((word) => [beginning(word), beginning(word), `% ${beginning(word)}`, `% ${beginning(word)}`])];
  if (administered.length === 0) return { sql: `(a.login LIKE ? OR (${names}))`, values };
  const whole = among('w.institutionId', administered);
  return {
    sql: `(a.login LIKE ? OR (${names}) OR (e.address LIKE ? AND a.id IN (SELECT w.accountId FROM assignment w WHERE ${whole.sql})))`,
    values: [...values, beginning(text), ...whole.values],
  };
}

/** Everything that narrows the list; made once for the page and its count. */
export function peopleCondition(oversight: Oversight, filter: PeopleFilter, day: string): Condition {
  const { sql, values } = held(oversight, filter, day);
  const text = filter.text?.trim() ?? '';
  const isHeld = { sql: `a.id IN (SELECT s.accountId FROM assignment s WHERE ${sql})`, values };
  return all([isHeld, ...(text === '' ? [] : [named(text, oversight.administered)])]);
}

const columns = "a.id, a.login, a.firstName, a.lastName, a.status = 'ACTIVE' AS isActive, COALESCE(e.address, '') AS address";
const from = 'FROM account a LEFT JOIN email_address e ON e.accountId = a.id AND e.isPrimary = 1';

const presented = <Row extends { readonly isActive: unknown }>(row: Row): Row & { readonly isActive: boolean } => ({ ...row, isActive: Boolean(row.isActive) });

const since = {
  NAME_ASC: 'a.lastName >= ? AND (a.lastName > ? OR a.firstName > ? OR (a.firstName = ? AND a.id > ?))',
  NAME_DESC: 'a.lastName <= ? AND (a.lastName < ? OR a.firstName < ? OR (a.firstName = ? AND a.id < ?))',
} as const;
const orderings = { NAME_ASC: 'a.lastName, a.firstName, a.id', NAME_DESC: 'a.lastName DESC, a.firstName DESC, a.id DESC' } as const;

function afterOf(orderBy: PeopleOrder, after: string | null | undefined): Condition[] {
  if (!after) return [];
  const [last = '', first = '', id = ''] = decodeCursor(after, 3).map(String);
  return [{ sql: since[orderBy], values: [last, last, first, first, asCode(id)] }];
}

export async function peoplePage(reads: Reads, condition: Condition, orderBy: PeopleOrder, page: PageArgs): Promise<Page<PersonFacts>> {
  const { sql, values } = all([condition, ...afterOf(orderBy, page.after)]);
  const rows = await reads.rows<PersonFacts>(`SELECT ${columns} ${from} WHERE ${sql} ORDER BY ${orderings[orderBy]} LIMIT ?`, [...values, page.first + 1]);
  return pageOf(rows, page, presented, ({ lastName, firstName, id }) => [lastName, firstName, id]);
}

export async function countPeople(reads: Reads, { sql, values }: Condition): Promise<number> {
  return Number((await reads.first<{ readonly n: number | string }>(`SELECT COUNT(*) AS n ${from} WHERE ${sql}`, values))?.n ?? 0);
}

export async function readPerson(reads: Reads, accountId: string): Promise<PersonFacts | undefined> {
  const row = await reads.first<PersonFacts>(`SELECT ${columns} ${from} WHERE a.id = ?`, [accountId]);
  return row && presented(row);
}

const functionColumns = `s.id, s.accountId, s.functionName AS \`function\`, s.scopeKind, s.scopeId, s.institutionId, s.startsOn, s.endsOn,
  s.createdAt, s.grantedBy, s.version`;

/** What these people hold, as far as the viewer looks after it. */
export function functionsOf(reads: Reads, oversight: Oversight, accountIds: readonly string[]): Promise<HeldFunction[]> {
  if (accountIds.length === 0) return Promise.resolve([]);
  const { sql, values } = all([among('s.accountId', accountIds), overseen(oversight)]);
  return reads.rows<HeldFunction>(`SELECT ${functionColumns} FROM assignment s WHERE ${sql} ORDER BY s.accountId, s.id`, values);
}
