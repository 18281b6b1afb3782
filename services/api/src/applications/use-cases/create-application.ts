import { sectionStates } from '../../candidates/contract';
import { sandboxOfInvented } from '../../identity/contract';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { isId, newId } from '../../kernel/ids';
import { institutionTime } from '../../kernel/institution-time';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { intakeForApplying, type IntakeForApplying, type RequirementForApplying } from '../../offer/contract';
import { EventActor } from '../model/application-event.entity';
import { AdmissionRoute, Answer, ApplicationStatus } from '../model/application-status';
import { Application, neverSubmitted } from '../model/application.entity';
import { DocumentState } from '../model/document-acts';
import { ApplicationCreated } from '../model/events';
import { sectionBlockers, type Blocker } from '../model/readiness';
import { newReference } from '../model/reference';
import { SupportingDocument } from '../model/supporting-document.entity';
import { ApplicationStore } from '../store/application.store';
import { eventOf } from './history';

export type Creation =
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'programme-closed' }
  | { readonly kind: 'already-applied'; readonly reference: string }
  | { readonly kind: 'quota-reached'; readonly quota: number }
  | { readonly kind: 'profile-incomplete'; readonly blockers: readonly Blocker[] };

interface Beginning {
  readonly id: string;
  readonly intake: IntakeForApplying;
  readonly now: Date;
}

/** Begins an application to one intake: the documents that it needs are listed, those that are shared and already there are in it. */
export class CreateApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, intakeId: string): Promise<Creation> {
    assertSignedIn(viewer);
    const asked = this.clock.now();
    // Made once: when the answer to a commit is lost and the work runs again, it finds what it did.
    const id = newId('app');
    return this.transactions.run(async (tx) => {
      const intake = isId('itk', intakeId) ? await intakeForApplying(tx.reads, intakeId) : undefined;
      if (intake === undefined) throw new NotFound('intake');
      await assertMeets(tx.reads, viewer, intake);
      const now = institutionTime(asked, intake.institutionId);
      const applications = new ApplicationStore(tx.manager);
      await applications.lockCandidate(viewer.candidateId);
      const objection = await this.objection(tx, applications, viewer, { id, intake, now });
      return objection ?? this.begin(tx, applications, viewer, { id, intake, now });
    });
  }

  private async objection(tx: Transaction, applications: ApplicationStore, { candidateId }: PersonViewer, { id, intake, now }: Beginning): Promise<Creation | undefined> {
    const active = await applications.lockActiveOf(candidateId, intake.institutionId);
    const same = active.find((application) => application.intakeId === intake.intakeId);
    if (same?.id === id) return { kind: 'created', id };
    if (same !== undefined) return { kind: 'already-applied', reference: same.reference };
    if (!isOpen(intake, now)) return { kind: 'programme-closed' };
    if (active.length >= intake.quota) return { kind: 'quota-reached', quota: intake.quota };
    const blockers = sectionBlockers(await sectionStates(tx.reads, candidateId));
    return blockers.length > 0 ? { kind: 'profile-incomplete', blockers } : undefined;
  }

  private async begin(tx: Transaction, applications: ApplicationStore, viewer: PersonViewer, beginning: Beginning): Promise<Creation> {
    const { intake, now } = beginning;
    const application = draft(viewer, beginning);
    const shared = await applications.sharedDocuments(viewer.candidateId, intake.institutionId);
    await applications.add(application, intake.requirements.map((requirement) => expected(application.id, requirement, shared.get(requirement.code), now)));
    const { id, status } = application;
    await applications.addEvent(eventOf(application, { kind: ApplicationCreated.eventName, at: now, actor: EventActor.CANDIDATE, actorAccountId: viewer.accountId, status }));
    tx.announce(new ApplicationCreated(id));
    return { kind: 'created', id };
  }
}

/** For whoever a sandbox has invented, there is nothing but that sandbox. */
async function assertMeets(reads: Reads, { accountId }: PersonViewer, { institutionId }: IntakeForApplying): Promise<void> {
  const sandbox = await sandboxOfInvented(reads, accountId);
  if (sandbox !== undefined && sandbox !== institutionId) throw new NotFound('intake');
}

const isOpen = ({ isInService, opensAt, closesAt }: IntakeForApplying, now: Date): boolean => isInService && now >= opensAt && now <= closesAt;

const draft = ({ candidateId, accountId }: PersonViewer, { id, intake, now }: Beginning): Application =>
  Object.assign(new Application(), {
    id, reference: newReference(intake.programmeCode), candidateId, accountId,
    intakeId: intake.intakeId, programmeId: intake.programmeId, committeeId: intake.committeeId, centreId: intake.centreId, institutionId: intake.institutionId,
    status: ApplicationStatus.DRAFT, active: true, version: 1, createdAt: now, submittedAt: null, sortedAt: neverSubmitted, cancelledAt: null,
    ownReturnDeadline: null, admissionRoute: AdmissionRoute.UNDECIDED, proposedRoute: null, proposedDecision: null, publishedDecision: null, decidedAt: null,
    waitingRank: null, answer: Answer.NONE, answerBy: null, answeredAt: null, answerReason: null, answerRemindedFor: null, snapshots: 0,
  });

/** What was given and judged for one application of the institution holds for the next. */
function expected(applicationId: string, requirement: RequirementForApplying, shared: SupportingDocument | undefined, now: Date): SupportingDocument {
  const given = requirement.isShared ? shared : undefined;
  return Object.assign(new SupportingDocument(), {
    id: newId('doc'), applicationId, requirementId: requirement.id, requirementCode: requirement.code,
    isConditional: requirement.isConditional, isShared: requirement.isShared, position: requirement.position,
    state: given?.state ?? DocumentState.EXPECTED, comment: given?.comment ?? null, fileId: given?.fileId ?? null, changedAt: now,
  });
}
