import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { Forbidden, NotFound } from '../../kernel/errors';
import { sandboxOffsets } from '../../kernel/institution-time';
import type { Reads } from '../../kernel/reads';
import type { Problem } from '../../kernel/refusal';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import type { InstitutionFacts } from '../model/offer-facts';
import { administers, assertPlaysIn } from '../offer.policy';
import { institutionById } from '../store/institution.reads';
import { institutionsWithoutSandbox, sandboxesAmong, type SandboxFacts } from '../store/sandbox.reads';

export interface SandboxView extends SandboxFacts {
  /** What its clock shows. */
  readonly now: Date;
}

/** Further than any date of a campaign and the one after it. */
const furthestMs = 2 * 366 * 86_400_000;

/** The clocks of sandboxes: seen by whoever has a function or a token there, moved by their administrators and by tokens for it. No other institution has one. */
export class SandboxClock {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async all(viewer: Viewer): Promise<SandboxView[]> {
    assertSignedIn(viewer);
    if (viewer.grants.length === 0) throw new Forbidden();
    const sandboxes = await sandboxesAmong(this.reads, [...new Set(viewer.grants.map(({ institutionId }) => institutionId))]);
    return sandboxes.map((sandbox) => this.view(sandbox));
  }

  /** Where the viewer, who administers it, may open one. */
  async withoutOne(viewer: Viewer): Promise<readonly InstitutionFacts[]> {
    assertSignedIn(viewer);
    const ids = [...new Set(viewer.grants.filter(({ institutionId }) => administers(viewer, institutionId)).map(({ institutionId }) => institutionId))];
    if (ids.length === 0) throw new Forbidden();
    const open = await institutionsWithoutSandbox(this.reads, ids);
    if (open.length === 0) return [];
    const found = await institutionById.batch(this.reads, open);
    return open.flatMap((id) => found.get(id) ?? []);
  }

  /** Set to an instant, not moved by a span: asked for twice, it is moved once. Without one it shows what everybody’s clock shows. */
  async move(viewer: Viewer, institutionId: string, to: Date | null): Promise<SandboxView | readonly Problem[]> {
    assertSignedIn(viewer);
    const offsetMs = to === null ? 0 : to.getTime() - this.clock.now().getTime();
    return this.transactions.run(async (tx) => {
      const [sandbox] = await sandboxesAmong(tx.reads, [institutionId]);
      if (sandbox === undefined) throw new NotFound('sandbox');
      assertPlaysIn(viewer, institutionId);
      if (Math.abs(offsetMs) > furthestMs) return [{ field: 'now', code: 'SANDBOX_TOO_FAR' }];
      await tx.manager.query('UPDATE sandbox SET clockOffsetMs = ? WHERE institutionId = ?', [offsetMs, institutionId]);
      tx.announce(new ActDone({ kind: 'sandbox.clock-moved', actorAccountId: viewer.accountId, subjectId: institutionId, institutionId, details: { to: to?.toISOString() ?? null } }));
      tx.afterCommit(() => { sandboxOffsets.set(institutionId, offsetMs); });
      return this.view({ ...sandbox, offsetMs });
    });
  }

  private view(sandbox: SandboxFacts): SandboxView {
    return { ...sandbox, now: new Date(this.clock.now().getTime() + sandbox.offsetMs) };
  }
}
