import { lockAccount } from '../../identity/contract';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { leavesAlone, periodProblems, reasonObjection, stateOn, wrong, type Period, type WrongOrder } from '../model/assignment-rules';
import type { Assignment } from '../model/assignment.entity';
import { FunctionDatesChanged, FunctionRemoved } from '../model/events';
import { assertMayGive, isForOneself, type Scope } from '../people.policy';
import { calendarDay } from '../store/assignment.reads';
import { AssignmentStore } from '../store/assignment.store';
import { isApart } from './apart';
import { announceAct, placeOf } from './function-acts';

export interface AssignmentOrder {
  readonly id: string;
  readonly version: number;
}

export type AssignmentChange =
  | { readonly kind: 'changed'; readonly accountId: string }
  | { readonly kind: 'last-administrator' | 'own-function' | 'apart' }
  | { readonly kind: 'conflict'; readonly currentVersion: number }
  | WrongOrder;

interface Wish {
  /** Its dates afterwards; none for one that is taken away. */
  readonly after: Period | undefined;
  readonly mistake: WrongOrder | undefined;
}

/** What both acts on a function that is held have in common: who may, which version, and that somebody remains in charge. */
class AssignmentDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  open(viewer: Viewer, { id, version }: AssignmentOrder, { after, mistake }: Wish, act: (tx: Transaction, assignment: Assignment, place: Scope, by: PersonViewer) => Promise<void>): Promise<AssignmentChange> {
    assertSignedIn(viewer);
    return this.transactions.run(async (tx) => {
      const assignments = new AssignmentStore(tx.manager);
      const found = await known(assignments, id);
      const place = await placeOf(tx.reads, found);
      assertMayGive(viewer, found.function, place, 'assignment');
      const obstacle = mistake ?? (await this.mixing(tx, found, after, place));
      if (obstacle !== undefined) return obstacle;
      const others = found.function === 'ADMINISTRATOR' ? await assignments.lockAdministrators(found.institutionId) : [];
      const assignment = await assignments.lock(id);
      if (assignment === null) throw new NotFound('assignment');
      if (assignment.version !== version) return { kind: 'conflict', currentVersion: assignment.version };
      const objection = this.objection(others, assignment, after, viewer, place);
      if (objection !== undefined) return { kind: objection };
      await act(tx, assignment, place, viewer);
      return { kind: 'changed', accountId: assignment.accountId };
    });
  }

  /** A function that had ended would come back beside those that its holder has been given elsewhere since. */
  private async mixing(tx: Transaction, { id, accountId }: Assignment, after: Period | undefined, { institutionId }: Scope): Promise<{ readonly kind: 'apart' } | undefined> {
    const now = this.clock.now();
    const isOver = (period: Period): boolean => stateOn(calendarDay(now), period) === 'ENDED';
    if (after === undefined || isOver(after)) return undefined;
    await lockAccount(tx, accountId);
    // As it stands while the account is held: one that still runs may be shortened, whatever else is held.
    const before = await new AssignmentStore(tx.manager).find(id);
    const comesBack = before !== null && isOver(before);
    return comesBack && (await isApart(tx.reads, { accountId, institutionId, now })) ? { kind: 'apart' } : undefined;
  }

  private objection(others: readonly Assignment[], { id, accountId }: Assignment, after: Period | undefined, viewer: PersonViewer, place: Scope): 'last-administrator' | 'own-function' | undefined {
    if (this.isLast(others, id, after)) return 'last-administrator';
    return after !== undefined && isForOneself(viewer, accountId, place) ? 'own-function' : undefined;
  }

  private isLast(administrators: readonly Assignment[], id: string, after: Period | undefined): boolean {
    const rest: readonly Period[] = administrators.filter((one) => one.id !== id);
    return leavesAlone(calendarDay(this.clock.now()), administrators, after === undefined ? rest : [...rest, after]);
  }
}

async function known(assignments: AssignmentStore, id: string): Promise<Assignment> {
  const found = isId('asg', id) ? await assignments.find(id) : null;
  if (found === null) throw new NotFound('assignment');
  return found;
}

export class UpdateAssignment {
  private readonly desk: AssignmentDesk;

  constructor(transactions: Transactions, clock: Clock) {
    this.desk = new AssignmentDesk(transactions, clock);
  }

  execute(viewer: Viewer, order: AssignmentOrder, period: Period): Promise<AssignmentChange> {
    return this.desk.open(viewer, order, { after: period, mistake: wrong(periodProblems(period)) }, async (tx, assignment, place, by) => {
      const before = { startsOn: assignment.startsOn, endsOn: assignment.endsOn };
      const changed = Object.assign(assignment, period, { version: assignment.version + 1 });
      await new AssignmentStore(tx.manager).save(changed);
      const { id, accountId, function: held, version, startsOn, endsOn } = changed;
      if (startsOn !== before.startsOn || endsOn !== before.endsOn) tx.announce(new FunctionDatesChanged(accountId, id, held, version, startsOn, endsOn));
      await announceAct(tx, changed, place, { kind: 'function.dates-changed', actorAccountId: by.accountId, before });
    });
  }
}

/** Takes a function away; whoever held it has lost it at their next request. */
export class RemoveAssignment {
  private readonly desk: AssignmentDesk;

  constructor(transactions: Transactions, clock: Clock) {
    this.desk = new AssignmentDesk(transactions, clock);
  }

  execute(viewer: Viewer, order: AssignmentOrder, reason: string): Promise<AssignmentChange> {
    return this.desk.open(viewer, order, { after: undefined, mistake: reasonObjection(reason) }, async (tx, assignment, place, by) => {
      const { id, accountId, function: held } = assignment;
      await new AssignmentStore(tx.manager).remove(id);
      tx.announce(new FunctionRemoved(accountId, id, held));
      await announceAct(tx, assignment, place, { kind: 'function.removed', actorAccountId: by.accountId, reason: reason.trim() });
    });
  }
}
