import { BadRequest } from '../../kernel/errors';
import { assertPageSize, decodeCursor, encodeCursor, type Page } from '../../kernel/page';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { eventGrants } from '../integrations.policy';
import type { FeedKind } from '../model/feed-kind';
import { eventsAfter, feedHead, type FeedEventRow } from '../store/feed.reads';
import type { SequenceFeed } from './sequence-feed';

export interface FeedOrder {
  readonly after?: string | null | undefined;
  readonly first: number;
  readonly kinds?: readonly FeedKind[] | null | undefined;
}

export type FeedAnswer = { readonly kind: 'expired' } | { readonly kind: 'page'; readonly page: Page<FeedEventRow> };

const cursorOf = (position: number): string => encodeCursor([position]);

function positionIn(cursor: string): number {
  const [position] = decodeCursor(cursor, 1);
  if (typeof position !== 'number' || !Number.isSafeInteger(position) || position < 0) throw new BadRequest('Unknown cursor.');
  return position;
}

/** What has happened to applications since, in order; whoever asks again after the last cursor misses nothing. */
export class ReadFeed {
  constructor(
    private readonly reads: Reads,
    private readonly sequence: SequenceFeed,
  ) {}

  async execute(viewer: Viewer, { after, first, kinds }: FeedOrder): Promise<FeedAnswer> {
    const grants = eventGrants(viewer);
    assertPageSize(first);
    const asked = after ? positionIn(after) : undefined;
    await this.sequence.execute();
    // The head first: all that stands before it is read below, so that an empty page may move on to it.
    const { position: head, forgotten } = await feedHead(this.reads);
    // After the head there is nothing yet: such a cursor is of another feed, or of this one before its database was restored.
    if (asked !== undefined && (asked < forgotten || asked > head)) return { kind: 'expired' };
    const from = asked ?? forgotten;
    const rows = await eventsAfter(this.reads, { grants, kinds: kinds ?? [], after: from, limit: first + 1 });
    return { kind: 'page', page: pageOf(rows, first, { from, head, hasPreviousPage: asked !== undefined }) };
  }

  /** The end of the feed as it is: what a first full reading starts from. */
  async latest(viewer: Viewer): Promise<string> {
    eventGrants(viewer);
    await this.sequence.execute();
    return cursorOf((await feedHead(this.reads)).position);
  }
}

function pageOf(rows: readonly FeedEventRow[], first: number, { from, head, hasPreviousPage }: { readonly from: number; readonly head: number; readonly hasPreviousPage: boolean }): Page<FeedEventRow> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node.position), node }));
  const hasNextPage = rows.length > first;
  const last = edges.at(-1)?.node.position ?? from;
  return {
    edges,
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: cursorOf(hasNextPage ? last : Math.max(last, head)) },
  };
}
