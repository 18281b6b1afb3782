import { inScopes as within, type Condition } from '../../kernel/condition';
import type { Grant, ScopeKind } from '../../kernel/viewer';

export const columnOfScope: Readonly<Record<ScopeKind, string>> = {
  INSTITUTION: 'a.institutionId', CENTRE: 'a.centreId', COMMITTEE: 'a.committeeId', PROGRAMME: 'a.programmeId',
};

/** A part of the house along which an index runs. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly id: string;
  /** Where it is known: some indexes know institutions only. */
  readonly institutionId?: string | undefined;
}

export const ofScope = ({ kind, id }: Scope): Condition => ({ sql: `${columnOfScope[kind]} = ?`, values: [id] });

/** A grant inside an institution that the same person sees whole adds nothing but work. */
export function widest(grants: readonly Grant[]): readonly Scope[] {
  const whole = new Set(grants.filter(({ scopeKind }) => scopeKind === 'INSTITUTION').map(({ scopeId }) => scopeId));
  const kept = grants.filter(({ scopeKind, institutionId }) => scopeKind === 'INSTITUTION' || !whole.has(institutionId));
  return [...new Map(kept.map(({ scopeKind, scopeId, institutionId }) =>
    [`${scopeKind} ${scopeId}`, { kind: scopeKind, id: scopeId, institutionId: scopeKind === 'INSTITUTION' ? scopeId : institutionId }])).values()];
}

/** What the scopes of somebody's grants hold; nothing when there are none. */
export const inScopes = (scopes: readonly Scope[]): Condition => within(scopes.map(({ kind, id }) => ({ scopeKind: kind, scopeId: id })), columnOfScope);
