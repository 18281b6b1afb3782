import type { ActKind } from '../../kernel/act-kinds';
import { ActDone } from '../../kernel/acts';
import { NotFound } from '../../kernel/errors';
import { isId, newId } from '../../kernel/ids';
import type { Clock } from '../../kernel/clock';
import type { OutboundHttp } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { centreById, lockInstitution } from '../../offer/contract';
import { administersWebhooks, assertAdministers, assertMayHear } from '../integrations.policy';
import { feedKinds, type FeedKind } from '../model/feed-kind';
import { WebhookEndpoint, WebhookState } from '../model/webhook-endpoint.entity';
import { mostWebhooks, webhookProblems, type WebhookProblem } from '../model/webhook-rules';
import { newSalt, secretOf } from '../model/webhook-signature';
import { feedHead } from '../store/feed.reads';
import { webhookById, webhooksOf } from '../store/webhook.reads';
import { WebhookStore } from '../store/webhook.store';
import { SequenceFeed } from './sequence-feed';

export interface WebhookOrder {
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly FeedKind[];
  readonly centreId: string | null;
}

type Invalid = { readonly kind: 'invalid'; readonly problems: readonly WebhookProblem[] };
export type Conflicting = { readonly kind: 'conflict'; readonly currentVersion: number; readonly changedAt: Date };
export type Creation = { readonly kind: 'created'; readonly id: string; readonly secret: string } | Invalid;
export type Change = { readonly kind: 'changed'; readonly id: string } | Invalid | Conflicting;

export interface ManageParts {
  readonly transactions: Transactions;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly outbound: OutboundHttp;
  readonly serverKey: { readonly key: Buffer };
}

/** Sets up where events go. Its secret is said once, here. */
export class CreateWebhook {
  constructor(private readonly parts: ManageParts) {}

  async execute(viewer: Viewer, order: WebhookOrder): Promise<Creation> {
    const by = administersWebhooks(viewer);
    assertMayHear(viewer);
    const { transactions, reads, clock, serverKey } = this.parts;
    const problems = await problemsOf(this.parts, by.institutionId, order);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const id = newId('whk');
    const now = clock.now();
    const salt = newSalt();
    // From now on: what happened before, also what nobody has asked for yet, is replayed when asked for.
    await new SequenceFeed(transactions, reads).execute();
    const { position } = await feedHead(reads);
    const endpoint = Object.assign(new WebhookEndpoint(), {
      id, institutionId: by.institutionId, ...columnsOf(order), state: WebhookState.ACTIVE, version: 1, position: String(position), salt,
      previousSalt: null, previousUntil: null, leaseId: null, leaseUntil: null, stoppedAt: null, createdBy: by.viewer.accountId, createdAt: now, updatedAt: now,
    });
    return transactions.run(async (tx) => {
      // One after another, so that two together do not make one too many.
      await lockInstitution(tx, by.institutionId);
      if ((await webhooksOf(tx.reads, by.institutionId)).length >= mostWebhooks) return tooMany;
      await new WebhookStore(tx.manager).add(endpoint);
      tx.announce(webhookAct('webhook.created', endpoint, by.viewer));
      return { kind: 'created', id, secret: secretOf(serverKey.key, id, salt) };
    });
  }
}

export class UpdateWebhook {
  constructor(private readonly parts: ManageParts) {}

  async execute(viewer: Viewer, { id, version, ...order }: WebhookOrder & { readonly id: string; readonly version: number }): Promise<Change> {
    const seen = await webhookById(this.parts.reads, id);
    assertAdministers(viewer, seen);
    assertMayHear(viewer);
    const problems = await problemsOf(this.parts, seen.institutionId, order);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const now = this.parts.clock.now();
    return this.parts.transactions.run(async (tx) => {
      const webhook = await lockAdministered(tx, viewer, id);
      if (webhook.version !== version) return conflict(webhook);
      await new WebhookStore(tx.manager).change(id, { ...columnsOf(order), version: version + 1, updatedAt: now });
      tx.announce(webhookAct('webhook.changed', { ...webhook, ...columnsOf(order) }, administersWebhooks(viewer).viewer));
      return { kind: 'changed', id };
    });
  }
}

/** Before it is kept, and again before each delivery: a name may point elsewhere by then. */
async function problemsOf({ reads, outbound }: ManageParts, institutionId: string, order: WebhookOrder): Promise<readonly WebhookProblem[]> {
  const problems = webhookProblems(order);
  if (order.centreId !== null) {
    const centre = isId('cen', order.centreId) ? (await centreById.batch(reads, [order.centreId])).get(order.centreId) : undefined;
    if (centre?.institutionId !== institutionId) throw new NotFound('centre');
  }
  if (problems.length > 0) return problems;
  const objection = await outbound.objection(order.url);
  if (objection === undefined) return [];
  return [{ field: 'url', code: objection === 'ADDRESS_REFUSED' ? 'NOT_PUBLIC' : 'UNKNOWN_HOST' }];
}

const tooMany: Creation = { kind: 'invalid', problems: [{ field: 'url', code: 'TOO_MANY_WEBHOOKS', values: { max: mostWebhooks } }] };

const columnsOf = ({ name, url, kinds, centreId }: WebhookOrder) =>
  ({ name, url, centreId, kinds: kinds.length === feedKinds.length ? '' : feedKinds.filter((kind) => kinds.includes(kind)).join(',') });

export async function lockAdministered(tx: Transaction, viewer: Viewer, id: string): Promise<WebhookEndpoint> {
  const webhook = await new WebhookStore(tx.manager).lock(id);
  assertAdministers(viewer, webhook);
  return webhook;
}

export const conflict = ({ version, updatedAt }: WebhookEndpoint): Conflicting => ({ kind: 'conflict', currentVersion: version, changedAt: updatedAt });

type Subject = Pick<WebhookEndpoint, 'id' | 'institutionId' | 'centreId' | 'name' | 'url' | 'kinds'>;

/** Of the address only the host: a path may hold a secret of the other side. */
export const webhookAct = (kind: ActKind, { id, institutionId, centreId, name, url, kinds }: Subject, { accountId }: Pick<PersonViewer, 'accountId'>, details: Readonly<Record<string, string>> = {}): ActDone =>
  new ActDone({ kind, actorAccountId: accountId, subjectId: id, subjectLabel: name, institutionId, centreId, details: { host: new URL(url).host, kinds: kinds === '' ? 'ALL' : kinds, ...details } });
