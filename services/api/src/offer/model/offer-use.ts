import type { Reads } from '../../kernel/reads';

/** Things of the offer that something else may depend on. */
export type OfferThing = 'CENTRE' | 'COMMITTEE' | 'CAMPAIGN' | 'PROGRAMME' | 'INTAKE' | 'REQUIREMENT';

/** What depends on a thing. Open files are those applications that candidates can still change: dates move for them. */
export type UseKind = 'PROGRAMMES' | 'COMMITTEES' | 'INTAKES' | 'FUNCTIONS' | 'APPLICATIONS' | 'OPEN_FILES' | 'OTHERS';

export interface OfferUse {
  readonly kind: UseKind;
  readonly count: number;
}

/** Counts by the id of the thing; an id that nothing depends on may be missing. */
export type UseCount = (reads: Reads, thing: OfferThing, ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** Later features depend on the offer, which does not know them: they say here what they hold. */
class OfferUses {
  private readonly counts = new Map<UseKind, UseCount>();

  /** One count per kind: building twice replaces it. */
  register(kind: UseKind, count: UseCount): void {
    this.counts.set(kind, count);
  }

  async of(reads: Reads, thing: OfferThing, id: string): Promise<OfferUse[]> {
    const uses: OfferUse[] = [];
    for (const [kind, count] of this.counts) uses.push({ kind, count: (await count(reads, thing, [id])).get(id) ?? 0 });
    return uses.filter(({ count }) => count > 0);
  }

  async countOf(reads: Reads, kind: UseKind, thing: OfferThing, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return (await this.counts.get(kind)?.(reads, thing, ids)) ?? new Map();
  }
}

export const offerUses = new OfferUses();
