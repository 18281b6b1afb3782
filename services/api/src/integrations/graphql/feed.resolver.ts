import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import type { ReadFeed } from '../use-cases/read-feed';
import { EventsArgs, EventsResult } from './feed.type';
import { say } from './wording';

@Resolver()
export class FeedResolver {
  constructor(private readonly feed: ReadFeed) {}

  @Query(() => EventsResult, { description: 'Events (événements): what happened to applications since a cursor, in order and without gaps; kept for 90 days. For administrators and integrations.' })
  async events(@Args(() => EventsArgs) args: EventsArgs, @Ctx() { viewer, locale }: RequestContext): Promise<typeof EventsResult> {
    const answer = await this.feed.execute(viewer, args);
    if (answer.kind === 'expired') return { __typename: 'Refused', code: RefusalCode.FEED_EXPIRED, message: say(locale, 'FEED_EXPIRED') };
    const { edges, pageInfo } = answer.page;
    return { __typename: 'EventConnection', pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: { __typename: 'Event', ...node } })) };
  }

  @Query(() => String, { description: 'The end of the feed as it is now. Take it before a full reading, then follow `events` from it.' })
  latestEventCursor(@Ctx() { viewer }: RequestContext): Promise<string> {
    return this.feed.latest(viewer);
  }
}
