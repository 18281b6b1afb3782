import { In, type EntityManager } from 'typeorm';
import { padded, placeholders } from '../../kernel/reads';
import { Application } from '../model/application.entity';
import { ApplicationTag, Tag } from '../model/tag.entity';

export class TagStore {
  constructor(private readonly manager: EntityManager) {}

  find(id: string): Promise<Tag | null> {
    return this.manager.findOneBy(Tag, { id });
  }

  findMany(ids: readonly string[]): Promise<Tag[]> {
    return this.manager.find(Tag, { where: { id: In([...ids]) }, lock: { mode: 'pessimistic_read' } });
  }

  lock(id: string): Promise<Tag | null> {
    return this.manager.findOne(Tag, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  namesake(institutionId: string, labelFr: string): Promise<Tag | null> {
    return this.manager.findOneBy(Tag, { institutionId, labelFr });
  }

  async save(tag: Tag): Promise<void> {
    await this.manager.upsert(Tag, tag, ['id']);
  }

  /** Its places on applications go with it. */
  async remove(id: string): Promise<void> {
    await this.manager.delete(Tag, { id });
  }

  /** How many applications wear it; more than a thousand are as good as a thousand. */
  async uses(tagId: string): Promise<number> {
    const [row] = await this.manager.query<{ n: number | string }[]>('SELECT COUNT(*) AS n FROM (SELECT 1 FROM application_tag WHERE tagId = ? LIMIT 1000) AS some', [tagId]);
    return Number(row?.n ?? 0);
  }

  /** In the order of their ids: two people who tag the same ones wait for each other. */
  lockApplications(ids: readonly string[]): Promise<Application[]> {
    return this.manager.find(Application, { where: { id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  placesOf(applicationIds: readonly string[]): Promise<ApplicationTag[]> {
    return this.manager.find(ApplicationTag, { where: { applicationId: In([...applicationIds]) } });
  }

  async put(places: readonly ApplicationTag[]): Promise<void> {
    if (places.length > 0) await this.manager.insert(ApplicationTag, [...places]);
  }

  async take(applicationId: string, tagIds: readonly string[]): Promise<void> {
    if (tagIds.length === 0) return;
    await this.manager.query(`DELETE FROM application_tag WHERE applicationId = ? AND tagId IN (${placeholders(tagIds.length)})`, [applicationId, ...padded(tagIds)]);
  }
}
