import type { ActKind } from '../../kernel/act-kinds';
import type { Act as AuditedAct } from '../../kernel/acts';
import { Forbidden } from '../../kernel/errors';
import { institutionTime } from '../../kernel/institution-time';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import { examine, ownCircumstances, type Act, type Objection, type Role } from '../model/application-acts';
import { EventActor } from '../model/application-event.entity';
import type { Application } from '../model/application.entity';
import type { ApplicationStatus } from '../model/application-status';
import { documentCircumstances } from '../model/handed-in';
import { ApplicationStore } from '../store/application.store';
import { handedInOf } from '../store/inside.reads';
import { returnDeadlineOf } from '../store/return-deadline';
import { actDone } from './act-done';
import { eventOf } from './history';
import { lockSeen, type SeenApplication } from './lock-seen';

export type MoveRefusal =
  | { readonly kind: 'conflict'; readonly currentVersion: number }
  | { readonly kind: 'wrong-status'; readonly status: ApplicationStatus }
  | { readonly kind: 'objected'; readonly objection: Objection };

export type Move = { readonly kind: 'moved'; readonly id: string } | MoveRefusal;

/** What comes with an act. */
export interface ActOrder {
  readonly version: number;
  readonly reason?: string | undefined;
  readonly newReturnDeadline?: Date | undefined;
}

export interface Deed {
  readonly kind: ActKind;
  /** Said when the status moved. */
  readonly status?: ApplicationStatus;
  readonly documentId?: string;
  readonly reason?: string | undefined;
  readonly details?: AuditedAct['details'];
}

/** One act of one person on one application, inside one transaction: whether it may be done, and what stays of it. */
export class ActDesk {
  readonly applications: ApplicationStore;

  constructor(
    private readonly tx: Transaction,
    private readonly viewer: PersonViewer,
    private readonly now: Date,
  ) {
    this.applications = new ApplicationStore(tx.manager);
  }

  /** The hour in the institution to which the application goes. */
  nowIn({ institutionId }: Pick<Application, 'institutionId'>): Date {
    return institutionTime(this.now, institutionId);
  }

  open(id: string, what?: string): Promise<SeenApplication> {
    return lockSeen(this.applications, this.viewer, id, what);
  }

  /** Why it is not done, whoever looks at an older version first. */
  async objection(act: Act, { application, role }: SeenApplication, { version, reason, newReturnDeadline }: ActOrder): Promise<MoveRefusal | undefined> {
    const { id, status, version: currentVersion } = application;
    const verdict = examine(act, role, status, {
      ...ownCircumstances(application), ...documentCircumstances(await handedInOf(this.tx.reads, id), await this.applications.documentsOf([id])),
      now: this.nowIn(application), returnDeadline: await returnDeadlineOf(this.tx.reads, application), isReady: false, reason, newReturnDeadline,
    });
    if (verdict.kind === 'wrong-role') throw new Forbidden();
    if (version !== currentVersion) return { kind: 'conflict', currentVersion };
    if (verdict.kind === 'allowed') return undefined;
    return verdict.kind === 'wrong-status' ? { kind: 'wrong-status', status } : verdict;
  }

  /** Keeps what was changed, with its line of history, whose id it answers, and for staff its line in the audit. */
  async keep({ application, role }: SeenApplication, { details, ...deed }: Deed): Promise<string> {
    await this.applications.save(application);
    const actor = actorOf(role);
    const event = eventOf(application, { ...deed, at: this.nowIn(application), actor, actorAccountId: this.viewer.accountId });
    await this.applications.addEvent(event);
    if (actor !== EventActor.CANDIDATE) this.tx.announce(actDone(application, { ...deed, actorAccountId: this.viewer.accountId, details }));
    return event.id;
  }
}

const actorOf = (role: Role): EventActor => (role === 'CANDIDATE' ? EventActor.CANDIDATE : EventActor.STAFF);
