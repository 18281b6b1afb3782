import { type Answer, ApplicationAnswered, ApplicationSubmitted } from '../../applications/contract';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { Listener, Transaction, Transactions } from '../../kernel/transactions';
import { committeeById } from '../../offer/contract';
import { AlertKind } from '../model/committee-alert.entity';
import { AlertStore, dueCommittees, toldCounts, waitingAlerts } from '../store/alert.store';
import type { EventFacts } from './application-listeners';
import { listener } from './listener';
import type { OrderMail } from './order-mail';

const HOUR_MS = 3_600_000;

/** Notes what committees asked to be told; nothing is mailed here, so that an evening of deadlines stays one row a submission. */
export function alertListeners(facts: Pick<EventFacts, 'application'>, clock: Clock): readonly Listener[] {
  const note = async (tx: Transaction, applicationId: string, kind: AlertKind, eventKey: string): Promise<void> => {
    const committeeId = (await facts.application(tx.reads, applicationId))?.committeeId;
    if (committeeId === undefined || !(await asksFor(tx.reads, committeeId, kind))) return;
    await new AlertStore(tx.manager).add({ id: newId('alt'), committeeId, kind, eventKey, happenedAt: clock.now() });
  };
  return [
    listener('application.submitted', ApplicationSubmitted, ({ name, applicationId, snapshotId }, tx) => note(tx, applicationId, AlertKind.SUBMITTED, `${name}:${snapshotId}`)),
    listener('application.answered', ApplicationAnswered, async ({ name, applicationId, eventId, answer }, tx) => {
      const kind = answered[answer];
      if (kind !== undefined) await note(tx, applicationId, kind, `${name}:${eventId}`);
    }),
  ];
}

const answered: Readonly<Record<Answer, AlertKind | undefined>> = {
  NONE: undefined,
  ACCEPTED: AlertKind.ACCEPTED,
  DECLINED: AlertKind.WITHDRAWN,
  EXPIRED: undefined,
};

async function asksFor(reads: Reads, committeeId: string, kind: AlertKind): Promise<boolean> {
  const committee = (await committeeById.batch(reads, [committeeId])).get(committeeId);
  if (committee === undefined || committee.contactAddress === null) return false;
  const { submissions, acceptances, withdrawals } = committee.alerts;
  return { SUBMITTED: submissions, ACCEPTED: acceptances, WITHDRAWN: withdrawals }[kind];
}

/** One mail per committee and hour at most, that sums up; the first event is told within a minute. */
export class SumUpAlerts {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly orders: OrderMail,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const due = await dueCommittees(this.reads, new Date(this.clock.now().getTime() - HOUR_MS));
    for (const committeeId of due) await this.sumUp(committeeId);
  }

  /** What is taken and the mail that tells it are one transaction: whoever dies in between has told nothing and taken nothing. */
  private async sumUp(committeeId: string): Promise<void> {
    const [ids, mailId] = [await waitingAlerts(this.reads, committeeId), newId('mai')];
    await this.transactions.run(async (tx) => {
      await new AlertStore(tx.manager).take(ids, mailId);
      const { SUBMITTED: submitted, ACCEPTED: accepted, WITHDRAWN: withdrawn } = await toldCounts(tx.reads, mailId, committeeId);
      if (submitted + accepted + withdrawn === 0) return;
      await this.orders.execute(tx, { template: 'committee-alert', committeeId, told: { submitted, accepted, withdrawn }, eventKey: `committee.alert:${mailId}` }, mailId);
    });
  }
}
