import type { LocalizedText } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import type { ScopeKind } from '../../kernel/viewer';
import type { Scope } from '../people.policy';

export interface ScopeSearch {
  readonly kind: ScopeKind;
  readonly text: string;
  readonly limit: number;
  /** Only what stands in one of these institutions or centres. */
  readonly institutionIds: readonly string[];
  readonly centreIds: readonly string[];
}

export interface ScopeFound {
  readonly kind: ScopeKind;
  readonly id: string;
  readonly label: LocalizedText;
  /** What it is found by beside its name. */
  readonly code: string;
  readonly place: Scope;
}

/** What functions reach over belongs to a later feature; it says here what there is. */
export interface ScopeGuide {
  /** Where a scope stands; undefined when there is no such. */
  find(reads: Reads, kind: ScopeKind, id: string): Promise<Scope | undefined>;
  /** Ids of the committees and programmes of these centres. */
  inside(reads: Reads, centreIds: readonly string[]): Promise<readonly string[]>;
  search(reads: Reads, search: ScopeSearch): Promise<readonly ScopeFound[]>;
  /** Those among these institutions that are sandboxes. */
  sandboxes(reads: Reads, institutionIds: readonly string[]): Promise<ReadonlySet<string>>;
}

class ScopePlaces implements ScopeGuide {
  private guide: ScopeGuide | undefined;

  /** Building twice replaces it. */
  ask(guide: ScopeGuide): void {
    this.guide = guide;
  }

  find(reads: Reads, kind: ScopeKind, id: string): Promise<Scope | undefined> {
    return this.known().find(reads, kind, id);
  }

  inside(reads: Reads, centreIds: readonly string[]): Promise<readonly string[]> {
    return centreIds.length === 0 ? Promise.resolve([]) : this.known().inside(reads, centreIds);
  }

  search(reads: Reads, search: ScopeSearch): Promise<readonly ScopeFound[]> {
    return this.known().search(reads, search);
  }

  sandboxes(reads: Reads, institutionIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.known().sandboxes(reads, institutionIds);
  }

  private known(): ScopeGuide {
    if (this.guide === undefined) throw new Error('No feature says what functions reach over.');
    return this.guide;
  }
}

export const scopePlaces = new ScopePlaces();
