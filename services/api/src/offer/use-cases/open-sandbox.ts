import { activeAccountOf, lockAccount, sandboxOfInvented } from '../../identity/contract';
import { ActDone } from '../../kernel/acts';
import { Forbidden, NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { sandboxOffsets } from '../../kernel/institution-time';
import type { Reads } from '../../kernel/reads';
import type { Problem } from '../../kernel/refusal';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { announceAct, assign, FunctionGranted, readAssignments, SearchLimit } from '../../people/contract';
import { sandboxCode, sandboxOffer } from '../model/sandbox-draft';
import { Sandbox } from '../model/sandbox.entity';
import { administers } from '../offer.policy';
import { lockInstitution } from '../store/institution.lock';
import { institutionById, isInstitutionCode } from '../store/institution.reads';
import { OfferStore } from '../store/offer.store';
import { institutionsWithoutSandbox, sandboxesAmong } from '../store/sandbox.reads';
import type { SandboxView } from './sandbox-clock';

export interface SandboxOrder {
  readonly institutionId: string;
  /** With which whoever is to administer the sandbox signs in. */
  readonly administratorAddress: string;
}

export type SandboxOpening =
  | { readonly kind: 'opened'; readonly sandbox: SandboxView }
  | { readonly kind: 'exists' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Opens the sandbox of an institution: another institution, with a small offer that no catalogue shows. */
export class OpenSandbox {
  private readonly limit = new SearchLimit();

  constructor(private readonly parts: Pick<Parts, 'transactions' | 'clock'>) {}

  async execute(viewer: Viewer, order: SandboxOrder): Promise<SandboxOpening> {
    assertOpens(viewer, order.institutionId);
    if (order.administratorAddress.trim() === '') return missing;
    await this.limit.take(viewer.accountId);
    const now = this.parts.clock.now();
    return this.parts.transactions.run(async (tx) => {
      // Two who open at once do so one after the other.
      await lockInstitution(tx, order.institutionId);
      // Before any address is looked up: where there is one, nothing is told of accounts.
      if (await isThere(tx.reads, order.institutionId)) return { kind: 'exists' };
      const accountId = await accountApart(tx, order.administratorAddress, now);
      if (accountId === undefined) return unsuitable;
      return { kind: 'opened', sandbox: await open(tx, viewer, { ownerId: order.institutionId, accountId, now }) };
    });
  }
}

const missing: SandboxOpening = { kind: 'invalid', problems: [{ field: 'administratorAddress', code: 'REQUIRED' }] };

/** One answer, whether there is no such account or one that will not do: whose account it is and what it may elsewhere is not the asker’s to know. */
const unsuitable: SandboxOpening = { kind: 'invalid', problems: [{ field: 'administratorAddress', code: 'UNSUITABLE_ACCOUNT' }] };

/** Real files and invented ones are not mixed in one person’s lists, today or on a later day. */
async function accountApart(tx: Transaction, address: string, now: Date): Promise<string | undefined> {
  const accountId = await activeAccountOf(tx.reads, address);
  if (accountId === undefined || (await sandboxOfInvented(tx.reads, accountId)) !== undefined) return undefined;
  await lockAccount(tx, accountId);
  return (await readAssignments(tx.reads, accountId, now)).length === 0 ? accountId : undefined;
}

/** One is open, the institution is one itself, or its code stands for another institution, which is not written over. */
const isThere = async (reads: Reads, ownerId: string): Promise<boolean> =>
  (await institutionsWithoutSandbox(reads, [ownerId])).length === 0 || (await isInstitutionCode(reads, sandboxCode(ownerId)));

function assertOpens(viewer: Viewer, institutionId: string): asserts viewer is PersonViewer {
  assertSignedIn(viewer);
  if (!viewer.grants.some((grant) => grant.institutionId === institutionId)) throw new NotFound('institution');
  if (viewer.token !== undefined || !administers(viewer, institutionId)) throw new Forbidden();
}

async function open(tx: Transaction, { accountId: actorAccountId }: PersonViewer, { ownerId, accountId, now }: { readonly ownerId: string; readonly accountId: string; readonly now: Date }): Promise<SandboxView> {
  const owner = (await institutionById.batch(tx.reads, [ownerId])).get(ownerId);
  if (owner === undefined) throw new NotFound('institution');
  const { institutionId } = await new OfferStore(tx).import(sandboxOffer(owner, now), new Map());
  await tx.manager.insert(Sandbox, { institutionId, ownerId, clockOffsetMs: '0' });
  const { assignment } = await assign(tx, { accountId, function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: actorAccountId, now });
  tx.announce(new FunctionGranted(accountId, assignment.id, assignment.function));
  await announceAct(tx, assignment, { institutionId }, { kind: 'function.granted', actorAccountId });
  tx.announce(new ActDone({ kind: 'sandbox.opened', actorAccountId, concernsAccountId: accountId, subjectId: institutionId, institutionId: ownerId }));
  tx.afterCommit(() => { sandboxOffsets.set(institutionId, 0); });
  const [sandbox] = await sandboxesAmong(tx.reads, [institutionId]);
  if (sandbox === undefined) throw new NotFound('sandbox');
  return { ...sandbox, now };
}
