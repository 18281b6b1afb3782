import { liveSessions } from '../src/app/read-viewer';
import { JwtSigner } from '../src/platform/tokens/jwt-signer';
import { parseSigningKeys } from '../src/platform/tokens/signing-keys';
import { calendarDay } from '../src/people/contract';
import { now, type FloorPool } from './floor-pool';
import type { FloorViewer } from './floor-reads';

const liveSession = liveSessions('?');

/** The same check of the access token and the same read of the session as ours, at every request. */
export function floorSession(pool: FloorPool, signingKeys: string, publicUrl: string): (cookie: string | undefined) => Promise<FloorViewer | undefined> {
  const signer = new JwtSigner(parseSigningKeys(signingKeys), publicUrl);
  return async (cookie = '') => {
    const at = new Date();
    const claims = signer.verify(cookie.slice(cookie.indexOf('__Host-at=') + 10), at);
    if (claims === undefined) return undefined;
    const day = calendarDay(at);
    const moment = now();
    const [row] = await pool.lines(liveSession, [day, day, claims.sessionId, moment, moment]);
    return row?.[7] !== claims.accountId ? undefined : { candidateId: String(row[0]), institutionId: typeof row[5] === 'string' ? row[5] : null, hasApplied: Number(row[8]) === 1 };
  };
}
