import type { EntityManager } from 'typeorm';
import { Assignment } from '../model/assignment.entity';

const write = { mode: 'pessimistic_write' } as const;

export class AssignmentStore {
  constructor(private readonly manager: EntityManager) {}

  find(id: string): Promise<Assignment | null> {
    return this.manager.findOneBy(Assignment, { id });
  }

  lock(id: string): Promise<Assignment | null> {
    return this.manager.findOne(Assignment, { where: { id }, lock: write });
  }

  findSame({ accountId, function: name, scopeKind, scopeId }: Pick<Assignment, 'accountId' | 'function' | 'scopeKind' | 'scopeId'>): Promise<Assignment | null> {
    return this.manager.findOneBy(Assignment, { accountId, function: name, scopeKind, scopeId });
  }

  /** Whoever changes administrators of an institution does so one after the other; two who remove each other meet here. */
  lockAdministrators(institutionId: string): Promise<Assignment[]> {
    return this.manager.find(Assignment, {
      where: { institutionId, function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION' }, order: { id: 'ASC' }, lock: write,
    });
  }

  async add(assignment: Assignment): Promise<void> {
    await this.manager.insert(Assignment, assignment);
  }

  async save({ id, ...columns }: Assignment): Promise<void> {
    await this.manager.update(Assignment, { id }, columns);
  }

  async remove(id: string): Promise<void> {
    await this.manager.delete(Assignment, { id });
  }
}
