import type { EntityManager } from 'typeorm';
import { GridView } from '../model/grid-view.entity';

export class ViewStore {
  constructor(private readonly manager: EntityManager) {}

  lockOwn(id: string, ownerAccountId: string): Promise<GridView | null> {
    return this.manager.findOne(GridView, { where: { id, ownerAccountId }, lock: { mode: 'pessimistic_write' } });
  }

  countOwn(ownerAccountId: string): Promise<number> {
    return this.manager.countBy(GridView, { ownerAccountId });
  }

  async save(view: GridView): Promise<void> {
    await this.manager.upsert(GridView, view, ['id']);
  }

  async remove(id: string): Promise<void> {
    await this.manager.delete(GridView, { id });
  }
}
