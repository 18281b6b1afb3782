import type { FunctionName, Grant } from '../../kernel/viewer';

/** What a token may be for, by verb and resource. */
export const tokenScopes = [
  'read:applications', 'read:candidates', 'read:documents', 'read:offer', 'read:events', 'read:statistics',
  'write:verdicts', 'write:decisions', 'write:sandbox', 'bulk:export', 'webhooks',
] as const;

export type TokenScope = (typeof tokenScopes)[number];

export const isTokenScope = (text: string): text is TokenScope => tokenScopes.some((scope) => scope === text);

const functionOf = (scope: TokenScope): FunctionName => {
  if (scope === 'write:decisions') return 'CENTRE_MANAGER';
  if (scope === 'write:verdicts') return 'COMMITTEE_MEMBER';
  return 'READER';
};

/** The functions that a token acts by, so that every policy and every list holds for it as for a person. */
export function grantsOfToken(token: { readonly id: string; readonly institutionId: string; readonly centreId: string | null; readonly scopes: readonly TokenScope[] }): readonly Grant[] {
  const { id, institutionId, centreId } = token;
  const held = new Set(token.scopes.map(functionOf));
  const place = centreId === null ? ({ scopeKind: 'INSTITUTION', scopeId: institutionId } as const) : ({ scopeKind: 'CENTRE', scopeId: centreId } as const);
  return [...held].map((name) => ({ id, function: name, institutionId, ...place }));
}
