import { activeAccountOf, lockAccount } from '../identity/contract';
import type { Clock } from '../kernel/clock';
import type { Reads } from '../kernel/reads';
import type { Transactions } from '../kernel/transactions';
import { currentInstitution, sandboxIdsAmong } from '../offer/contract';
import { announceAct, assign, isApart } from '../people/contract';

export interface AdministratorGranted {
  readonly assignmentId: string;
  readonly institution: string;
}

/** Makes the first administrator out of an account that its person has validated; undefined when the address has none. */
export async function grantAdministrator(
  { transactions, reads, clock }: { readonly transactions: Transactions; readonly reads: Reads; readonly clock: Clock },
  address: string,
): Promise<AdministratorGranted | undefined> {
  const accountId = await activeAccountOf(reads, address);
  if (accountId === undefined) return undefined;
  const { id, name } = await currentInstitution(reads);
  const scope = { scopeKind: 'INSTITUTION', scopeId: id, institutionId: id } as const;
  const grant = { accountId, function: 'ADMINISTRATOR', ...scope, grantedBy: null, now: clock.now() } as const;
  const assignmentId = await transactions.run(async (tx) => {
    await lockAccount(tx, accountId);
    if (await isApart(tx.reads, grant, { sandboxes: sandboxIdsAmong })) throw new Error('This account has to do with a sandbox, where nobody of an institution works. Choose another account.');
    const { assignment, isNew } = await assign(tx, grant);
    if (isNew) await announceAct(tx, assignment, { institutionId: id }, { kind: 'function.granted', actorAccountId: null });
    return assignment.id;
  });
  return { assignmentId, institution: name.en };
}
