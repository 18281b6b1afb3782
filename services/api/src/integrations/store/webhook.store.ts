import type { EntityManager } from 'typeorm';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { WebhookEndpoint, WebhookState } from '../model/webhook-endpoint.entity';

interface Written {
  readonly affectedRows: number;
}

const claim = `UPDATE webhook_endpoint SET leaseId = ?, leaseUntil = ? WHERE id = ? AND state = 'ACTIVE' AND (leaseUntil IS NULL OR leaseUntil <= ? OR leaseId = ?)`;

export class WebhookStore {
  constructor(private readonly manager: EntityManager) {}

  async add(endpoint: WebhookEndpoint): Promise<void> {
    await this.manager.insert(WebhookEndpoint, endpoint);
  }

  find(id: string): Promise<WebhookEndpoint | null> {
    return isId('whk', id) ? this.manager.findOneBy(WebhookEndpoint, { id }) : Promise.resolve(null);
  }

  lock(id: string): Promise<WebhookEndpoint | null> {
    return isId('whk', id) ? this.manager.findOne(WebhookEndpoint, { where: { id }, lock: { mode: 'pessimistic_write' } }) : Promise.resolve(null);
  }

  async change(id: string, values: Partial<WebhookEndpoint>): Promise<void> {
    await this.manager.update(WebhookEndpoint, { id }, values);
  }

  async remove(id: string): Promise<void> {
    await this.manager.delete(WebhookEndpoint, { id });
  }

  /** Whether this worker delivers to it from now on; its own lease is made longer. */
  async claim(id: string, leaseId: string, lease: { readonly now: Date; readonly until: Date }): Promise<boolean> {
    const { affectedRows }: Written = await this.manager.query(claim, [leaseId, lease.until, id, lease.now, leaseId]);
    return affectedRows === 1;
  }

  async release(id: string, leaseId: string): Promise<void> {
    await this.manager.update(WebhookEndpoint, { id, leaseId }, { leaseId: null, leaseUntil: null });
  }
}

export const isActive = ({ state }: Pick<WebhookEndpoint, 'state'>): boolean => state === WebhookState.ACTIVE;

/** Whether anybody is to be woken when something is told of this institution. */
export const wakesWebhooks = async (reads: Reads, institutionId: string): Promise<boolean> =>
  (await reads.first("SELECT 1 AS one FROM webhook_endpoint WHERE institutionId = ? AND state = 'ACTIVE' LIMIT 1", [institutionId])) !== undefined;
