import type { Clock } from '../../kernel/clock';
import { institutionTime } from '../../kernel/institution-time';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { answerOnce, type KeyReused } from '../../identity/contract';
import { examine, ownCircumstances } from '../model/application-acts';
import { EventActor } from '../model/application-event.entity';
import type { Application } from '../model/application.entity';
import { type ApplicationStatus } from '../model/application-status';
import { ApplicationSubmitted } from '../model/events';
import { blockersOf, type Blocker } from '../model/readiness';
import { ApplicationStore } from '../store/application.store';
import { requireFrom } from '../store/require-from';
import { standingCaseById } from '../store/submission-case';
import { eventOf } from './history';
import { lockOwn } from './lock-own';
import { takeSnapshot } from './take-snapshot';

export interface SubmissionOrder {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

export type Submission =
  | { readonly kind: 'submitted'; readonly id: string }
  | { readonly kind: 'not-editable'; readonly status: ApplicationStatus }
  | { readonly kind: 'deadline-passed' }
  | { readonly kind: 'already-decided' }
  | { readonly kind: 'not-ready'; readonly blockers: readonly Blocker[] }
  | { readonly kind: 'conflict'; readonly currentVersion: number }
  | KeyReused;

/** Hands an application in: nothing moves in it any more, and a receipt says what was handed in. */
export class SubmitApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: SubmissionOrder): Promise<Submission> {
    assertSignedIn(viewer);
    // The hour of the click: waiting for a lock makes nobody late.
    const now = this.clock.now();
    return this.transactions.run((tx) => answerOnce<Submission>(tx, { viewer, key: order.idempotencyKey, asked: ['submitApplication', order.id], now }, {
      kept: 'submitted', run: () => this.handIn(tx, viewer, order, now),
    }));
  }

  private async handIn(tx: Transaction, viewer: PersonViewer, order: SubmissionOrder, asked: Date): Promise<Submission> {
    const applications = new ApplicationStore(tx.manager);
    const application = await lockOwn(applications, viewer, order.id);
    const now = institutionTime(asked, application.institutionId);
    const objection = await this.objection(tx, application, order, now);
    return objection ?? this.submit(tx, applications, application, viewer, now);
  }

  private async objection(tx: Transaction, application: Application, { version }: SubmissionOrder, now: Date): Promise<Submission | undefined> {
    const standing = requireFrom(await standingCaseById.batch(tx.reads, [application.id]), application.id);
    const blockers = blockersOf({ ...standing, now });
    const verdict = examine('SUBMIT', 'CANDIDATE', application.status, {
      ...ownCircumstances(application), now, returnDeadline: standing.returnDeadline, isReady: blockers.length === 0,
    });
    if (verdict.kind === 'wrong-status' || verdict.kind === 'wrong-role') return { kind: 'not-editable', status: application.status };
    if (version !== application.version) return { kind: 'conflict', currentVersion: application.version };
    if (verdict.kind === 'allowed') return undefined;
    const { objection } = verdict;
    return objection === 'deadline-passed' || objection === 'already-decided' ? { kind: objection } : { kind: 'not-ready', blockers };
  }

  private async submit(tx: Transaction, applications: ApplicationStore, application: Application, viewer: PersonViewer, now: Date): Promise<Submission> {
    const { id } = application;
    application.submit(now);
    await applications.save(application);
    const snapshot = await takeSnapshot(tx, application, now);
    await applications.addEvent(eventOf(application, {
      kind: ApplicationSubmitted.eventName, at: now, actor: EventActor.CANDIDATE, actorAccountId: viewer.accountId, status: application.status,
    }));
    tx.announce(new ApplicationSubmitted(id, snapshot.id));
    return { kind: 'submitted', id };
  }
}
