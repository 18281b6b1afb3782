import { ArgsType, createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NodeType, PageInfoType } from '../../kernel/graphql/common.type';
import { RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { FeedKind } from '../model/feed-kind';

registerEnumType(FeedKind, {
  name: 'EventKind',
  description: 'What happened to an application (candidature), from its first submission on; new kinds may come.',
  valuesConfig: {
    CREATED: { description: 'Apparition: it came into sight: submitted for the first time, or again after it had been given back as a draft.' },
    SUBMITTED: { description: 'Transmission: submitted; each time.' },
    CHANGED: { description: 'Modification: anything that has no kind of its own: status, verdicts, dates, tags, name.' },
    DECIDED: { description: 'Avis publié: a decision was published.' },
    ANSWERED: { description: 'Réponse du candidat: an admission was answered, or the date for the answer passed.' },
    DELETED: { description: 'Disparition: out of sight, because its account is gone or it was given back as a draft. Delete your copy.' },
    MERGED: { description: 'Fusion: reserved for accounts that become one; not told yet.' },
  },
});

@ObjectType('Event', { implements: NodeType, description: 'Event (événement): something that happened to an application; ids and a version: what it holds now is read by its id.', simpleResolvers: true })
export class EventType extends NodeType {
  readonly __typename = 'Event' as const;

  @Field(() => FeedKind, { description: 'What happened.' })
  readonly kind!: FeedKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => ID, { description: 'Institution.' })
  readonly institutionId!: string;

  @Field(() => ID, { description: 'Centre (centre de candidature).' })
  readonly centreId!: string;

  @Field(() => ID, { description: 'Application that it happened to.' })
  readonly applicationId!: string;

  @Field(() => ID, { description: 'Its candidate.' })
  readonly candidateId!: string;

  @Field(() => Int, { description: 'Version of the application after it.' })
  readonly version!: number;
}

@ObjectType('EventEdge', { description: 'An event and its place in the feed.', simpleResolvers: true })
export class EventEdgeType {
  @Field(() => String, { description: 'Place in the feed.' })
  readonly cursor!: string;

  @Field(() => EventType, { description: 'The event.' })
  readonly node!: EventType;
}

@ObjectType('EventConnection', { description: 'A page of the feed, in the order in which things happened.', simpleResolvers: true })
export class EventConnectionType {
  readonly __typename = 'EventConnection' as const;

  @Field(() => [EventEdgeType], { description: 'In order; of one application exactly in the order of its changes.' })
  readonly edges!: readonly EventEdgeType[];

  @Field(() => PageInfoType, { description: 'Keep `endCursor`, also of an empty page, and ask after it next time.' })
  readonly pageInfo!: PageInfoType;
}

export const EventsResult = createUnionType({
  name: 'EventsResult',
  description: 'A page of the feed, or `FEED_EXPIRED` when the cursor is older than what is kept, or of another feed.',
  types: () => [EventConnectionType, RefusedType] as const,
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
});

@ArgsType()
export class EventsArgs {
  @Field(() => String, { nullable: true, description: 'Cursor after which to go on; from the oldest event that is kept when absent.' })
  readonly after?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 100, description: 'Size of the page, 1 to 100.' })
  readonly first!: number;

  @Field(() => [FeedKind], { nullable: true, description: 'Only these kinds; all when absent or empty.' })
  readonly kinds?: FeedKind[] | null;
}
