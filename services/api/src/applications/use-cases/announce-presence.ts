import type { Clock } from '../../kernel/clock';
import { Forbidden } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { assertSees } from '../applications.policy';
import { presenceLifetimeMs } from '../model/presence.entity';
import { othersPresent, PresenceStore, type PresentPerson } from '../store/presence.store';
import type { ReadApplication } from './read-application';

/** Says that somebody of the staff is on a file, or leaves it, and answers who else is there: a courtesy, never a lock. */
export class AnnouncePresence {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly read: ReadApplication,
  ) {}

  async execute(viewer: Viewer, id: string, isLeaving: boolean): Promise<readonly PresentPerson[]> {
    assertSignedIn(viewer);
    if (assertSees(viewer, await this.read.execute(viewer, id)) === 'CANDIDATE') throw new Forbidden();
    const now = this.clock.now();
    const goneSince = new Date(now.getTime() - presenceLifetimeMs);
    await this.transactions.run(async (tx) => {
      const presences = new PresenceStore(tx.manager);
      if (isLeaving) await presences.leaves(id, viewer.accountId);
      else await presences.isHere(id, viewer.accountId, now, goneSince);
      await presences.forgetGone(id, goneSince);
    });
    return othersPresent(this.reads, id, viewer.accountId, goneSince);
  }
}
