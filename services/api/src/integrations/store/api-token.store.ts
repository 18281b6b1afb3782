import type { EntityManager } from 'typeorm';
import { ApiToken } from '../model/api-token.entity';

export class ApiTokenStore {
  constructor(private readonly manager: EntityManager) {}

  lock(id: string): Promise<ApiToken | null> {
    return this.manager.findOne(ApiToken, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(token: ApiToken): Promise<void> {
    await this.manager.insert(ApiToken, token);
  }

  /** All but the use that was noted meanwhile. */
  async change(token: ApiToken, columns: Partial<Pick<ApiToken, 'name' | 'networks' | 'secretHash' | 'previousHash' | 'previousEndsAt' | 'rotatedAt' | 'revokedAt'>>): Promise<void> {
    await this.manager.update(ApiToken, { id: token.id }, { ...columns, version: token.version + 1 });
  }
}
