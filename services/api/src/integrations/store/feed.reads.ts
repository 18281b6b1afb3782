import { among, inScopes, joined, type Condition } from '../../kernel/condition';
import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { Grant } from '../../kernel/viewer';
import type { FeedKind } from '../model/feed-kind';

export interface FeedEventRow {
  readonly id: string;
  readonly position: number;
  readonly kind: FeedKind;
  readonly at: Date;
  readonly institutionId: string;
  readonly centreId: string;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly version: number;
}

export interface FeedHeadFacts {
  readonly position: number;
  readonly forgotten: number;
}

interface Raw extends Omit<FeedEventRow, 'position'> {
  readonly position: string | number;
}

export const feedColumns = 'id, position, kind, at, institutionId, centreId, applicationId, candidateId, version';

export const asFeedEvent = ({ position, ...row }: Raw): FeedEventRow => ({ ...row, position: Number(position) });

/** What has a place in the feed. */
export const eventById: Loader<string, FeedEventRow> = {
  name: 'event',
  async batch(reads, ids) {
    const rows = await reads.rows<Raw>(`SELECT ${feedColumns} FROM feed_event WHERE id IN (${placeholders(ids.length)}) AND position IS NOT NULL`, padded(ids));
    return new Map(rows.map((row) => [row.id, asFeedEvent(row)]));
  },
};

export async function feedHead(reads: Reads): Promise<FeedHeadFacts> {
  const head = await reads.first<{ readonly position: string | number; readonly forgotten: string | number }>('SELECT position, forgotten FROM feed_head WHERE id = 1');
  return { position: Number(head?.position ?? 0), forgotten: Number(head?.forgotten ?? 0) };
}

/** Whether something has been committed that has no position yet; a plain read, so that whoever polls in vain locks nothing. */
export const isUnsequenced = async (reads: Reads): Promise<boolean> =>
  (await reads.first('SELECT 1 AS one FROM feed_event WHERE position IS NULL LIMIT 1')) !== undefined;

export interface FeedRange {
  readonly grants: readonly Pick<Grant, 'scopeKind' | 'scopeId'>[];
  readonly kinds: readonly FeedKind[];
  readonly after: number;
  readonly limit: number;
}

// What stands in a committee or a programme alone is not told: the feed knows of centres.
const columnOf = { INSTITUTION: 'institutionId', CENTRE: 'centreId', COMMITTEE: "''", PROGRAMME: "''" } as const;

const where = ({ grants, kinds }: FeedRange): Condition =>
  joined([inScopes(grants, columnOf), ...(kinds.length === 0 ? [] : [among('kind', kinds)])], 'AND');

export async function eventsAfter(reads: Reads, range: FeedRange): Promise<readonly FeedEventRow[]> {
  const { sql, values } = where(range);
  const rows = await reads.rows<Raw>(`SELECT ${feedColumns} FROM feed_event WHERE position > ? AND ${sql} ORDER BY position LIMIT ?`, [range.after, ...values, range.limit]);
  return rows.map(asFeedEvent);
}

/** Before the first event of an institution that happened at this instant or later; undefined when there is none. */
export async function positionBefore(reads: Reads, institutionId: string, instant: Date): Promise<number | undefined> {
  const row = await reads.first<{ readonly first: string | number | null }>('SELECT MIN(position) AS first FROM feed_event WHERE institutionId = ? AND at >= ? AND position IS NOT NULL', [institutionId, instant]);
  const first = row?.first ?? undefined;
  return first === undefined ? undefined : Number(first) - 1;
}
