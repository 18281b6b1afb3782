import type { Viewer } from '../../kernel/viewer';
import { closedToTokens } from './closed-to-tokens';
import { openings, type Opening } from './scope-registry';

const isRoot = (type: string): boolean => type === 'Query' || type === 'Mutation';

/** Undefined: no token opens it. */
export function openingOf(type: string, field: string): Opening | undefined {
  const name = `${type}.${field}`;
  if (closedToTokens.includes(name)) return undefined;
  return openings[name] ?? (isRoot(type) ? undefined : openings[`${type}.*`]);
}

export const opens = (opening: Opening | undefined, scopes: readonly string[]): boolean =>
  opening !== undefined && (opening.length === 0 || opening.some((scope) => scopes.includes(scope)));

/** Whether somebody may meet things of this type at all: people may, a token where one of its scopes opens them. */
export const meets = (viewer: Viewer, type: string): boolean =>
  viewer.kind !== 'person' || viewer.token === undefined || opens(openingOf(type, 'id'), viewer.token.scopes);
