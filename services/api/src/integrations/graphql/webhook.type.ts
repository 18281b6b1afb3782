import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DoneType, NodeType, PageInfoType } from '../../kernel/graphql/common.type';
import { ConflictType, InvalidInputType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { FeedKind } from '../model/feed-kind';
import { WebhookState } from '../model/webhook-endpoint.entity';
import { JournalState } from '../model/webhook-journal';

registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'Whether events leave for a webhook.',
  valuesConfig: {
    ACTIVE: { description: 'Actif: events leave as they happen.' },
    PAUSED: { description: 'En pause: paused by a person; events wait.' },
    STOPPED: { description: 'Suspendu: stopped by Parvis after a day of failures; events wait.' },
  },
});

registerEnumType(JournalState, {
  name: 'WebhookDeliveryState',
  description: 'How a delivery stands.',
  valuesConfig: {
    WAITING: { description: 'En attente: not tried yet.' },
    FAILING: { description: 'En échec: tried in vain; tried again later.' },
    DELIVERED: { description: 'Pris: taken by the other side.' },
  },
});

@ObjectType('Webhook', { implements: NodeType, description: 'Where events are sent (abonnement). Its secret is shown once, when it is made.', simpleResolvers: true })
export class WebhookType extends NodeType {
  readonly __typename = 'Webhook' as const;

  @Field(() => String, { description: 'Name for people.' })
  readonly name!: string;

  @Field(() => String, { description: 'Address that is posted to.' })
  readonly url!: string;

  @Field(() => [FeedKind], { description: 'Kinds that are sent; all when empty.' })
  readonly kinds!: readonly FeedKind[];

  @Field(() => ID, { nullable: true, description: 'Only events of this centre; the whole institution when null.' })
  readonly centreId!: string | null;

  @Field(() => WebhookState, { description: 'Whether events leave.' })
  readonly state!: WebhookState;

  @Field(() => Int, { description: 'Give it back with a change.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until then the secret before signs too.' })
  readonly previousUntil!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When Parvis stopped it.' })
  readonly stoppedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  readonly createdAt!: Date;

  @Field(() => Int, { description: 'Deliveries that were not tried yet.' })
  readonly waiting!: number;

  @Field(() => Int, { description: 'Deliveries that failed and will be tried again.' })
  readonly failing!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last delivery that was taken, of those in the journal.' })
  readonly lastDeliveredAt!: Date | null;
}

@ObjectType('WebhookSecret', { description: 'A webhook and its new secret, which is never shown again.', simpleResolvers: true })
export class WebhookSecretType {
  readonly __typename = 'WebhookSecret' as const;

  @Field(() => WebhookType, { description: 'The webhook (abonnement).' })
  readonly webhook!: WebhookType;

  @Field(() => String, { description: 'Key of the signature, `whs_…`.' })
  readonly secret!: string;
}

@ObjectType('WebhookTrial', { description: 'How a test event went.', simpleResolvers: true })
export class WebhookTrialType {
  readonly __typename = 'WebhookTrial' as const;

  @Field(() => Boolean, { description: 'Whether the other side took it.' })
  readonly isTaken!: boolean;

  @Field(() => Int, { nullable: true, description: 'Status of the answer; null where there was none.' })
  readonly status!: number | null;

  @Field(() => Int, { description: 'Milliseconds that it took.' })
  readonly durationMs!: number;

  @Field(() => String, { nullable: true, description: 'What went wrong, in the language of the viewer.' })
  readonly problem!: string | null;
}

@ObjectType('WebhookDelivery', { implements: NodeType, description: 'Livraison d’un événement: an event on its way to a webhook; a line of its journal, kept for 30 days.', simpleResolvers: true })
export class WebhookDeliveryType extends NodeType {
  readonly __typename = 'WebhookDelivery' as const;

  @Field(() => ID, { description: 'The event, `fev_…`.' })
  readonly eventId!: string;

  @Field(() => FeedKind, { description: 'Its kind.' })
  readonly kind!: FeedKind;

  @Field(() => ID, { description: 'Its application.' })
  readonly applicationId!: string;

  @Field(() => JournalState, { description: 'How it stands.' })
  readonly state!: JournalState;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly attempts!: number;

  @Field(() => Int, { nullable: true, description: 'Status of the last answer; null where there was none.' })
  readonly status!: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds that the last attempt took.' })
  readonly durationMs!: number | null;

  @Field(() => String, { nullable: true, description: 'What went wrong the last time, in the language of the viewer.' })
  readonly problem!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was handed over to be delivered.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last attempt.' })
  readonly lastAttemptAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Next attempt, once it is its turn; null when it was taken.' })
  readonly nextAttemptAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken.' })
  readonly deliveredAt!: Date | null;
}

@ObjectType('WebhookDeliveryEdge', { description: 'A line of the journal and its place in it.', simpleResolvers: true })
export class WebhookDeliveryEdgeType {
  @Field(() => String, { description: 'Place in the list.' })
  readonly cursor!: string;

  @Field(() => WebhookDeliveryType, { description: 'The line.' })
  readonly node!: WebhookDeliveryType;
}

@ObjectType('WebhookDeliveryConnection', { description: 'A page of the journal, newest event first.', simpleResolvers: true })
export class WebhookDeliveryConnectionType {
  @Field(() => [WebhookDeliveryEdgeType], { description: 'Newest event first.' })
  readonly edges!: readonly WebhookDeliveryEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfoType;
}

const resolveType = ({ __typename }: { readonly __typename: string }): string => __typename;

export const CreateWebhookResult = createUnionType({
  name: 'CreateWebhookResult', description: 'The webhook with its secret, or what is wrong.', types: () => [WebhookSecretType, InvalidInputType] as const, resolveType,
});

export const UpdateWebhookResult = createUnionType({
  name: 'UpdateWebhookResult', description: 'The webhook, or why it stays as it was.', types: () => [WebhookType, InvalidInputType, ConflictType] as const, resolveType,
});

export const SteerWebhookResult = createUnionType({
  name: 'SteerWebhookResult', description: 'The webhook, or a change in between.', types: () => [WebhookType, ConflictType] as const, resolveType,
});

export const RotateWebhookSecretResult = createUnionType({
  name: 'RotateWebhookSecretResult', description: 'The webhook with its new secret, or a change in between.', types: () => [WebhookSecretType, ConflictType] as const, resolveType,
});

export const DeleteWebhookResult = createUnionType({
  name: 'DeleteWebhookResult', description: 'It is gone, or was changed in between.', types: () => [DoneType, ConflictType] as const, resolveType,
});

export const ReplayWebhookResult = createUnionType({
  name: 'ReplayWebhookResult', description: 'The webhook, whose events leave again, or what is wrong.', types: () => [WebhookType, InvalidInputType] as const, resolveType,
});
