import type { Problem } from '../../kernel/refusal';
import type { MunicipalityFacts, Nomenclatures } from '../../reference/contract';

/** What the rules need to know of the world. */
export interface Around {
  readonly nomenclatures: Nomenclatures;
  /** Those that the patch or the profile names. */
  readonly municipalities: ReadonlyMap<string, MunicipalityFacts>;
  /** Whether the postcode of the patch exists. */
  readonly isPostcodeKnown: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface Change<Content> {
  readonly next: Content;
  readonly problems: readonly Problem[];
}

export const yearOf = ({ today }: Around): number => Number(today.slice(0, 4));
