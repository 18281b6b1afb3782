import type { EntityManager } from 'typeorm';
import { Application } from '../model/application.entity';

type Standing = Pick<Application, 'intakeId' | 'status' | 'publishedDecision' | 'answer' | 'submittedAt'>;

const standingOf = ({ intakeId, status, publishedDecision, answer, submittedAt }: Standing): Standing => ({ intakeId, status, publishedDecision, answer, submittedAt });

const countedAs = ({ intakeId, status, publishedDecision, answer, submittedAt }: Standing) => [intakeId, status, publishedDecision ?? '', answer, submittedAt !== null] as const;

const areAlike = (one: Standing, other: Standing): boolean => {
  const counted = countedAs(other);
  return countedAs(one).every((part, index) => part === counted[index]);
};

const insert = 'INSERT INTO standing_change (intakeId, status, publishedDecision, answer, isReceived, delta) VALUES ?';

/** Where each application that was read for a change stood then: its row is held, so that nobody else has moved it since. */
const held = new WeakMap<Application, Standing>();

/** Notes what an act changes in how many applications stand where. */
export class StandingStore {
  constructor(private readonly manager: EntityManager) {}

  hold<Found extends Application | null>(application: Found): Found {
    if (application !== null) held.set(application, standingOf(application));
    return application;
  }

  /** Before it is written: where it stood, as far as that is not known from having held it. */
  async before(application: Application): Promise<Standing | undefined> {
    return held.get(application) ?? (await this.manager.findOne(Application, { where: { id: application.id }, lock: { mode: 'pessimistic_write' } })) ?? undefined;
  }

  async moved(before: Standing | undefined, application: Application): Promise<void> {
    this.hold(application);
    if (before !== undefined && areAlike(before, application)) return;
    await this.note([...(before === undefined ? [] : [{ standing: before, delta: -1 }]), { standing: application, delta: 1 }]);
  }

  gone(applications: readonly Standing[]): Promise<void> {
    return this.note(applications.map((standing) => ({ standing, delta: -1 })));
  }

  private async note(changes: readonly { readonly standing: Standing; readonly delta: number }[]): Promise<void> {
    if (changes.length > 0) await this.manager.query(insert, [changes.map(({ standing, delta }) => [...countedAs(standing), delta])]);
  }
}
