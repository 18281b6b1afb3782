import { asCode, padded, placeholders } from '../../kernel/reads';
import type { Grant, ScopeKind } from '../../kernel/viewer';
import type { Condition } from './condition';

export const nothing: Condition = { sql: '1 = 0', values: [] };

export const columnOfScope: Readonly<Record<ScopeKind, string>> = {
  INSTITUTION: 'a.institutionId', CENTRE: 'a.centreId', COMMITTEE: 'a.committeeId', PROGRAMME: 'a.programmeId',
};

export const among = (column: string, values: readonly string[]): Condition =>
  values.length === 0 ? nothing : { sql: `${column} IN (${placeholders(values.length)})`, values: padded(values.map(asCode)) };

export const joined = (conditions: readonly Condition[], word: 'AND' | 'OR'): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(` ${word} `),
  values: conditions.flatMap(({ values }) => values),
});

/** A part of the house along which an index runs. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly id: string;
}

/** A grant inside an institution that the same person sees whole adds nothing but work. */
export function widest(grants: readonly Grant[]): readonly Scope[] {
  const whole = new Set(grants.filter(({ scopeKind }) => scopeKind === 'INSTITUTION').map(({ scopeId }) => scopeId));
  const kept = grants.filter(({ scopeKind, institutionId }) => scopeKind === 'INSTITUTION' || !whole.has(institutionId));
  return [...new Map(kept.map(({ scopeKind, scopeId }) => [`${scopeKind} ${scopeId}`, { kind: scopeKind, id: scopeId }])).values()];
}

/** What the scopes of somebody's grants hold; nothing when there are none. */
export function inScopes(scopes: readonly Scope[]): Condition {
  const kinds = [...new Set(scopes.map(({ kind }) => kind))];
  if (kinds.length === 0) return nothing;
  const { sql, values } = joined(kinds.map((kind) => among(columnOfScope[kind], scopes.filter((scope) => scope.kind === kind).map(({ id }) => id))), 'OR');
  return { sql: `(${sql})`, values };
}
