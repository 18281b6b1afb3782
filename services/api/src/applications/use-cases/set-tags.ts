import type { Clock } from '../../kernel/clock';
import { BadRequest, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import { institutionTime } from '../../kernel/institution-time';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { assertStaff, assertTags } from '../applications.policy';
import { EventActor } from '../model/application-event.entity';
import type { Application } from '../model/application.entity';
import { tagsSetKind } from '../model/internal-kinds';
import { ApplicationTag, type Tag } from '../model/tag.entity';
import { ApplicationStore } from '../store/application.store';
import { TagStore } from '../store/tag.store';
import { actDone } from './act-done';
import { eventOf } from './history';

export interface TagOrder {
  readonly applicationIds: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

const most = 100;

/** Puts tags on applications and takes others off: all of them or, where one may not be touched, none. */
export class SetTags {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: TagOrder): Promise<readonly string[]> {
    assertStaff(viewer);
    if (order.applicationIds.length > most || order.add.length > most || order.remove.length > most) throw new BadRequest(`At most ${String(most)} at once.`);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const tags = new TagStore(tx.manager);
      const applications = await lockAll(tags, viewer, order.applicationIds);
      const known = await tagsFor(tags, [...order.add, ...order.remove], applications);
      const places = await tags.placesOf(order.applicationIds);
      for (const application of applications) {
        const worn = new Set(places.filter(({ applicationId }) => applicationId === application.id).map(({ tagId }) => tagId));
        await change(tx, application, { viewer, now, known, add: order.add.filter((id) => !worn.has(id)), remove: order.remove.filter((id) => worn.has(id) && !order.add.includes(id)) });
      }
      return applications.map(({ id }) => id);
    });
  }
}

async function lockAll(tags: TagStore, viewer: PersonViewer, ids: readonly string[]): Promise<readonly Application[]> {
  const wanted = new Set(ids);
  if (![...wanted].every((id) => isId('app', id))) throw new NotFound('application');
  const applications = wanted.size === 0 ? [] : await tags.lockApplications([...wanted]);
  if (applications.length < wanted.size) throw new NotFound('application');
  for (const application of applications) assertTags(viewer, application);
  return applications;
}

/** Tags of one institution are not worn in another. */
async function tagsFor(tags: TagStore, ids: readonly string[], applications: readonly Application[]): Promise<ReadonlyMap<string, Tag>> {
  const wanted = new Set(ids);
  if (![...wanted].every((id) => isId('tag', id))) throw new NotFound('tag');
  const found = wanted.size === 0 ? [] : await tags.findMany([...wanted]);
  const fits = (tag: Tag): boolean => applications.every(({ institutionId }) => institutionId === tag.institutionId);
  if (found.length < wanted.size || !found.every(fits)) throw new NotFound('tag');
  return new Map(found.map((tag) => [tag.id, tag]));
}

interface Change {
  readonly viewer: PersonViewer;
  readonly now: Date;
  readonly known: ReadonlyMap<string, Tag>;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

async function change(tx: Transaction, application: Application, { viewer, now, known, add, remove }: Change): Promise<void> {
  const added = [...new Set(add)];
  if (added.length === 0 && remove.length === 0) return;
  const { id } = application;
  const tags = new TagStore(tx.manager);
  await tags.put(added.map((tagId) => Object.assign(new ApplicationTag(), { applicationId: id, tagId })));
  await tags.take(id, remove);
  const names = (ids: readonly string[], sign: string): string[] => ids.map((tagId) => `${sign} ${known.get(tagId)?.labelFr ?? ''}`);
  const store = new ApplicationStore(tx.manager);
  await store.refresh(id);
  await store.addEvent(eventOf(application, {
    kind: tagsSetKind, at: institutionTime(now, application.institutionId), actor: EventActor.STAFF, actorAccountId: viewer.accountId, reason: [...names(added, '+'), ...names(remove, '−')].join(', ').slice(0, 1000),
  }));
  tx.announce(actDone(application, { kind: tagsSetKind, actorAccountId: viewer.accountId, details: { added: added.length, removed: remove.length } }));
}
