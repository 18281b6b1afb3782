import DataLoader from 'dataloader';
import type { Parts } from '../kernel/feature';
import type { AccessClaims, TokenSigner } from '../kernel/ports';
import { padded, placeholders } from '../kernel/reads';
import type { Cookies } from '../kernel/request-context';
import { anonymous, type Grant, type Viewer } from '../kernel/viewer';
import { calendarDay } from '../people/contract';
import { atTheEndOfTheTurn, mostRequests } from './shared-batches';

type Nullable<Row> = { readonly [Name in keyof Row]: Row[Name] | null };

type Row = { readonly candidateId: string | null; readonly sessionId: string; readonly accountId: string; readonly hasApplied: number } & Nullable<Grant>;

/** By primary key, at every request, and nothing remembered: what is revoked is revoked on the next one. */
export const liveSessions = (list: string): string => `
  SELECT candidate.id AS candidateId,
    assignment.id, assignment.functionName AS \`function\`, assignment.scopeKind, assignment.scopeId, assignment.institutionId,
    session.id AS sessionId, session.accountId, EXISTS (SELECT 1 FROM application own WHERE own.candidateId = candidate.id) AS hasApplied
  FROM session
  JOIN account ON account.id = session.accountId AND account.status = 'ACTIVE'
  LEFT JOIN candidate ON candidate.accountId = account.id
  LEFT JOIN assignment ON assignment.accountId = account.id
    AND (assignment.startsOn IS NULL OR assignment.startsOn <= ?) AND (assignment.endsOn IS NULL OR assignment.endsOn >= ?)
  WHERE session.id IN (${list}) AND session.revokedAt IS NULL AND session.idleEndsAt >= ? AND session.absoluteEndsAt >= ?
  ORDER BY session.id, assignment.id`;

/** The sessions of the requests that arrive in the same turn of the event loop, in one statement. */
function sessionReader({ reads, clock }: Pick<Parts, 'reads' | 'clock'>): (sessionId: string) => Promise<readonly Row[]> {
  const asked = new DataLoader<string, readonly Row[]>(async (ids) => {
    const now = clock.now();
    const day = calendarDay(now);
    const ask = (): Promise<Row[]> => reads.rows<Row>(liveSessions(placeholders(ids.length)), [day, day, ...padded(ids), now, now]);
    // A connection that was lost would sign out everybody who came in this turn.
    const rows = await ask().catch(ask);
    return ids.map((id) => rows.filter(({ sessionId }) => sessionId === id));
  }, { cache: false, maxBatchSize: mostRequests, batchScheduleFn: atTheEndOfTheTurn });
  return (sessionId) => asked.load(sessionId);
}

/** Who asks, by the access token in the cookie and the session behind it. */
export function viewerReader(parts: Pick<Parts, 'reads' | 'clock'>, signer: TokenSigner): (cookies: Cookies) => Promise<Viewer> {
  const readSession = sessionReader(parts);
  return async (cookies) => {
    const token = cookies.get('at');
    const claims = token === undefined ? undefined : signer.verify(token, parts.clock.now());
    return claims === undefined ? anonymous : viewerOf(claims, await readSession(claims.sessionId));
  };
}

function viewerOf({ accountId, sessionId }: AccessClaims, rows: readonly Row[]): Viewer {
  const [first] = rows;
  if (first?.accountId !== accountId) return anonymous;
  return { kind: 'person', accountId, sessionId, candidateId: first.candidateId ?? '', grants: rows.filter(isGrant).map(grantOf), hasApplied: Boolean(first.hasApplied) };
}

const isGrant = (row: Row): row is Row & Grant => row.id !== null;

const grantOf = ({ id, function: name, scopeKind, scopeId, institutionId }: Grant): Grant => ({ id, function: name, scopeKind, scopeId, institutionId });
