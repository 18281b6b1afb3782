import { BadRequest } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import type { FunctionName, ScopeKind, Viewer } from '../../kernel/viewer';
import { fits } from '../model/assignment-rules';
import { scopePlaces, type ScopeFound } from '../model/scope-places';
import { assertOversees, mayGive, overseers } from '../people.policy';

const functions: readonly FunctionName[] = ['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const most = 20;

export interface ScopeOffer extends ScopeFound {
  /** What the viewer may give there. */
  readonly functions: readonly FunctionName[];
}

/** Where the viewer may give functions: what they look after themselves. */
export class FindScopes {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, kind: ScopeKind, text: string): Promise<ScopeOffer[]> {
    assertOversees(viewer);
    if (text.length > 200) throw new BadRequest('A search text has at most 200 characters.');
    const grants = overseers(viewer);
    const idsOf = (scopeKind: ScopeKind): string[] => grants.filter((grant) => grant.scopeKind === scopeKind).map(({ scopeId }) => scopeId);
    const found = await scopePlaces.search(this.reads, { kind, text: text.trim(), limit: most, institutionIds: idsOf('INSTITUTION'), centreIds: idsOf('CENTRE') });
    return found.map((scope) => ({ ...scope, functions: functions.filter((name) => fits(name, scope.kind) && mayGive(viewer, name, scope.place)) }));
  }
}
