import { Forbidden, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { Transaction } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { assertSees, assertSignedIn } from '../applications.policy';
import type { Role } from '../model/application-acts';
import { EventActor } from '../model/application-event.entity';
import type { Application } from '../model/application.entity';
import type { AdmissionRoute, DecisionType } from '../model/application-status';
import type { ApplicationView } from '../model/application-view';
import { applicationById } from '../store/application.reads';
import { ApplicationStore } from '../store/application.store';
import { eventOf } from './history';

/** What the decisions may know of an application that they hold. */
export type StandingApplication = Readonly<Pick<Application,
  | 'id' | 'reference' | 'candidateId' | 'accountId' | 'intakeId' | 'programmeId' | 'committeeId' | 'centreId' | 'institutionId'
  | 'status' | 'version' | 'admissionRoute' | 'proposedRoute' | 'publishedDecision' | 'decidedAt' | 'waitingRank' | 'answer'>>;

export interface DecisionLine {
  readonly kind: string;
  readonly at: Date;
  /** Null for Parvis by itself. */
  readonly actorAccountId: string | null;
  readonly reason?: string | undefined;
}

export interface NewDecision {
  readonly type: DecisionType;
  readonly answerBy: Date | null;
  readonly waitingRank: number | null;
}

/** An application that a decision is about, held until the commit. Every change is a new version and a line of history. */
export class HeldApplication {
  constructor(
    private readonly applications: ApplicationStore,
    private readonly application: Application,
  ) {}

  get standing(): StandingApplication {
    return this.application;
  }

  propose(decision: DecisionType | null, line: DecisionLine): Promise<void> {
    this.application.proposedDecision = decision;
    return this.write(line);
  }

  proposeRoute(route: AdmissionRoute | null, line: DecisionLine): Promise<void> {
    this.application.proposedRoute = route;
    return this.write(line);
  }

  takeRoute(route: AdmissionRoute, line: DecisionLine): Promise<void> {
    this.application.admissionRoute = route;
    this.application.proposedRoute = null;
    return this.write(line);
  }

  publish(decision: NewDecision, line: DecisionLine): Promise<void> {
    this.application.decide(decision, line.at);
    return this.write(line);
  }

  /** Something that staff read beside the move itself. */
  async note(line: DecisionLine): Promise<void> {
    const actor = line.actorAccountId === null ? EventActor.SYSTEM : EventActor.STAFF;
    await this.applications.addEvent(eventOf(this.application, { ...line, actor }));
  }

  private async write(line: DecisionLine): Promise<void> {
    this.application.touch();
    await this.applications.save(this.application);
    await this.note(line);
  }
}

export interface SightedApplication {
  readonly view: ApplicationView;
  readonly role: Role;
}

/** An application as the viewer knows of it; does not exist for anybody else. */
async function sightApplication(reads: Reads, viewer: Viewer, id: string): Promise<SightedApplication> {
  assertSignedIn(viewer);
  const view = isId('app', id) ? (await applicationById.batch(reads, [id])).get(id) : undefined;
  if (view === undefined) throw new NotFound('application');
  return { view, role: assertSees(viewer, view) };
}

/** The same for staff only: candidates know it, and may not act on its decision. */
export async function sightAsStaff(reads: Reads, viewer: Viewer, id: string): Promise<SightedApplication> {
  const sighted = await sightApplication(reads, viewer, id);
  if (sighted.role === 'CANDIDATE') throw new Forbidden();
  return sighted;
}

export async function holdForDecision(tx: Transaction, id: string): Promise<HeldApplication> {
  const applications = new ApplicationStore(tx.manager);
  const application = await applications.lock(id);
  if (application === null) throw new NotFound('application');
  return new HeldApplication(applications, application);
}
