import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { seesInside } from '../applications.policy';
import { examine, ownCircumstances } from '../model/application-acts';
import { DocumentState, documentAfter, isSaidWhy, type DocumentAct } from '../model/document-acts';
import { isAsHandedIn } from '../model/handed-in';
import type { SupportingDocument } from '../model/supporting-document.entity';
import { handedInOf } from '../store/inside.reads';
import { returnDeadlineOf } from '../store/return-deadline';
import { ActDesk, type MoveRefusal } from './act-desk';
import type { SeenApplication } from './lock-seen';

export interface JudgementOrder {
  readonly documentId: string;
  /** Of the application. */
  readonly version: number;
  readonly verdict: 'ACCEPTED' | 'REFUSED';
  readonly comment: string | undefined;
}

export type JudgementRefusal = { readonly kind: 'document-not-sent' } | MoveRefusal;

/** An application that a verdict has changed, with its versions. */
export interface JudgedApplication {
  readonly id: string;
  /** The document that was judged in it. */
  readonly documentId: string;
  readonly before: number;
  readonly after: number;
}

export type Judgement = { readonly kind: 'judged'; readonly applicationId: string; readonly documentId: string; readonly changed: readonly JudgedApplication[] } | JudgementRefusal;

interface Judged extends SeenApplication {
  readonly document: SupportingDocument;
}

const actOf: Readonly<Record<JudgementOrder['verdict'], DocumentAct>> = { ACCEPTED: 'ACCEPT', REFUSED: 'REFUSE' };

/** Accepts or refuses what was handed in for a document. A verdict holds for the file wherever the institution has it. */
export class JudgeDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: JudgementOrder): Promise<Judgement> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run((tx) => judge(tx, viewer, order, now));
  }
}

/** One verdict inside a transaction of the caller. */
export const judge = (tx: Transaction, viewer: PersonViewer, order: JudgementOrder, now: Date): Promise<Judgement> => new Judging(tx, viewer, now, order).execute();

class Judging {
  private readonly desk: ActDesk;

  constructor(
    private readonly tx: Transaction,
    viewer: PersonViewer,
    now: Date,
    private readonly order: JudgementOrder,
  ) {
    this.desk = new ActDesk(tx, viewer, now);
  }

  async execute(): Promise<Judgement> {
    const { documentId, verdict, comment } = this.order;
    const own = await this.open(documentId);
    const objection = await this.desk.objection('JUDGE_DOCUMENTS', own, { version: this.order.version });
    if (objection !== undefined) return objection;
    if (!isSaidWhy(actOf[verdict], comment)) return { kind: 'objected', objection: 'reason-required' };
    if (!(await this.mayBeJudged(own))) return { kind: 'document-not-sent' };
    const changed: JudgedApplication[] = [];
    for (const each of [own, ...(await this.twins(own))]) changed.push(await this.judge(each));
    return { kind: 'judged', applicationId: own.application.id, documentId, changed };
  }

  private async open(documentId: string): Promise<Judged> {
    const found = isId('doc', documentId) ? await this.desk.applications.findDocument(documentId) : null;
    if (found === null) throw new NotFound('document');
    const seen = await this.desk.open(found.applicationId, 'document');
    if (!seesInside(seen.role, seen.application)) throw new NotFound('document');
    const document = await this.desk.applications.findDocument(documentId);
    if (document === null) throw new NotFound('document');
    return { ...seen, document };
  }

  private async mayBeJudged({ application, role, document }: Judged): Promise<boolean> {
    if (documentAfter(actOf[this.order.verdict], role, document) === undefined) return false;
    return isAsHandedIn(await handedInOf(this.tx.reads, application.id), document);
  }

  /** The same file where it was handed in for the candidate's other applications of the institution, in whosever hands they are. */
  private async twins({ application, role, document }: Judged): Promise<Judged[]> {
    const { fileId } = document;
    if (!document.isShared || fileId === null) return [];
    const { applications } = this.desk;
    const others = (await applications.lockActiveOf(application.candidateId, application.institutionId)).filter(({ id }) => id !== application.id);
    const documents = (await applications.documentsOf(others.map(({ id }) => id))).filter((one) => one.isShared && one.fileId === fileId);
    const found: Judged[] = [];
    for (const twin of documents) {
      const other = others.find(({ id }) => id === twin.applicationId);
      if (other === undefined) continue;
      const judged = { application: other, role, document: twin };
      if ((await this.isOpen(judged)) && (await this.mayBeJudged(judged))) found.push(judged);
    }
    return found;
  }

  private async isOpen({ application, role }: Judged): Promise<boolean> {
    const circumstances = { ...ownCircumstances(application), now: this.desk.nowIn(application), returnDeadline: await returnDeadlineOf(this.tx.reads, application), isReady: false };
    return examine('JUDGE_DOCUMENTS', role, application.status, circumstances).kind === 'allowed';
  }

  private async judge({ document, ...seen }: Judged): Promise<JudgedApplication> {
    const { verdict, comment } = this.order;
    const { id, version: before } = seen.application;
    const from = document.state;
    document.judge(documentAfter(actOf[verdict], seen.role, document) ?? from, comment ?? null, this.desk.nowIn(seen.application));
    seen.application.touch();
    await this.desk.applications.saveDocument(document);
    await this.desk.keep(seen, {
      kind: document.state === DocumentState.REFUSED ? 'document.refused' : 'document.accepted', documentId: document.id, reason: comment,
      details: { document: document.requirementCode, from, to: document.state },
    });
    return { id, documentId: document.id, before, after: seen.application.version };
  }
}
