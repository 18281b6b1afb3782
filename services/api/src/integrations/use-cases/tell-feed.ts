import { ApplicationAnswered, ApplicationCancelled, ApplicationDeleted, ApplicationMarkedComplete, ApplicationMarkedIncomplete, ApplicationMended, ApplicationReturnedToDraft, ApplicationSubmitted, ReturnDeadlineMoved } from '../../applications/contract';
import { CandidateNamed } from '../../candidates/contract';
import { DecisionPublished, WaitingRankChanged } from '../../decisions/contract';
import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import type { DomainEvent } from '../../kernel/events';
import { isId } from '../../kernel/ids';
import type { Jobs } from '../../kernel/jobs';
import type { Listener, Transaction } from '../../kernel/transactions';
import { FeedKind } from '../model/feed-kind';
import { FeedStore, type FeedSubject, type Standing } from '../store/feed.store';
import { wakesWebhooks } from '../store/webhook.store';
import { DISPATCH_WEBHOOKS } from './webhook-jobs';

/** Acts whose own event is told, or that only repeat it. */
const toldByEvent: ReadonlySet<string> = new Set([
  ApplicationSubmitted, ApplicationCancelled, ApplicationMarkedIncomplete, ApplicationMarkedComplete, ApplicationReturnedToDraft, ReturnDeadlineMoved,
  ApplicationAnswered, DecisionPublished,
].map(({ eventName }) => eventName));

/** Writes what integrators are told, in the transaction of what it tells. */
export class TellFeed {
  /** What was told of each application in a transaction: several events of one act are one change. */
  private readonly told = new WeakMap<Transaction, Set<string>>();

  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  listeners(): readonly Listener[] {
    const changed = (type: EventType): Listener => this.on(type, FeedKind.CHANGED);
    return [
      this.on(ApplicationSubmitted, FeedKind.SUBMITTED), this.on(DecisionPublished, FeedKind.DECIDED), this.on(ApplicationAnswered, FeedKind.ANSWERED),
      this.on(ApplicationReturnedToDraft, FeedKind.DELETED),
      changed(ApplicationCancelled), changed(ApplicationMarkedIncomplete), changed(ApplicationMarkedComplete), changed(ReturnDeadlineMoved), changed(WaitingRankChanged), changed(ApplicationMended),
      { on: ActDone.eventName, handle: (event, tx) => this.actDone(event, tx) },
      { on: CandidateNamed.eventName, handle: (event, tx) => this.named(event, tx) },
      { on: ApplicationDeleted.eventName, handle: (event, tx) => this.deleted(event, tx) },
    ];
  }

  private on({ eventName }: EventType, kind: FeedKind): Listener {
    return {
      on: eventName,
      handle: async (event, tx) => {
        if ('applicationId' in event && typeof event.applicationId === 'string') await this.tell(tx, event.applicationId, kind);
      },
    };
  }

  private async actDone(event: DomainEvent, tx: Transaction): Promise<void> {
    if (!(event instanceof ActDone)) return;
    const { kind, subjectId } = event.act;
    if (isId('app', subjectId) && !toldByEvent.has(kind)) await this.tell(tx, subjectId, FeedKind.CHANGED);
  }

  private async named(event: DomainEvent, tx: Transaction): Promise<void> {
    if (!(event instanceof CandidateNamed)) return;
    for (const id of await new FeedStore(tx.manager).applicationsOf(event.candidateId)) await this.tell(tx, id, FeedKind.CHANGED);
  }

  private async deleted(event: DomainEvent, tx: Transaction): Promise<void> {
    if (!(event instanceof ApplicationDeleted) || !event.application.wasSubmitted) return;
    await this.write(tx, [FeedKind.DELETED], event.application);
  }

  private async tell(tx: Transaction, applicationId: string, kind: FeedKind): Promise<void> {
    if (kind === FeedKind.CHANGED && this.told.get(tx)?.has(applicationId)) return;
    const store = new FeedStore(tx.manager);
    const standing = await store.lockApplication(applicationId);
    // Given back as a draft, it is out of sight, and this is said of it all the same.
    if (standing === undefined || (standing.submittedAt === null && kind !== FeedKind.DELETED)) return;
    await this.write(tx, (await comesIntoSight(store, kind, standing)) ? [FeedKind.CREATED, kind] : [kind], standing);
  }

  private async write(tx: Transaction, kinds: readonly FeedKind[], subject: FeedSubject): Promise<void> {
    const store = new FeedStore(tx.manager);
    for (const kind of kinds) await store.add(kind, subject, this.clock.now());
    const told = this.told.get(tx) ?? new Set<string>();
    const isFirst = told.size === 0;
    this.told.set(tx, told.add(subject.id));
    if (isFirst && (await wakesWebhooks(tx.reads, subject.institutionId))) await this.jobs.order(tx, { kind: DISPATCH_WEBHOOKS, payload: {}, priority: 6 });
  }
}

/** Submitted for the first time, or for the first time after it had gone. */
const comesIntoSight = async (store: FeedStore, kind: FeedKind, { id, snapshots }: Standing): Promise<boolean> =>
  kind === FeedKind.SUBMITTED && (snapshots === 1 || (await store.lastKind(id)) === FeedKind.DELETED);

interface EventType {
  readonly eventName: string;
}
