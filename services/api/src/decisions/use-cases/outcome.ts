import type { ApplicationStatus } from '../../applications/contract';
import { Forbidden } from '../../kernel/errors';
import type { Problem } from '../../kernel/refusal';
import type { DecisionVerdict } from '../model/decision-acts';

/** How something that was asked about one decision ended. */
export type DecisionOutcome = { readonly kind: 'done'; readonly id: string } | DecisionRefusal;

export type DecisionRefusal =
  | { readonly kind: 'not-editable'; readonly status: ApplicationStatus }
  | { readonly kind: 'conflict'; readonly currentVersion: number }
  | { readonly kind: 'not-proposed' | 'own-proposal' | 'already-answered' | 'reason-required' | 'appointment-passed' }
  | { readonly kind: 'no-place-left'; readonly capacity: number }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

export interface SeenVersion {
  readonly status: ApplicationStatus;
  readonly version: number;
}

/** What a verdict means to whoever asked; a version that has moved on comes before what stands in the way of the newer one. */
export function refusalOf(verdict: DecisionVerdict, { status, version }: SeenVersion, seen: number | undefined): DecisionRefusal | undefined {
  if (verdict.kind === 'wrong-role') throw new Forbidden();
  if (seen !== undefined && seen !== version) return { kind: 'conflict', currentVersion: version };
  if (verdict.kind === 'wrong-status') return { kind: 'not-editable', status };
  return verdict.kind === 'objected' ? { kind: verdict.objection } : undefined;
}
