import { ActDone } from '../../kernel/acts';
import type { Reads } from '../../kernel/reads';
import type { Transaction } from '../../kernel/transactions';
import type { Assignment } from '../model/assignment.entity';
import { scopePlaces } from '../model/scope-places';
import type { Scope } from '../people.policy';
import { candidateNumberOf } from '../store/person.reads';

/** Where a function reaches; of a scope that is no more, the institution at least is known. */
export const placeOf = async (reads: Reads, { scopeKind, scopeId, institutionId }: Pick<Assignment, 'scopeKind' | 'scopeId' | 'institutionId'>): Promise<Scope> =>
  (await scopePlaces.find(reads, scopeKind, scopeId)) ?? { institutionId };

interface FunctionAct {
  readonly kind: 'function.granted' | 'function.dates-changed' | 'function.removed';
  readonly actorAccountId: string | null;
  readonly reason?: string;
  readonly before?: { readonly startsOn: string | null; readonly endsOn: string | null };
}

/** The line of the audit about a function. */
export async function announceAct(tx: Transaction, assignment: Assignment, place: Scope, { before, ...act }: FunctionAct): Promise<void> {
  const { id, accountId, function: name, scopeKind, scopeId, startsOn, endsOn } = assignment;
  const earlier = before && { startedOn: before.startsOn, endedOn: before.endsOn };
  tx.announce(new ActDone({
    ...act, ...place, concernsAccountId: accountId, subjectId: id, subjectLabel: (await candidateNumberOf(tx.reads, accountId)) ?? null,
    details: { function: name, scopeKind, scopeId, startsOn, endsOn, ...earlier },
  }));
}
