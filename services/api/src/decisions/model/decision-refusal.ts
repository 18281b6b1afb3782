import type { ApplicationStatus } from '../../applications/contract';
import type { KeyReused } from '../../identity/contract';
import type { Problem } from '../../kernel/refusal';

/** Why something that was asked about one decision was not done. */
export type DecisionRefusal =
  | { readonly kind: 'not-editable'; readonly status: ApplicationStatus }
  | { readonly kind: 'conflict'; readonly currentVersion: number }
  | { readonly kind: 'not-proposed' | 'own-proposal' | 'already-answered' | 'reason-required' | 'appointment-passed' }
  | { readonly kind: 'no-place-left'; readonly capacity: number }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | KeyReused;
