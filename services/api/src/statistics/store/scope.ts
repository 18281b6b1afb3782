import { among, inScopes, joined, nothing, type Condition } from '../../kernel/condition';
import type { Grant, ScopeKind } from '../../kernel/viewer';

/** What a reader narrows the figures to; what is out of their grants counts nothing. */
export interface Narrowing {
  readonly centreId?: string | null | undefined;
  readonly committeeId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
}

const columnOf: Readonly<Record<ScopeKind, string>> = { INSTITUTION: 'p.institutionId', CENTRE: 'p.centreId', COMMITTEE: 'k.committeeId', PROGRAMME: 'k.programmeId' };

/** The intakes that these grants let their holder count, narrowed: over `intake k JOIN programme p`. */
export function intakesInScope(grants: readonly Grant[], { centreId, committeeId, programmeId }: Narrowing): Condition {
  if (grants.length === 0) return nothing;
  const chosen: readonly (readonly [ScopeKind, string | null | undefined])[] = [['CENTRE', centreId], ['COMMITTEE', committeeId], ['PROGRAMME', programmeId]];
  return joined([inScopes(grants, columnOf), ...chosen.flatMap(([kind, id]) => (id ? [among(columnOf[kind], [id])] : []))], 'AND');
}
