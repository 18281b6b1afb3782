import { Readable } from 'node:stream';
import { Answer, AnswerAdmission, applicationById, BindUpload, CancelApplication, CreateApplication, DecisionType, DocumentState, documentsByApplication, JudgeDocument, MarkComplete, MarkIncomplete, SetNotApplicable, SubmitApplication, UploadDocument } from '../../applications/contract';
import { nextWaitingRank, ProposeDecision, PublishDecision } from '../../decisions/contract';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { emptyPage, type Stage } from '../model/invented';

export interface InventedOffice {
  /** Checks and proposes. */
  readonly member: PersonViewer;
  /** Publishes what another has proposed. */
  readonly publisher: PersonViewer;
}

interface Course {
  readonly candidate: PersonViewer;
  readonly intakeId: string;
  readonly stage: Stage;
}

const triesOfRank = 5;

/** Takes one application as far as it is to go, by the same acts as everybody; where the sandbox refuses one, it stays there. */
export class InventedCourse {
  constructor(
    private readonly parts: Parts,
    private readonly office: InventedOffice,
  ) {}

  /** The application, or undefined where none may be begun. */
  async run({ candidate, intakeId, stage }: Course): Promise<string | undefined> {
    const { transactions, clock } = this.parts;
    const begun = await new CreateApplication(transactions, clock).execute(candidate, intakeId);
    if (begun.kind === 'profile-incomplete') throw new Error(`The profile of invented candidates is out of date: ${JSON.stringify(begun.blockers)}.`);
    if (begun.kind !== 'created') return undefined;
    const { id } = begun;
    if (stage !== 'DRAFT') await this.handIn(candidate, id);
    await this.goOn(id, { candidate, intakeId, stage });
    return id;
  }

  private async goOn(id: string, course: Course): Promise<void> {
    const { candidate, stage } = course;
    switch (stage) {
      case 'DRAFT': case 'SUBMITTED': return;
      case 'CANCELLED': return this.cancel(id, candidate);
      case 'INCOMPLETE': return this.giveBack(id);
      default:
        await this.check(id);
        if (stage !== 'COMPLETE') await this.decide(id, course);
    }
  }

  private async cancel(id: string, candidate: PersonViewer): Promise<void> {
    await new CancelApplication(this.parts.transactions, this.parts.clock).execute(candidate, { id, version: await this.versionOf(id), reason: undefined });
  }

  private async giveBack(id: string): Promise<void> {
    const order = { id, version: await this.versionOf(id), comment: 'Complétez votre dossier, s’il vous plaît.', newReturnDeadline: undefined };
    await new MarkIncomplete(this.parts.transactions, this.parts.clock).execute(this.office.member, order);
  }

  private async handIn(candidate: PersonViewer, id: string): Promise<void> {
    const { transactions, clock } = this.parts;
    for (const { id: documentId, isConditional, state } of await this.documentsOf(id)) {
      if (state !== DocumentState.EXPECTED) continue;
      if (isConditional) await new SetNotApplicable(transactions, clock).execute(candidate, documentId, true);
      else await this.send(candidate, documentId);
    }
    await new SubmitApplication(transactions, clock).execute(candidate, { id, version: await this.versionOf(id), idempotencyKey: id });
  }

  private async send(candidate: PersonViewer, documentId: string): Promise<void> {
    const upload = new UploadDocument(this.parts, new BindUpload(this.parts.transactions, this.parts.clock));
    await upload.execute(candidate, { documentId, fileName: 'invente.pdf', contentType: 'application/pdf', content: () => Readable.from([emptyPage(documentId)]) });
  }

  private async check(id: string): Promise<void> {
    const { transactions, clock } = this.parts;
    for (const { id: documentId, state } of await this.documentsOf(id)) {
      if (state === DocumentState.SENT) await new JudgeDocument(transactions, clock).execute(this.office.member, { documentId, version: await this.versionOf(id), verdict: 'ACCEPTED', comment: undefined });
    }
    await new MarkComplete(transactions, clock).execute(this.office.member, { id, version: await this.versionOf(id), reason: undefined });
  }

  private async decide(id: string, { candidate, intakeId, stage }: Course): Promise<void> {
    const { transactions, clock } = this.parts;
    await this.propose(id, stage === 'WAITING_LIST' ? await nextWaitingRank(this.parts.reads, intakeId) : null);
    if (stage === 'PROPOSED') return;
    await new PublishDecision(transactions, clock).execute(this.office.publisher, { applicationId: id, version: await this.versionOf(id) });
    if (stage === 'ACCEPTED') await new AnswerAdmission(transactions, clock).execute(candidate, { id, version: await this.versionOf(id), answer: Answer.ACCEPTED, reason: undefined });
  }

  /** Admission, or the waiting list from this rank on: somebody else may take it in between. */
  private async propose(applicationId: string, firstRank: number | null): Promise<void> {
    const proposing = new ProposeDecision(this.parts.transactions, this.parts.clock);
    const type = firstRank === null ? DecisionType.ADMITTED : DecisionType.WAITING_LIST;
    for (let tries = 0; tries < triesOfRank; tries += 1) {
      const rank = firstRank === null ? null : firstRank + tries;
      const order = { applicationId, version: await this.versionOf(applicationId), type, reasonId: null, comment: null, rank, appointmentAt: null, appointmentPlace: null };
      const outcome = await proposing.execute(this.office.member, order);
      if (outcome.kind !== 'invalid' || outcome.problems.every(({ code }) => code !== 'RANK_TAKEN')) return;
    }
  }

  private async versionOf(id: string): Promise<number> {
    return (await applicationById.batch(this.parts.reads, [id])).get(id)?.version ?? 0;
  }

  private async documentsOf(id: string) {
    return (await documentsByApplication.batch(this.parts.reads, [id])).get(id) ?? [];
  }
}
