import { ApplicationEvent, EventActor } from '../../../src/applications/model/application-event.entity';
import { Application } from '../../../src/applications/model/application.entity';
import { SupportingDocument } from '../../../src/applications/model/supporting-document.entity';
import { ApplicationStatus, type DecisionType } from '../../../src/applications/contract';
import { Decision, DecisionState } from '../../../src/decisions/model/decision.entity';
import { DecisionReason } from '../../../src/decisions/model/decision-reason.entity';
import type { DomainEvent } from '../../../src/kernel/events';
import type { Parts } from '../../../src/kernel/feature';
import { newId } from '../../../src/kernel/ids';
import type { Transaction } from '../../../src/kernel/transactions';
import type { FunctionName, PersonViewer } from '../../../src/kernel/viewer';

/** What staff do to an application, as small transactions that announce it. */
export class Moves {
  constructor(
    private readonly parts: Parts,
    private readonly applicationId: string,
  ) {}

  announce(...events: DomainEvent[]): Promise<void> {
    return this.within((tx) => Promise.resolve(events.forEach((event) => { tx.announce(event); })));
  }

  within(work: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.parts.transactions.run(work);
  }

  /** Writes a line of history and announces what follows from it. */
  async line(kind: string, reason: string | null, announced: (eventId: string) => DomainEvent, change: Partial<Application> = {}): Promise<string> {
    const id = newId('evt');
    await this.within(async (tx) => {
      await tx.manager.insert(ApplicationEvent, {
        id, applicationId: this.applicationId, kind, status: ApplicationStatus.INCOMPLETE, at: this.parts.clock.now(), actor: EventActor.STAFF,
        actorAccountId: null, actingForAccountId: null, documentId: null, reason, requestId: null,
      });
      if (Object.keys(change).length > 0) await tx.manager.update(Application, { id: this.applicationId }, change);
      tx.announce(announced(id));
    });
    return id;
  }

  document(requirementCode: string, change: Partial<SupportingDocument>): Promise<void> {
    return this.within(async (tx) => void (await tx.manager.update(SupportingDocument, { applicationId: this.applicationId, requirementCode }, change)));
  }

  async decision(type: DecisionType, change: Partial<Decision> = {}): Promise<string> {
    const id = newId('dec');
    await this.within(async (tx) => {
      await tx.manager.insert(Decision, {
        id, applicationId: this.applicationId, type, state: DecisionState.PUBLISHED, openFor: null, reasonId: null, comment: null, rank: null, appointmentAt: null,
        appointmentPlace: null, answerBy: null, proposedBy: null, proposedAt: this.parts.clock.now(), publishedBy: null, publishedAt: this.parts.clock.now(),
        withdrawnBy: null, withdrawnAt: null, ...change,
      });
    });
    return id;
  }

  async reason(institutionId: string, labelFr: string): Promise<string> {
    const id = newId('rsn');
    await this.within(async (tx) => void (await tx.manager.insert(DecisionReason, { id, institutionId, code: id.slice(4), labelFr, labelEn: `${labelFr} (en)`, position: 1, isInService: true })));
    return id;
  }
}

export const holder = (functionName: FunctionName, institutionId: string, scopeId = institutionId): PersonViewer => ({
  kind: 'person', accountId: newId('acc'), candidateId: newId('can'), sessionId: '',
  grants: [{ id: newId('asg'), function: functionName, scopeKind: scopeId === institutionId ? 'INSTITUTION' : 'CENTRE', scopeId, institutionId }],
});
