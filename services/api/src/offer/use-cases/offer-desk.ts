import type { Parts } from '../../kernel/feature';
import { ActDone, type Act } from '../../kernel/acts';
import { NotFound } from '../../kernel/errors';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { OfferForm } from '../model/offer-form';
import type { OfferOutcome, OfferRefusal } from '../model/offer-outcome';
import { offerUses, type OfferThing, type OfferUse } from '../model/offer-use';
import { OfferAdminStore, type Versioned } from '../store/offer-admin.store';

type Told = Omit<Act, 'actorAccountId'>;

/** One administrator at work in one transaction. */
export class OfferWork {
  readonly offer: OfferAdminStore;
  readonly form = new OfferForm();

  constructor(
    readonly tx: Transaction,
    readonly viewer: PersonViewer,
    readonly now: Date,
  ) {
    this.offer = new OfferAdminStore(tx.manager);
  }

  get refused(): OfferRefusal | undefined {
    return this.form.problems.length === 0 ? undefined : { kind: 'invalid', problems: this.form.problems };
  }

  tell(act: Told): void {
    this.tx.announce(new ActDone({ ...act, actorAccountId: this.viewer.accountId }));
  }

  /** What depends on a thing, in the offer (counted by the caller) and after it. */
  async uses(thing: OfferThing, id: string, own: readonly OfferUse[] = []): Promise<OfferRefusal | undefined> {
    const later = (await offerUses.of(this.tx.reads, thing, id)).filter(({ kind }) => kind !== 'OPEN_FILES');
    const uses = [...own.filter(({ count }) => count > 0), ...later];
    return uses.length === 0 ? undefined : { kind: 'in-use', uses };
  }
}

/** Changes to the offer: one transaction each; what the database itself refuses is answered in words too. */
export class OfferDesk {
  constructor(private readonly parts: Pick<Parts, 'transactions' | 'clock'>) {}

  async run(viewer: Viewer, work: (desk: OfferWork) => Promise<OfferOutcome>): Promise<OfferOutcome> {
    assertSignedIn(viewer);
    const now = this.parts.clock.now();
    try {
      return await this.parts.transactions.run((tx) => work(new OfferWork(tx, viewer, now)));
    } catch (error) {
      const refusal = refusals.get(codeOf(error));
      if (refusal === undefined) throw error;
      return refusal;
    }
  }
}

/** Two at once with the same code, or a use that nobody had counted: the keys of the database have the last word. */
const refusals = new Map<string, OfferRefusal>([
  ['ER_DUP_ENTRY', { kind: 'already-exists' }],
  ['ER_ROW_IS_REFERENCED_2', { kind: 'in-use', uses: [{ kind: 'OTHERS', count: 1 }] }],
]);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const conflictWith = ({ version }: Versioned, seen: number): OfferRefusal | undefined =>
  version === seen ? undefined : { kind: 'conflict', currentVersion: version };

export function found<Row>(row: Row | null | undefined, what: string): Row {
  if (row === null || row === undefined) throw new NotFound(what);
  return row;
}

/** Whether somebody put in order just what is there. */
export function isSameList(ids: readonly string[], rows: readonly { readonly id: string }[]): boolean {
  const known = new Set(rows.map(({ id }) => id));
  return ids.length === known.size && new Set(ids).size === known.size && ids.every((id) => known.has(id));
}
