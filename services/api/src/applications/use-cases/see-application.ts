import { candidateById } from '../../candidates/contract';
import type { Clock } from '../../kernel/clock';
import type { RequestContext } from '../../kernel/request-context';
import { intakeById } from '../../offer/contract';
import { assertSees, seesInside } from '../applications.policy';
import { allowedActs, examine, type Circumstances, type OfferedAct, type Role } from '../model/application-acts';
import { EventActor } from '../model/application-event.entity';
import type { ApplicationView, DocumentView, EventView, SnapshotView } from '../model/application-view';
import { DocumentState, offeredActs, type OfferedDocumentAct } from '../model/document-acts';
import { isInternal } from '../model/internal-kinds';
import { nextActor, type NextActor } from '../model/next-actor';
import { blockersOf, isEditable, type Blocker } from '../model/readiness';
import { documentsByApplication, eventsByApplication, newestSnapshotByApplication } from '../store/inside.reads';
import { standingCaseById } from '../store/submission-case';

export interface SeenDocument {
  readonly document: DocumentView;
  /** The file that the viewer may see. */
  readonly fileId: string | null;
  readonly acts: readonly OfferedDocumentAct[];
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

  applicant(context: RequestContext, view: ApplicationView): Promise<Applicant> {
    return context.load(candidateById, view.candidateId);
  }

  async returnDeadline(context: RequestContext, view: ApplicationView): Promise<Date> {
    return view.ownReturnDeadline ?? (await context.load(intakeById, view.intakeId)).returnDeadline;
  }

  /** Candidates see what they are working on, staff what was submitted. */
  async documents(context: RequestContext, view: ApplicationView): Promise<readonly SeenDocument[]> {
    const role = this.roleInside(context, view);
    if (role === undefined) return [];
    const documents = await context.load(documentsByApplication, view.id);
    if (role !== 'CANDIDATE') {
      const submitted = await this.submittedFiles(context, view);
      return documents.map((document) => ({ document, fileId: submitted.get(document.id) ?? null, acts: [] }));
    }
    const mayEdit = examine('EDIT_DOCUMENTS', role, view.status, await this.circumstances(context, view, false)).kind === 'allowed';
    return documents.map((document) => ({ document, fileId: document.fileId, acts: mayEdit ? offeredActs(role, document) : [] }));
  }

  async document(context: RequestContext, view: ApplicationView, documentId: string): Promise<SeenDocument | undefined> {
    return (await this.documents(context, view)).find(({ document }) => document.id === documentId);
  }

  async counts(context: RequestContext, view: ApplicationView): Promise<Counts> {
    const role = this.roleInside(context, view);
    const documents = role === undefined ? [] : await context.load(documentsByApplication, view.id);
    const expected = documents.filter(({ state }) => state === DocumentState.EXPECTED || state === DocumentState.REFUSED).length;
    return { expected, provided: documents.length - expected, total: documents.length };
  }

  async events(context: RequestContext, view: ApplicationView): Promise<readonly SeenEvent[]> {
    const role = this.roleInside(context, view);
    if (role === undefined) return [];
    const [all, { firstName, lastName }] = await Promise.all([context.load(eventsByApplication, view.id), this.applicant(context, view)]);
    const events = role === 'CANDIDATE' ? all.filter((event) => !isInternal(event)) : all;
    return events.map((event) => ({ event, actorName: event.actor === EventActor.CANDIDATE ? `${firstName} ${lastName}` : null }));
  }

  async receipt(context: RequestContext, view: ApplicationView): Promise<SnapshotView | undefined> {
    return this.roleInside(context, view) === undefined ? undefined : context.loadMaybe(newestSnapshotByApplication, view.id);
  }

  async blockers(context: RequestContext, view: ApplicationView): Promise<readonly Blocker[]> {
    if (!isEditable(view.status) || this.roleInside(context, view) === undefined) return [];
    return blockersOf({ ...(await context.load(standingCaseById, view.id)), now: this.clock.now() });
  }

  async allowedActs(context: RequestContext, view: ApplicationView): Promise<readonly OfferedAct[]> {
    const role = assertSees(context.viewer, view);
    const isReady = role === 'CANDIDATE' && isEditable(view.status) && (await this.blockers(context, view)).length === 0;
    return allowedActs(role, view.status, await this.circumstances(context, view, isReady));
  }

  async nextActor(context: RequestContext, view: ApplicationView): Promise<NextActor> {
    return nextActor({ ...view, returnDeadline: await this.returnDeadline(context, view) }, this.clock.now());
  }

  private async circumstances(context: RequestContext, view: ApplicationView, isReady: boolean): Promise<Circumstances> {
    return { now: this.clock.now(), returnDeadline: await this.returnDeadline(context, view), hasPublishedDecision: view.publishedDecision !== null, isReady };
  }

  /** Undefined for staff who know no more of a draft than that it is there. */
  private roleInside({ viewer }: RequestContext, view: ApplicationView): Role | undefined {
    const role = assertSees(viewer, view);
    return seesInside(role, view) ? role : undefined;
  }

  private async submittedFiles(context: RequestContext, view: ApplicationView): Promise<ReadonlyMap<string, string>> {
    const snapshot = await context.loadMaybe(newestSnapshotByApplication, view.id);
    return new Map(snapshot?.content.documents.flatMap(({ id, file }) => (file === null ? [] : [[id, file.id] as const])));
  }
}
