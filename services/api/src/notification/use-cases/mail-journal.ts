import { seenByStaff } from '../../applications/contract';
import { decisionFacts } from '../../decisions/contract';
import { ActDone } from '../../kernel/acts';
import { NotFound } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { assertFound, assertResends } from '../notification.policy';
import { isOnItsWay, journalEntry, journalOf, sendable, type JournalEntry, type Sendable } from '../store/journal.reads';
import type { CommitteeJournal, Resending } from './committee-journal';
import type { OrderMail } from './order-mail';

export type { JournalEntry, Resending };

/** What was sent to a candidate about one application. */
export class ReadMailJournal {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, applicationId: string): Promise<readonly JournalEntry[]> {
    const { application } = await seenByStaff(this.reads, viewer, applicationId);
    return journalOf(this.reads, application.id);
  }
}

/** The same mail once more, written anew from what its event said; a decision that another has replaced is told no more. */
export class ResendMail {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly orders: OrderMail,
    private readonly committees: CommitteeJournal,
  ) {}

  async execute(viewer: Viewer, mailId: string): Promise<Resending> {
    assertSignedIn(viewer);
    const sent = await journalEntry(this.reads, mailId);
    assertFound(sent);
    if (sent.applicationId === null) return this.committees.resend(viewer, sent);
    return this.aboutApplication(viewer, sent, sent.applicationId);
  }

  private async aboutApplication(viewer: PersonViewer, sent: JournalEntry, applicationId: string): Promise<Resending> {
    const [mailId, id] = [sent.id, newId('mai')];
    const { application, role } = await seenByStaff(this.reads, viewer, applicationId, 'mail');
    assertResends(role);
    return this.transactions.run(async (tx) => {
      if (await isOnItsWay(tx.reads, applicationId, sent.mail)) return { kind: 'on-its-way' };
      const again = await sendable(tx.reads, mailId);
      assertFound(again);
      if (again.accountId === null) throw new NotFound('mail');
      if (await isReplaced(tx.reads, again)) return { kind: 'replaced' };
      await this.orders.execute(tx, { template: sent.mail, accountId: again.accountId, refs: again.refs, ...(again.told && { told: again.told }) }, id);
      const { institutionId, centreId, committeeId, programmeId, reference } = application;
      tx.announce(new ActDone({
        kind: 'mail.resent', actorAccountId: viewer.accountId, concernsAccountId: again.accountId, subjectId: application.id, subjectLabel: reference,
        institutionId, centreId, committeeId, programmeId, details: { mail: sent.mail, first: mailId, again: id },
      }));
      const entry = await journalEntry(tx.reads, id);
      assertFound(entry);
      return { kind: 'ordered', entry };
    });
  }
}

async function isReplaced(reads: Reads, { refs: { decisionId } }: Sendable): Promise<boolean> {
  return decisionId !== undefined && (await decisionFacts(reads, decisionId))?.isSuperseded === true;
}
