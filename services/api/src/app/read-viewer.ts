import type { Parts } from '../kernel/feature';
import type { AccessClaims, TokenSigner } from '../kernel/ports';
import type { Cookies } from '../kernel/request-context';
import { anonymous, type Grant, type Viewer } from '../kernel/viewer';
import { calendarDay } from '../people/contract';

type Nullable<Row> = { readonly [Name in keyof Row]: Row[Name] | null };

type Row = { readonly candidateId: string | null } & Nullable<Grant>;

/** One read by primary key at every request and nothing remembered: what is revoked is revoked on the next one. */
export const liveSession = `
  SELECT candidate.id AS candidateId,
    assignment.id, assignment.functionName AS \`function\`, assignment.scopeKind, assignment.scopeId, assignment.institutionId
  FROM session
  JOIN account ON account.id = session.accountId AND account.status = 'ACTIVE'
  LEFT JOIN candidate ON candidate.accountId = account.id
  LEFT JOIN assignment ON assignment.accountId = account.id
    AND (assignment.startsOn IS NULL OR assignment.startsOn <= ?) AND (assignment.endsOn IS NULL OR assignment.endsOn >= ?)
  WHERE session.id = ? AND session.accountId = ? AND session.revokedAt IS NULL AND session.idleEndsAt >= ? AND session.absoluteEndsAt >= ?
  ORDER BY assignment.id`;

/** Who asks, by the access token in the cookie and the session behind it. */
export function viewerReader({ reads, clock }: Pick<Parts, 'reads' | 'clock'>, signer: TokenSigner): (cookies: Cookies) => Promise<Viewer> {
  return async (cookies) => {
    const now = clock.now();
    const token = cookies.get('at');
    const claims = token === undefined ? undefined : signer.verify(token, now);
    if (claims === undefined) return anonymous;
    const day = calendarDay(now);
    return viewerOf(claims, await reads.rows<Row>(liveSession, [day, day, claims.sessionId, claims.accountId, now, now]));
  };
}

function viewerOf({ accountId, sessionId }: AccessClaims, rows: readonly Row[]): Viewer {
  const [first] = rows;
  if (first === undefined) return anonymous;
  return { kind: 'person', accountId, sessionId, candidateId: first.candidateId ?? '', grants: rows.filter(isGrant).map(grantOf) };
}

const isGrant = (row: Row): row is Row & Grant => row.id !== null;

const grantOf = ({ id, function: name, scopeKind, scopeId, institutionId }: Grant): Grant => ({ id, function: name, scopeKind, scopeId, institutionId });
