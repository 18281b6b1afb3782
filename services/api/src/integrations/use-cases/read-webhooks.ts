import { BadRequest } from '../../kernel/errors';
import { assertPageSize, decodeCursor, pageOf, type Page } from '../../kernel/page';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { administersWebhooks, assertAdministers } from '../integrations.policy';
import type { DeliveryRow, JournalState } from '../model/webhook-journal';
import { deliveryById, journalOf } from '../store/delivery.reads';
import { countsOf, noDeliveries, webhookById, webhooksOf, type WebhookCounts, type WebhookView } from '../store/webhook.reads';

export type CountedWebhook = WebhookView & WebhookCounts;

export interface JournalOrder {
  readonly webhookId: string;
  readonly state?: JournalState | null | undefined;
  readonly applicationId?: string | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Webhooks of an institution and how their deliveries went, for those who administer it. */
export class ReadWebhooks {
  constructor(private readonly reads: Reads) {}

  async list(viewer: Viewer): Promise<readonly CountedWebhook[]> {
    return this.counted(await webhooksOf(this.reads, administersWebhooks(viewer).institutionId));
  }

  async one(viewer: Viewer, id: string): Promise<CountedWebhook> {
    const found = await webhookById(this.reads, id);
    assertAdministers(viewer, found);
    const [counted] = await this.counted([found]);
    return counted ?? { ...found, ...noDeliveries };
  }

  async journal(viewer: Viewer, { webhookId, state, applicationId, first, after }: JournalOrder): Promise<Page<DeliveryRow>> {
    assertAdministers(viewer, await webhookById(this.reads, webhookId));
    assertPageSize(first);
    const before = after ? positionIn(after) : undefined;
    const rows = await journalOf(this.reads, webhookId, { state, applicationId, before, limit: first + 1 });
    return pageOf(rows, { first, after }, (row) => row, ({ position }) => [position]);
  }

  async delivery(viewer: Viewer, id: string): Promise<DeliveryRow> {
    const found = (await deliveryById.batch(this.reads, [id])).get(id);
    assertAdministers(viewer, found);
    return found;
  }

  private async counted(webhooks: readonly WebhookView[]): Promise<readonly CountedWebhook[]> {
    const counts = await countsOf(this.reads, webhooks.map(({ id }) => id));
    return webhooks.map((webhook) => ({ ...webhook, ...(counts.get(webhook.id) ?? noDeliveries) }));
  }
}

function positionIn(cursor: string): number {
  const [position] = decodeCursor(cursor, 1);
  if (typeof position !== 'number' || !Number.isSafeInteger(position) || position < 0) throw new BadRequest('Unknown cursor.');
  return position;
}
