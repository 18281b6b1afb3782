import { decodeCursor, pageOf, type Page, type PageArgs } from '../../kernel/page';
import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';
import type { ApplicationView } from '../model/application-view';
import { applicationColumns } from './application.reads';
import type { Condition } from './condition';

interface Named {
  readonly lastName: string;
  readonly firstName: string;
  readonly candidateId: string;
  readonly id: string;
}

const order = 'c.lastName, c.firstName, c.id';
const always: Condition = { sql: '1 = 1', values: [] };

/** The candidate of the cursor, and those after. */
const candidatesSince = ([last = '', first = '', candidateId = '']: readonly string[]): Condition => ({
  sql: 'c.lastName >= ? AND (c.lastName > ? OR c.firstName > ? OR (c.firstName = ? AND c.id >= ?))',
  values: [last, last, first, first, asCode(candidateId)],
});

/** Of the candidate of the cursor, only what comes after it. */
const notSeen = ([, , candidateId = '', id = '']: readonly string[]): Condition =>
  ({ sql: '(a.candidateId <> ? OR a.id > ?)', values: [asCode(candidateId), asCode(id)] });

/** A page by last name, first name and, for several applications of one person, their age. */
export async function pageByName(reads: Reads, condition: Condition, page: PageArgs, isNarrow: boolean): Promise<Page<ApplicationView>> {
  const cursor = page.after ? decodeCursor(page.after, 4).map(String) : undefined;
  const since = cursor === undefined ? always : candidatesSince(cursor);
  const among = isNarrow ? since : await candidatesAmong(reads, condition, since, page.first + 2);
  const unseen = cursor === undefined ? always : notSeen(cursor);
  const sql = `SELECT ${applicationColumns}, c.lastName, c.firstName FROM application a JOIN candidate c ON c.id = a.candidateId
    WHERE ${condition.sql} AND ${among.sql} AND ${unseen.sql} ORDER BY ${order}, a.id LIMIT ?`;
  const rows = await reads.rows<ApplicationView & Named>(sql, [...condition.values, ...among.values, ...unseen.values, page.first + 1]);
  return pageOf(rows, page, (row) => row, ({ lastName, firstName, candidateId, id }) => [lastName, firstName, candidateId, id]);
}

/**
 * Candidates first, along the index of names: sorting all applications of an institution by name would cost seconds.
 * Each candidate found has at least one application; that of the cursor may have none left, hence the caller asks for one more.
 */
async function candidatesAmong(reads: Reads, condition: Condition, since: Condition, limit: number): Promise<Condition> {
  const sql = `SELECT c.id FROM candidate c FORCE INDEX (candidate_name) WHERE ${since.sql}
    AND (SELECT 1 FROM application a WHERE a.candidateId = c.id AND ${condition.sql} LIMIT 1) = 1 ORDER BY ${order} LIMIT ?`;
  const rows = await reads.rows<{ readonly id: string }>(sql, [...since.values, ...condition.values, limit]);
  if (rows.length === 0) return { sql: '1 = 0', values: [] };
  const ids = rows.map(({ id }) => id);
  return { sql: `a.candidateId IN (${placeholders(ids.length)})`, values: padded(ids) };
}
