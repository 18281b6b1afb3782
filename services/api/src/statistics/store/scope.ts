import { asCode, padded, placeholders, type SqlValue } from '../../kernel/reads';
import type { Grant, ScopeKind } from '../../kernel/viewer';

/** A piece of SQL over `intake k JOIN programme p`, with the values of its placeholders in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What a reader narrows the figures to; what is out of their grants counts nothing. */
export interface Narrowing {
  readonly centreId?: string | null | undefined;
  readonly committeeId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
}

const columnOf: Readonly<Record<ScopeKind, string>> = { INSTITUTION: 'p.institutionId', CENTRE: 'p.centreId', COMMITTEE: 'k.committeeId', PROGRAMME: 'k.programmeId' };

function among(kind: ScopeKind, ids: readonly string[]): Condition {
  return { sql: `${columnOf[kind]} IN (${placeholders(ids.length)})`, values: padded(ids.map(asCode)) };
}

function granted(grants: readonly Grant[]): Condition {
  const kinds = [...new Set(grants.map(({ scopeKind }) => scopeKind))];
  const parts = kinds.map((kind) => among(kind, grants.filter(({ scopeKind }) => scopeKind === kind).map(({ scopeId }) => scopeId)));
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, values: parts.flatMap(({ values }) => values) };
}

/** The intakes that these grants let their holder count, narrowed. */
export function intakesInScope(grants: readonly Grant[], { centreId, committeeId, programmeId }: Narrowing): Condition {
  if (grants.length === 0) return { sql: '1 = 0', values: [] };
  const chosen: readonly (readonly [ScopeKind, string | null | undefined])[] = [['CENTRE', centreId], ['COMMITTEE', committeeId], ['PROGRAMME', programmeId]];
  const parts = [granted(grants), ...chosen.flatMap(([kind, id]) => (id ? [among(kind, [id])] : []))];
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) };
}
