import {
  Answer, AnswerDue, ApplicationAnswered, ApplicationCancelled, ApplicationCreated, ApplicationMarkedComplete, ApplicationMarkedIncomplete,
  ApplicationReturnedToDraft, ApplicationSubmitted, ReturnDeadlineMoved, type Addressee, type DecisionType, type HistoryFacts,
} from '../../applications/contract';
import { DecisionPublished, WaitingRankChanged, type DecisionFacts } from '../../decisions/contract';
import type { Reads } from '../../kernel/reads';
import type { Listener, Transaction } from '../../kernel/transactions';
import type { ApplicationMail } from '../model/template-name';
import type { Told } from '../model/told';
import { listener } from './listener';
import type { OrderMail } from './order-mail';

/** What an event is about, as its own transaction sees it. */
export interface EventFacts {
  application(reads: Reads, applicationId: string): Promise<Addressee | undefined>;
  /** Of staff; null where the candidate cancelled. */
  cancellationReason(reads: Reads, applicationId: string): Promise<string | null>;
  history(reads: Reads, applicationId: string, eventId: string): Promise<HistoryFacts | undefined>;
  decision(reads: Reads, decisionId: string): Promise<DecisionFacts | undefined>;
}

const decisionMails: Readonly<Record<DecisionType, ApplicationMail>> = {
  ADMITTED: 'decision-admitted',
  REJECTED: 'decision-rejected',
  WAITING_LIST: 'decision-waiting-list',
  ON_HOLD: 'decision-on-hold',
  PRESELECTED: 'decision-preselected',
};

/** No mail where there is no answer. */
const answerMails: Readonly<Record<Answer, ApplicationMail | undefined>> = {
  NONE: undefined,
  ACCEPTED: 'answer-accepted',
  DECLINED: 'answer-declined',
  EXPIRED: 'answer-expired',
};

/** Every move of an application is told to its candidate, once. */
export function applicationListeners(orders: OrderMail, facts: EventFacts): readonly Listener[] {
  const teller = new Teller(orders, facts);
  return [
    listener('application.created', ApplicationCreated, ({ name, applicationId }, tx) => teller.tell(tx, 'application-created', { applicationId }, `${name}:${applicationId}`)),
    listener('application.submitted', ApplicationSubmitted, ({ name, applicationId, snapshotId }, tx) =>
      teller.tell(tx, 'application-submitted', { applicationId, snapshotId }, `${name}:${snapshotId}`)),
    listener('application.cancelled', ApplicationCancelled, (event, tx) => teller.tellCancellation(tx, event)),
    listener('application.marked-incomplete', ApplicationMarkedIncomplete, (event, tx) => teller.tellLine(tx, 'application-marked-incomplete', event)),
    listener('application.marked-complete', ApplicationMarkedComplete, (event, tx) => teller.tellLine(tx, 'application-marked-complete', event)),
    listener('application.returned-to-draft', ApplicationReturnedToDraft, (event, tx) => teller.tellLine(tx, 'application-returned-to-draft', event)),
    listener('application.return-deadline-moved', ReturnDeadlineMoved, (event, tx) => teller.tellLine(tx, 'application-return-deadline-moved', event)),
    listener('application.answered', ApplicationAnswered, (event, tx) => teller.tellAnswer(tx, event)),
    listener('application.answer-due', AnswerDue, ({ name, applicationId, answerBy }, tx) =>
      teller.tell(tx, 'answer-due', { applicationId }, `${name}:${applicationId}:${answerBy.toISOString()}`, { answerBy: answerBy.toISOString() })),
    listener('decision.published', DecisionPublished, (event, tx) => teller.tellDecision(tx, event)),
    listener('waiting-list.rank-changed', WaitingRankChanged, ({ name, applicationId, rank, moveId }, tx) =>
      teller.tell(tx, 'waiting-list-rank-changed', { applicationId }, `${name}:${applicationId}:${moveId}`, { rank })),
  ];
}

class Teller {
  constructor(
    private readonly orders: OrderMail,
    private readonly facts: EventFacts,
  ) {}

  async tell(tx: Transaction, template: ApplicationMail, refs: Readonly<Record<string, string>> & { readonly applicationId: string }, eventKey: string, told?: Told): Promise<void> {
    const application = await this.facts.application(tx.reads, refs.applicationId);
    if (application !== undefined) await this.orders.execute(tx, { template, accountId: application.accountId, refs, eventKey, ...(told && { told }) });
  }

  async tellLine(tx: Transaction, template: ApplicationMail, { name, applicationId, eventId }: { readonly name: string; readonly applicationId: string; readonly eventId: string }): Promise<void> {
    await this.tell(tx, template, { applicationId, eventId }, `${name}:${eventId}`, await this.saidBy(tx, applicationId, eventId));
  }

  async tellCancellation(tx: Transaction, { name, applicationId }: ApplicationCancelled): Promise<void> {
    const comment = await this.facts.cancellationReason(tx.reads, applicationId);
    await this.tell(tx, 'application-cancelled', { applicationId }, `${name}:${applicationId}`, comment === null ? undefined : { comment });
  }

  async tellAnswer(tx: Transaction, { name, applicationId, eventId, answer, before }: ApplicationAnswered): Promise<void> {
    const template = answerMails[answer];
    if (template === undefined) return;
    const [line, application] = [await this.facts.history(tx.reads, applicationId, eventId), await this.facts.application(tx.reads, applicationId)];
    const told: Told = {
      wasAccepted: before === Answer.ACCEPTED,
      ...(line && { at: line.at.toISOString() }),
      ...(application?.answerBy && { answerBy: application.answerBy.toISOString() }),
    };
    await this.tell(tx, template, { applicationId, eventId }, `${name}:${eventId}`, told);
  }

  async tellDecision(tx: Transaction, { name, applicationId, decisionId }: DecisionPublished): Promise<void> {
    const decision = await this.facts.decision(tx.reads, decisionId);
    if (decision !== undefined) await this.tell(tx, decisionMails[decision.type], { applicationId, decisionId }, `${name}:${decisionId}`);
  }

  private async saidBy(tx: Transaction, applicationId: string, eventId: string): Promise<Told> {
    const line = await this.facts.history(tx.reads, applicationId, eventId);
    if (line === undefined) return {};
    const { at, reason, returnDeadline, refused, expected } = line;
    return { at: at.toISOString(), comment: reason, returnDeadline: returnDeadline.toISOString(), refused, expected };
  }
}
