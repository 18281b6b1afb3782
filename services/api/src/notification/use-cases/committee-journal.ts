import { ActDone } from '../../kernel/acts';
import { NotFound } from '../../kernel/errors';
import { isId, newId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { committeeById, manages, type CommitteeFacts } from '../../offer/contract';
import { assertFound } from '../notification.policy';
import { isOnItsWayToCommittee, journalEntry, journalOfCommittee, sendable, type JournalEntry } from '../store/journal.reads';
import type { OrderMail } from './order-mail';

export type Resending = { readonly kind: 'ordered'; readonly entry: JournalEntry } | { readonly kind: 'on-its-way' } | { readonly kind: 'replaced' };

/** What was sent to a committee: the business of those who look after it. */
export class CommitteeJournal {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly orders: OrderMail,
  ) {}

  async execute(viewer: Viewer, committeeId: string): Promise<readonly JournalEntry[]> {
    assertSignedIn(viewer);
    const committee = await this.lookedAfter(viewer, committeeId, 'committee');
    return journalOfCommittee(this.reads, committee.id);
  }

  /** The same figures once more, to the address that the committee has now. */
  async resend(viewer: PersonViewer, sent: JournalEntry): Promise<Resending> {
    const { id: committeeId, centreId, institutionId, name } = await this.lookedAfter(viewer, sent.committeeId ?? '', 'mail');
    const id = newId('mai');
    return this.transactions.run(async (tx) => {
      if (await isOnItsWayToCommittee(tx.reads, committeeId)) return { kind: 'on-its-way' };
      const again = await sendable(tx.reads, sent.id);
      assertFound(again);
      await this.orders.execute(tx, { template: sent.mail, committeeId, refs: again.refs, ...(again.told && { told: again.told }) }, id);
      tx.announce(new ActDone({
        kind: 'mail.resent', actorAccountId: viewer.accountId, subjectId: committeeId, subjectLabel: name.fr,
        institutionId, centreId, committeeId, details: { mail: sent.mail, first: sent.id, again: id },
      }));
      const entry = await journalEntry(tx.reads, id);
      assertFound(entry);
      return { kind: 'ordered', entry };
    });
  }

  private async lookedAfter(viewer: PersonViewer, committeeId: string, what: string): Promise<CommitteeFacts> {
    const committee = isId('com', committeeId) ? (await committeeById.batch(this.reads, [committeeId])).get(committeeId) : undefined;
    if (committee === undefined || !manages(viewer, committee)) throw new NotFound(what);
    return committee;
  }
}
