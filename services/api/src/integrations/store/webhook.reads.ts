import type { Loader } from '../../kernel/loaders';
import { asCode, padded, placeholders, type Reads, type SqlValue } from '../../kernel/reads';
import { kindsIn, type FeedKind } from '../model/feed-kind';
import type { WebhookState } from '../model/webhook-endpoint.entity';

export interface WebhookView {
  readonly id: string;
  readonly institutionId: string;
  readonly centreId: string | null;
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly FeedKind[];
  readonly state: WebhookState;
  readonly version: number;
  readonly previousUntil: Date | null;
  readonly stoppedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type Raw = Omit<WebhookView, 'kinds'> & { readonly kinds: string };

const columns = 'id, institutionId, centreId, name, url, kinds, state, version, previousUntil, stoppedAt, createdAt, updatedAt';
const present = ({ kinds, ...row }: Raw): WebhookView => ({ ...row, kinds: kindsIn(kinds) });

const webhooksWhere = async (reads: Reads, condition: string, values: readonly SqlValue[]): Promise<readonly WebhookView[]> =>
  (await reads.rows<Raw>(`SELECT ${columns} FROM webhook_endpoint WHERE ${condition}`, values)).map(present);

const webhooksByIds = (reads: Reads, ids: readonly string[]): Promise<readonly WebhookView[]> => webhooksWhere(reads, `id IN (${placeholders(ids.length)})`, padded(ids));

export const webhooksOf = (reads: Reads, institutionId: string): Promise<readonly WebhookView[]> => webhooksWhere(reads, 'institutionId = ? ORDER BY name, id', [institutionId]);

export const webhookById = async (reads: Reads, id: string): Promise<WebhookView | undefined> => (await webhooksByIds(reads, [asCode(id)]))[0];

/** Many, with how their deliveries stand. */
export const countedWebhookById: Loader<string, WebhookView & WebhookCounts> = {
  name: 'webhook',
  async batch(reads, ids) {
    const webhooks = await webhooksByIds(reads, ids);
    const counts = await countsOf(reads, webhooks.map(({ id }) => id));
    return new Map(webhooks.map((webhook) => [webhook.id, { ...webhook, ...(counts.get(webhook.id) ?? noDeliveries) }]));
  },
};

export async function activeWebhooks(reads: Reads): Promise<readonly { readonly id: string; readonly position: number }[]> {
  const rows = await reads.rows<{ readonly id: string; readonly position: string | number }>("SELECT id, position FROM webhook_endpoint WHERE state = 'ACTIVE' ORDER BY id");
  return rows.map(({ id, position }) => ({ id, position: Number(position) }));
}

export interface WebhookCounts {
  readonly waiting: number;
  readonly failing: number;
  readonly lastDeliveredAt: Date | null;
}

const counting = (marks: string): string => `SELECT endpointId, SUM(state = 'WAITING' AND attempts = 0) AS waiting, SUM(state = 'WAITING' AND attempts > 0) AS failing,
  MAX(deliveredAt) AS lastDeliveredAt FROM webhook_delivery WHERE endpointId IN (${marks}) GROUP BY endpointId`;

/** How deliveries stand, of all webhooks of a list at once. */
export async function countsOf(reads: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, WebhookCounts>> {
  if (ids.length === 0) return new Map();
  const rows = await reads.rows<{ readonly endpointId: string; readonly waiting: number | string; readonly failing: number | string; readonly lastDeliveredAt: Date | null }>(
    counting(placeholders(ids.length)), padded(ids),
  );
  return new Map(rows.map(({ endpointId, waiting, failing, lastDeliveredAt }) => [endpointId, { waiting: Number(waiting), failing: Number(failing), lastDeliveredAt }]));
}

export const noDeliveries: WebhookCounts = { waiting: 0, failing: 0, lastDeliveredAt: null };
