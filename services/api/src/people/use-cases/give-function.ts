import { activeAccountOf, lockAccount } from '../../identity/contract';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { FunctionName, PersonViewer, ScopeKind, Viewer } from '../../kernel/viewer';
import { givingProblems, wrong, type Whom, type WrongOrder } from '../model/assignment-rules';
import { FunctionGranted } from '../model/events';
import { scopePlaces } from '../model/scope-places';
import { assertMayGive, isForOneself, type Scope } from '../people.policy';
import { activeAccountByNumber, isActiveAccount } from '../store/person.reads';
import { isApart } from './apart';
import { announceAct } from './function-acts';
import { assign } from './grant-function';
import { SearchLimit } from './search-limit';

export interface FunctionOrder {
  readonly whom: Whom;
  readonly function: FunctionName;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export type Giving =
  | { readonly kind: 'given'; readonly accountId: string }
  | { readonly kind: 'unknown-account' | 'own-function' | 'apart' }
  | { readonly kind: 'held-already' }
  | WrongOrder;

/** Gives a function to somebody whose account is validated; it acts on their next request, within its dates. */
export class GiveFunction {
  private readonly limit = new SearchLimit();

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: FunctionOrder): Promise<Giving> {
    assertSignedIn(viewer);
    return this.transactions.run(async (tx) => {
      const place = await scopePlaces.find(tx.reads, order.scopeKind, order.scopeId);
      assertMayGive(viewer, order.function, place, 'scope');
      const mistake = wrong(givingProblems(order));
      if (mistake !== undefined) return mistake;
      // Who is named by an address or number is looked for, and the answer tells whether there is one.
      if (order.whom.accountId === undefined) await this.limit.take(viewer.accountId);
      const accountId = await accountOf(tx.reads, order.whom);
      if (accountId === undefined) return { kind: 'unknown-account' };
      if (isForOneself(viewer, accountId, place)) return { kind: 'own-function' };
      await lockAccount(tx, accountId);
      return (await isApart(tx.reads, { accountId, institutionId: place.institutionId, now: this.clock.now() })) ? { kind: 'apart' } : this.give(tx, viewer, place, { accountId, ...order });
    });
  }

  private async give(tx: Transaction, viewer: PersonViewer, place: Scope, { accountId, ...order }: FunctionOrder & { readonly accountId: string }): Promise<Giving> {
    const { function: name, scopeKind, scopeId, startsOn, endsOn } = order;
    const { assignment, isNew } = await assign(tx, {
      accountId, function: name, scopeKind, scopeId, startsOn, endsOn, institutionId: place.institutionId, grantedBy: viewer.accountId, now: this.clock.now(),
    });
    if (!isNew) {
      // Asked for twice, as by a hasty finger: it is as they want it.
      const isSame = assignment.startsOn === startsOn && assignment.endsOn === endsOn;
      return isSame ? { kind: 'given', accountId } : { kind: 'held-already' };
    }
    tx.announce(new FunctionGranted(accountId, assignment.id, assignment.function));
    await announceAct(tx, assignment, place, { kind: 'function.granted', actorAccountId: viewer.accountId });
    return { kind: 'given', accountId };
  }
}

async function accountOf(reads: Reads, { accountId, address, candidateNumber }: Whom): Promise<string | undefined> {
  if (accountId !== undefined) {
    if (!isId('acc', accountId) || !(await isActiveAccount(reads, accountId))) throw new NotFound('account');
    return accountId;
  }
  return address === undefined ? activeAccountByNumber(reads, candidateNumber ?? '') : activeAccountOf(reads, address);
}
