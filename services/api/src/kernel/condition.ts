import { asCode, padded, placeholders, type SqlValue } from './reads';
import type { Grant, ScopeKind } from './viewer';

/** A piece of SQL with the values of its placeholders in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export const nothing: Condition = { sql: '1 = 0', values: [] };

/** Each value once: what stands for one value alone is found by an index in the order of the columns after it. */
export function among(column: string, values: readonly string[]): Condition {
  const codes = [...new Set(values.map(asCode))];
  return codes.length === 0 ? nothing : { sql: `${column} IN (${placeholders(codes.length)})`, values: padded(codes) };
}

export const joined = (conditions: readonly Condition[], word: 'AND' | 'OR'): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(` ${word} `),
  values: conditions.flatMap(({ values }) => values),
});

/** What stands in these scopes, by the column that names each kind of them; nothing when there are none. */
export function inScopes(scopes: readonly Pick<Grant, 'scopeKind' | 'scopeId'>[], columnOf: Readonly<Record<ScopeKind, string>>): Condition {
  const kinds = [...new Set(scopes.map(({ scopeKind }) => scopeKind))];
  if (kinds.length === 0) return nothing;
  const parts = kinds.map((kind) => among(columnOf[kind], scopes.filter(({ scopeKind }) => scopeKind === kind).map(({ scopeId }) => scopeId)));
  const { sql, values } = joined(parts, 'OR');
  return { sql: `(${sql})`, values };
}

const plain = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** For LIKE: whatever begins with this text. */
export const beginning = (text: string): string => `${plain(text)}%`;
