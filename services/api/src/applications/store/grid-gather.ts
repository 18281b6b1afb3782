import type { Condition } from '../../kernel/condition';
import type { Reads } from '../../kernel/reads';
import type { ApplicationStatus } from '../model/application-status';
import type { ColumnCriterion, GridSort } from '../model/grid-columns';
import { branchesFor, counted, foundBy, isLooked, type Branch } from './grid-branches';
import { criterionCondition, onTags } from './grid-filters';
import type { Scope } from './grid-scope';
import { codeBeginning, type TextSearch } from './search.reads';

/** How a list is read. */
export interface Gathered {
  /** Every application there is to show, where they are few: sorted on the spot, whatever the order. */
  readonly few: readonly string[] | undefined;
  /** Where it is read. */
  readonly branches: readonly Branch[];
  /** Found through the few people that it is of, in one statement, and sorted there. */
  readonly isWhole?: boolean;
  /** The few applications that carry a tag, of which it is a part: read by them, and sorted there. */
  readonly tagged?: Condition;
  /** Whether a page is looked for among its neighbours in the order of creation before it is looked for where it is rare. */
  readonly isNearFirst?: boolean;
}

interface Asked {
  readonly scopes: readonly Scope[];
  readonly statuses: readonly ApplicationStatus[];
  readonly condition: Condition;
  readonly rest: Condition;
  readonly sort: GridSort;
  readonly search: TextSearch | undefined;
  readonly rare: readonly ColumnCriterion[];
}

/** Up to so many are gathered first; of more, one in every few hundred rows of any index of a million is one of them. */
const fewEnough = 1000;
/** To pass by one in the order of creation costs less: rows lie in it. */
const fewInOrder = 400;

/** Few, gathered whole; or runs along indexes. What an index can count is counted; of the rest, a thousand and one are looked for. */
export async function gather(reads: Reads, asked: Asked): Promise<Gathered> {
  const { scopes, statuses, sort, search, rare } = asked;
  const index = search?.index ?? (await indexOfReference(reads, rare));
  if (index !== undefined) return { few: undefined, branches: scopes.map((scope) => ({ scope, statuses, index })) };
  const branches = await branchesFor(reads, scopes, statuses, rare, sort);
  if (!isManyInOrder(asked, branches)) return alongBranches(reads, asked, branches);
  if (isOneIntake(asked)) return { few: undefined, branches: scopes.map((scope) => ({ scope, statuses, ...byIntake })) };
  const found = await alongBranches(reads, asked, branches);
  return { ...found, isNearFirst: found.few === undefined && found.isWhole !== true && !isNarrow(scopes) };
}

/** Programmes are soon read whole, and few of all that is passed by is theirs. */
const isNarrow = (scopes: readonly Scope[]): boolean => scopes.every(({ kind }) => kind === 'PROGRAMME');

async function alongBranches(reads: Reads, asked: Asked, branches: readonly Branch[]): Promise<Gathered> {
  if (branches.every((branch) => branch.index !== undefined)) return { branches, few: undefined };
  const tagged = await onFew(reads, asked.rare);
  if (tagged !== undefined) return { branches, few: undefined, isWhole: true, tagged };
  return { branches, ...(await lookFor(reads, asked, branches)) };
}

/** Applications of one intake lie in the order of creation in the index of intakes, whatever their status. */
const byIntake = { index: 'application_intake', counted: { index: 'application_figures' } } as const;

const isOneIntake = ({ rare: [criterion, ...others], search }: Asked): boolean =>
  search === undefined && others.length === 0 && criterion?.column === 'INTAKE' && new Set(criterion.values).size === 1;

/** Whether only columns of the application narrow it: of other tables, the database may begin with those, and would not walk in order. */
const isOfRows = ({ column, values }: ColumnCriterion): boolean => !uncounted.has(column) && !(column === 'TAGS' && values?.length);

/** Whether more is meant than is found and sorted at once, as far as an index tells. One run that is walked anyway goes by that order already. */
function isManyInOrder({ rare, sort }: Asked, branches: readonly Branch[]): boolean {
  if (sort.column !== 'CREATED_AT' || rare.length === 0 || !rare.every(isOfRows)) return false;
  if (branches.some(({ entries }) => entries === undefined)) return branches.length > 1;
  return branches.reduce((sum, { entries = 0 }) => sum + entries, 0) > fewInOrder;
}

/** The database free to choose: it goes by what is rarest. */
const byCondition = ({ condition: { sql, values } }: Asked): Condition => ({ sql: `SELECT a.id FROM application a WHERE ${sql}`, values });

const uncounted = new Set<string>(['CANDIDATE_NUMBER', 'FIRST_NAME']);

/** Whether no index tells how much is meant. To walk in the order of creation until a page is full opens no more rows than to look for a thousand and one. */
function isHardToTell({ search, rare, sort }: Asked, branches: readonly Branch[]): boolean {
  if (search !== undefined || rare.some(({ column }) => uncounted.has(column))) return true;
  return rare.filter(({ column }) => column !== 'TAGS').length > 1 && (sort.column !== 'CREATED_AT' || isLooked(branches));
}

/** Tags tell by themselves how many applications they are on; one that is on many is met soon enough. */
async function onFew(reads: Reads, rare: readonly ColumnCriterion[]): Promise<Condition | undefined> {
  const criterion = rare.find(({ column, isEmpty }) => column === 'TAGS' && isEmpty !== true);
  if (criterion === undefined) return undefined;
  const tagged = onTags(criterion);
  const row = await reads.first<{ readonly n: number | string }>(`SELECT COUNT(*) AS n FROM (${tagged.sql} LIMIT ?) tagged`, [...tagged.values, fewEnough + 1]);
  return Number(row?.n) <= fewEnough ? tagged : undefined;
}

async function lookFor(reads: Reads, asked: Asked, branches: readonly Branch[]): Promise<Pick<Gathered, 'few' | 'isWhole'>> {
  if (!isHardToTell(asked, branches)) return { few: undefined };
  if (await isOfFewPeople(reads, asked.rare)) return { few: undefined, isWhole: true };
  const parts = isLooked(branches) ? branches.map((one) => counted(one, asked.rest)) : [byCondition(asked)];
  return { few: await fewOf(reads, parts, asked.sort.column === 'CREATED_AT' ? fewInOrder : fewEnough) };
}

/** All that there are, unless they are many. */
async function fewOf(reads: Reads, parts: readonly Condition[], most: number): Promise<readonly string[] | undefined> {
  const limit = `LIMIT ${String(most + 1)}`;
  const rows = await reads.rows<{ readonly id: string }>(`${parts.map(({ sql }) => `(${sql} ${limit})`).join(' UNION ')} ${limit}`, parts.flatMap(({ values }) => values));
  return rows.length > most ? undefined : rows.map(({ id }) => id);
}

/** Of more people, their applications are met soon enough along any order. */
const fewPeople = 7000;

async function isOfFewPeople(reads: Reads, rare: readonly ColumnCriterion[]): Promise<boolean> {
  const number = rare.find(({ column }) => column === 'CANDIDATE_NUMBER');
  if (number === undefined) return false;
  const row = await reads.first<{ readonly n: number | string }>(
    'SELECT COUNT(*) AS n FROM (SELECT c.id FROM candidate c WHERE c.number LIKE ? LIMIT ?) people', [codeBeginning(number.prefix?.trim() ?? ''), fewPeople + 1]);
  return Number(row?.n) <= fewPeople;
}

async function indexOfReference(reads: Reads, rare: readonly ColumnCriterion[]): Promise<string | undefined> {
  const criterion = rare.find(({ column }) => column === 'REFERENCE');
  return criterion && foundBy(reads, 'application_reference', criterionCondition(criterion));
}
