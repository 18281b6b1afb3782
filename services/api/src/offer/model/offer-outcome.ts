import type { Problem } from '../../kernel/refusal';
import type { OfferUse } from './offer-use';

/** What became of a change to the offer. */
export type OfferOutcome =
  | { readonly kind: 'saved'; readonly id: string; readonly version: number; readonly openFiles?: number }
  | { readonly kind: 'deleted' }
  | OfferRefusal;

export type OfferRefusal =
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly currentVersion: number }
  | { readonly kind: 'in-use'; readonly uses: readonly OfferUse[] }
  /** It cannot be taken out of service before these. */
  | { readonly kind: 'in-service'; readonly uses: readonly OfferUse[] }
  | { readonly kind: 'already-exists' }
  | { readonly kind: 'deadline-in-past' };

export const invalid = (field: string, code: string, values?: Readonly<Record<string, string | number>>): OfferRefusal =>
  ({ kind: 'invalid', problems: [values === undefined ? { field, code } : { field, code, values }] });
