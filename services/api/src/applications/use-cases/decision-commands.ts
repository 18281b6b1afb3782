import { NotFound } from '../../kernel/errors';
import type { Transaction } from '../../kernel/transactions';
import { EventActor } from '../model/application-event.entity';
import type { Application } from '../model/application.entity';
import type { AdmissionRoute, DecisionType } from '../model/application-status';
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

export async function holdForDecision(tx: Transaction, id: string): Promise<HeldApplication> {
  const applications = new ApplicationStore(tx.manager);
  const application = await applications.lock(id);
  if (application === null) throw new NotFound('application');
  return new HeldApplication(applications, application);
}
