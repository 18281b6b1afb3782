import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { edgesOf } from '../../kernel/page';
import type { RequestContext } from '../../kernel/request-context';
import type { CreateWebhook, UpdateWebhook, WebhookOrder } from '../use-cases/manage-webhooks';
import type { ReadWebhooks } from '../use-cases/read-webhooks';
import type { ReplayWebhook } from '../use-cases/replay-webhook';
import type { Steered, SteerWebhook } from '../use-cases/steer-webhook';
import type { TryWebhook } from '../use-cases/try-webhook';
import { CreateWebhookInput, ReplayWebhookDeliveryInput, ReplayWebhookInput, TestWebhookInput, UpdateWebhookInput, WebhookDeliveriesArgs, WebhookInput } from './webhook.inputs';
import {
  CreateWebhookResult, DeleteWebhookResult, ReplayWebhookResult, RotateWebhookSecretResult, SteerWebhookResult, UpdateWebhookResult, WebhookDeliveryConnectionType,
  WebhookDeliveryType, WebhookTrialType, WebhookType,
} from './webhook.type';
import { conflict, invalidInput, presentDelivery, presentTrial, presentWebhook } from './wording';

export interface WebhookCases {
  readonly read: ReadWebhooks;
  readonly create: CreateWebhook;
  readonly update: UpdateWebhook;
  readonly steer: SteerWebhook;
  readonly trial: TryWebhook;
  readonly replay: ReplayWebhook;
}

const orderOf = ({ name, url, kinds, centreId }: CreateWebhookInput): WebhookOrder => ({ name: name.trim(), url: url.trim(), kinds: kinds ?? [], centreId: centreId ?? null });

@Resolver(() => WebhookType)
export class WebhookResolver {
  constructor(private readonly cases: WebhookCases) {}

  @Query(() => [WebhookType], { description: 'Where events of the institution are sent (abonnements); for its administrators, and tokens with `webhooks`.' })
  async webhooks(@Ctx() { viewer }: RequestContext): Promise<WebhookType[]> {
    return (await this.cases.read.list(viewer)).map(presentWebhook);
  }

  @Query(() => WebhookType, { description: 'One webhook (abonnement); for administrators, and tokens with `webhooks`.' })
  async webhook(@Arg('id', () => ID, { description: '`whk_…`.' }) id: string, @Ctx() { viewer }: RequestContext): Promise<WebhookType> {
    return presentWebhook(await this.cases.read.one(viewer, id));
  }

  @Query(() => WebhookDeliveryConnectionType, { description: 'Livraison d’un événement: journal of a webhook, newest event first; kept for 30 days. For administrators, and tokens with `webhooks`.' })
  async webhookDeliveries(@Args(() => WebhookDeliveriesArgs) args: WebhookDeliveriesArgs, @Ctx() { viewer, locale }: RequestContext): Promise<WebhookDeliveryConnectionType> {
    const { edges, pageInfo } = await this.cases.read.journal(viewer, args);
    return { pageInfo, edges: edgesOf(edges, (delivery) => presentDelivery(locale, delivery)) };
  }

  @Mutation(() => CreateWebhookResult, { description: 'Makes a webhook (abonnement): sets up where events are sent, and shows the secret once; for administrators, and tokens with `webhooks` and `read:events`.' })
  async createWebhook(@Arg('input', () => CreateWebhookInput, { description: 'Where.' }) input: CreateWebhookInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof CreateWebhookResult> {
    const outcome = await this.cases.create.execute(viewer, orderOf(input));
    if (outcome.kind === 'invalid') return invalidInput(locale, outcome.problems);
    return { __typename: 'WebhookSecret', webhook: presentWebhook(await this.cases.read.one(viewer, outcome.id)), secret: outcome.secret };
  }

  @Mutation(() => UpdateWebhookResult, { description: 'Changes a webhook (abonnement): where events are sent, and which; for administrators, and tokens with `webhooks` and `read:events`.' })
  async updateWebhook(@Arg('input', () => UpdateWebhookInput, { description: 'As it is to be.' }) input: UpdateWebhookInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof UpdateWebhookResult> {
    const outcome = await this.cases.update.execute(viewer, { id: input.id, version: input.version, ...orderOf(input) });
    if (outcome.kind === 'invalid') return invalidInput(locale, outcome.problems);
    return outcome.kind === 'conflict' ? conflict(locale, outcome) : presentWebhook(await this.cases.read.one(viewer, outcome.id));
  }

  @Mutation(() => SteerWebhookResult, { description: 'Pauses a webhook (abonnement): events wait for it; for administrators, and tokens with `webhooks`.' })
  async pauseWebhook(@Arg('input', () => WebhookInput, { description: 'Which one.' }) input: WebhookInput, @Ctx() context: RequestContext): Promise<typeof SteerWebhookResult> {
    return this.steered(context, await this.cases.steer.pause(context.viewer, input));
  }

  @Mutation(() => SteerWebhookResult, { description: 'Takes a webhook (abonnement) up again: what waited leaves, in order; for administrators, and tokens with `webhooks`.' })
  async resumeWebhook(@Arg('input', () => WebhookInput, { description: 'Which one.' }) input: WebhookInput, @Ctx() context: RequestContext): Promise<typeof SteerWebhookResult> {
    return this.steered(context, await this.cases.steer.resume(context.viewer, input));
  }

  @Mutation(() => RotateWebhookSecretResult, { description: 'Makes a new secret and shows it once; the one before signs too for 24 hours. For administrators, and tokens with `webhooks`.' })
  async rotateWebhookSecret(@Arg('input', () => WebhookInput, { description: 'Which one.' }) input: WebhookInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof RotateWebhookSecretResult> {
    const outcome = await this.cases.steer.rotate(viewer, input);
    if (outcome.kind === 'conflict') return conflict(locale, outcome);
    return { __typename: 'WebhookSecret', webhook: presentWebhook(await this.cases.read.one(viewer, outcome.id)), secret: outcome.secret };
  }

  @Mutation(() => DeleteWebhookResult, { description: 'Deletes a webhook (abonnement) with its journal; for administrators, and tokens with `webhooks`.' })
  async deleteWebhook(@Arg('input', () => WebhookInput, { description: 'Which one.' }) input: WebhookInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof DeleteWebhookResult> {
    const outcome = await this.cases.steer.remove(viewer, input);
    return outcome.kind === 'conflict' ? conflict(locale, outcome) : { __typename: 'Done', ok: true };
  }

  @Mutation(() => WebhookTrialType, { description: 'Sends a test event to a webhook (abonnement) at once and says how it went; for administrators, and tokens with `webhooks`.' })
  async testWebhook(@Arg('input', () => TestWebhookInput, { description: 'Which one.' }) { id }: TestWebhookInput, @Ctx() { viewer, locale }: RequestContext): Promise<WebhookTrialType> {
    return presentTrial(locale, await this.cases.trial.execute(viewer, id));
  }

  @Mutation(() => WebhookDeliveryType, { description: 'Delivers one event again (livraison d’un événement), under the same id; for administrators, and tokens with `webhooks` and `read:events`.' })
  async replayWebhookDelivery(@Arg('input', () => ReplayWebhookDeliveryInput, { description: 'Which delivery.' }) { id }: ReplayWebhookDeliveryInput, @Ctx() { viewer, locale }: RequestContext): Promise<WebhookDeliveryType> {
    return presentDelivery(locale, await this.cases.read.delivery(viewer, await this.cases.replay.one(viewer, id)));
  }

  @Mutation(() => ReplayWebhookResult, { description: 'Delivers to a webhook (abonnement) everything again that happened from an instant on, in order and under the same ids; for administrators, and tokens with `webhooks` and `read:events`.' })
  async replayWebhook(@Arg('input', () => ReplayWebhookInput, { description: 'From when.' }) { id, since }: ReplayWebhookInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof ReplayWebhookResult> {
    const year = since.getUTCFullYear();
    if (Number.isNaN(year) || year < 1970 || year > 9_998) return invalidInput(locale, [{ field: 'since', code: 'NOT_A_DATE' }]);
    return presentWebhook(await this.cases.read.one(viewer, await this.cases.replay.since(viewer, id, since)));
  }

  private async steered({ viewer, locale }: RequestContext, outcome: Steered): Promise<typeof SteerWebhookResult> {
    return outcome.kind === 'conflict' ? conflict(locale, outcome) : presentWebhook(await this.cases.read.one(viewer, outcome.id));
  }
}
