import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { FeedKind } from '../model/feed-kind';
import { JournalState } from '../model/webhook-journal';

@InputType('CreateWebhookInput', { description: 'A webhook (abonnement) to make: where events are to be sent.' })
export class CreateWebhookInput {
  @Field(() => String, { description: 'Name for people, at most 100 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'Public address, `https:`, at most 500 characters.' })
  readonly url!: string;

  @Field(() => [FeedKind], { nullable: true, description: 'Only these kinds; all when absent or empty.' })
  readonly kinds?: FeedKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Only events of this centre, `cen_…`.' })
  readonly centreId?: string | null;
}

@InputType('UpdateWebhookInput', { description: 'A webhook (abonnement) as it is to be from now on.' })
export class UpdateWebhookInput extends CreateWebhookInput {
  @Field(() => ID, { description: 'The webhook, `whk_…`.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('WebhookInput', { description: 'Which webhook (abonnement), as it was seen.' })
export class WebhookInput {
  @Field(() => ID, { description: 'The webhook, `whk_…`.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('TestWebhookInput', { description: 'Which webhook (abonnement) to try.' })
export class TestWebhookInput {
  @Field(() => ID, { description: 'The webhook, `whk_…`.' })
  readonly id!: string;
}

@InputType('ReplayWebhookDeliveryInput', { description: 'A delivery (livraison d’un événement) to be made again.' })
export class ReplayWebhookDeliveryInput {
  @Field(() => ID, { description: 'The delivery, `whd_…`.' })
  readonly id!: string;
}

@InputType('ReplayWebhookInput', { description: 'Events to be delivered to a webhook (abonnement) again.' })
export class ReplayWebhookInput {
  @Field(() => ID, { description: 'The webhook, `whk_…`.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'Everything that happened from this instant on, at most 90 days back.' })
  readonly since!: Date;
}

@ArgsType()
export class WebhookDeliveriesArgs {
  @Field(() => ID, { description: 'The webhook, `whk_…`.' })
  readonly webhookId!: string;

  @Field(() => JournalState, { nullable: true, description: 'Only those that stand so.' })
  readonly state?: JournalState | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this application.' })
  readonly applicationId?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Size of the page, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  readonly after?: string | null;
}
