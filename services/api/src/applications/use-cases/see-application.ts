import { candidateByAccountId, candidateById } from '../../candidates/contract';
import type { Clock } from '../../kernel/clock';
import { institutionTime } from '../../kernel/institution-time';
import { after, type MaybePromise } from '../../kernel/maybe-promise';
import type { RequestContext } from '../../kernel/request-context';
import { intakeById } from '../../offer/contract';
import { assertSees, seesInside } from '../applications.policy';
import { allowedActs, examine, ownCircumstances, type Circumstances, type OfferedAct, type Role } from '../model/application-acts';
import { EventActor } from '../model/application-event.entity';
import type { ApplicationView, DocumentView, EventView, SnapshotView } from '../model/application-view';
import { DocumentState, offeredActs, type DocumentAct } from '../model/document-acts';
import { asStaffKnow, isAsHandedIn, type HandedIn } from '../model/handed-in';
import { isInternal, isReasonInternal } from '../model/internal-kinds';
import { nextActor, type NextActor } from '../model/next-actor';
import { blockersOf, isEditable, type Blocker } from '../model/readiness';
import { documentsByApplication, eventsByApplication, handedInWith, newestSnapshotByApplication, sharingByDocument } from '../store/inside.reads';
import { standingCaseById } from '../store/submission-case';

export interface SeenDocument {
  readonly document: DocumentView;
  /** The file that the viewer may see. */
  readonly fileId: string | null;
  readonly acts: readonly DocumentAct[];
  /** For staff: the candidate has changed it since it was handed in. */
  readonly isBeingReplaced: boolean;
}

export interface SeenEvent {
  readonly event: EventView;
  readonly actorName: string | null;
}

export interface Applicant {
  readonly id: string;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
}

export interface Counts {
  readonly expected: number;
  readonly provided: number;
  readonly total: number;
}

/** What one viewer sees of one application, part by part, in batches over a list. */
export class SeeApplication {
  constructor(private readonly clock: Clock) {}

  private nowIn({ institutionId }: Pick<ApplicationView, 'institutionId'>): Date {
    return institutionTime(this.clock.now(), institutionId);
  }

  applicant(context: RequestContext, view: ApplicationView): MaybePromise<Applicant> {
    return context.loadOrKnown(candidateById, view.candidateId);
  }

  returnDeadline(context: RequestContext, view: ApplicationView): MaybePromise<Date> {
    return view.ownReturnDeadline ?? after(context.loadOrKnown(intakeById, view.intakeId), ({ returnDeadline }) => returnDeadline);
  }

  /** Candidates see what they are working on, staff what was submitted. */
  async documents(context: RequestContext, view: ApplicationView): Promise<readonly SeenDocument[]> {
    const role = this.roleInside(context, view);
    if (role === undefined) return [];
    const documents = await context.load(documentsByApplication, view.id);
    if (role !== 'CANDIDATE') return this.handedIn(context, view, role, documents);
    const mayEdit = examine('EDIT_DOCUMENTS', role, view.status, await this.circumstances(context, view, false)).kind === 'allowed';
    return documents.map((document) => ({ document, fileId: document.fileId, isBeingReplaced: false, acts: mayEdit ? offeredActs(role, document) : [] }));
  }

  async sharing(context: RequestContext, documentId: string): Promise<number> {
    return (await context.loadMaybe(sharingByDocument, documentId)) ?? 0;
  }

  async document(context: RequestContext, view: ApplicationView, documentId: string): Promise<SeenDocument | undefined> {
    return (await this.documents(context, view)).find(({ document }) => document.id === documentId);
  }

  async counts(context: RequestContext, view: ApplicationView): Promise<Counts> {
    const role = this.roleInside(context, view);
    const documents = role === undefined ? [] : await context.load(documentsByApplication, view.id);
    const files = role === undefined || role === 'CANDIDATE' ? undefined : await this.filesHandedIn(context, view);
    const expected = documents.map((document) => (files === undefined ? document : asStaffKnow(files, document))).filter(({ state }) => state === DocumentState.EXPECTED || state === DocumentState.REFUSED).length;
    return { expected, provided: documents.length - expected, total: documents.length };
  }

  async events(context: RequestContext, view: ApplicationView): Promise<readonly SeenEvent[]> {
    const role = this.roleInside(context, view);
    if (role === undefined) return [];
    const [all, applicant] = await Promise.all([context.load(eventsByApplication, view.id), this.applicant(context, view)]);
    const events = role === 'CANDIDATE' ? all.filter((event) => !isInternal(event)).map(withoutInternalReason) : all;
    return Promise.all(events.map(async (event) => ({ event, actorName: await this.actorName(context, role, event, applicant) })));
  }

  async receipt(context: RequestContext, view: ApplicationView): Promise<SnapshotView | undefined> {
    return this.roleInside(context, view) === undefined ? undefined : context.loadMaybe(newestSnapshotByApplication, view.id);
  }

  async blockers(context: RequestContext, view: ApplicationView): Promise<readonly Blocker[]> {
    const role = this.roleInside(context, view);
    if (!isEditable(view.status) || role === undefined) return [];
    const standing = { ...(await context.load(standingCaseById, view.id)), now: this.nowIn(view) };
    if (role === 'CANDIDATE') return blockersOf(standing);
    const [files, documents] = await Promise.all([this.filesHandedIn(context, view), context.load(documentsByApplication, view.id)]);
    const known = new Map(documents.map((document) => [document.id, asStaffKnow(files, document).state]));
    return blockersOf({ ...standing, sections: [], documents: standing.documents.map((document) => ({ ...document, state: known.get(document.id) ?? document.state, scan: null })) });
  }

  async allowedActs(context: RequestContext, view: ApplicationView): Promise<readonly OfferedAct[]> {
    const role = assertSees(context.viewer, view);
    const isReady = role === 'CANDIDATE' && isEditable(view.status) && (await this.blockers(context, view)).length === 0;
    return allowedActs(role, view.status, await this.circumstances(context, view, isReady));
  }

  nextActor(context: RequestContext, view: ApplicationView): MaybePromise<NextActor> {
    const { status, publishedDecision, answer, answerBy } = view;
    return after(this.returnDeadline(context, view), (returnDeadline) => nextActor({ status, publishedDecision, answer, answerBy, returnDeadline }, this.nowIn(view)));
  }

  private async filesHandedIn(context: RequestContext, view: ApplicationView): Promise<HandedIn> {
    return handedInWith(await context.loadMaybe(newestSnapshotByApplication, view.id));
  }

  private async circumstances(context: RequestContext, view: ApplicationView, isReady: boolean): Promise<Circumstances> {
    return { ...ownCircumstances(view), now: this.nowIn(view), returnDeadline: await this.returnDeadline(context, view), isReady };
  }

  /** Undefined for staff who know no more of a draft than that it is there. */
  private roleInside({ viewer }: RequestContext, view: ApplicationView): Role | undefined {
    const role = assertSees(viewer, view);
    return seesInside(role, view) ? role : undefined;
  }

  /** The files of the last submission; what the candidate has changed since is not judged before it is submitted. */
  private async handedIn(context: RequestContext, view: ApplicationView, role: Role, documents: readonly DocumentView[]): Promise<readonly SeenDocument[]> {
    const files = await this.filesHandedIn(context, view);
    const mayJudge = examine('JUDGE_DOCUMENTS', role, view.status, await this.circumstances(context, view, false)).kind === 'allowed';
    return documents.map((document) => {
      const isBeingReplaced = !isAsHandedIn(files, document);
      return { document, fileId: files.get(document.id) ?? null, isBeingReplaced, acts: mayJudge && !isBeingReplaced ? offeredActs(role, document) : [] };
    });
  }

  /** Candidates never read the name of who judged them. */
  private async actorName(context: RequestContext, role: Role, { actor, actorAccountId }: EventView, applicant: Applicant): Promise<string | null> {
    if (actor === EventActor.CANDIDATE) return nameOf(applicant);
    if (actor === EventActor.SYSTEM || role === 'CANDIDATE' || actorAccountId === null) return null;
    const colleague = await context.loadMaybe(candidateByAccountId, actorAccountId);
    return colleague === undefined ? null : nameOf(colleague);
  }
}

const nameOf = ({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }): string => `${firstName} ${lastName}`;

const withoutInternalReason = (event: EventView): EventView => (isReasonInternal(event) ? { ...event, reason: null } : event);
