import { RefreshSessionDocument, SessionDocument, type SessionQuery } from '../gql/graphql';
import type { GatewaySource, Result } from './gateway';
import { wasSignedIn } from './session-memory';

/** Who the API says is there. The access cookie lives ten minutes: whoever comes back later still holds the refresh cookie. */
export async function readSession(gateway: GatewaySource): Promise<Result<SessionQuery>> {
  const source = await gateway().catch(() => undefined);
  if (!source) return { failure: { kind: 'offline' } };
  const first = await source.query(SessionDocument, {}, 'network-only');
  if (!('data' in first) || first.data.viewer.account || !wasSignedIn()) return first;
  const renewed = await source.mutate(RefreshSessionDocument, { input: {} });
  if ('failure' in renewed) return renewed;
  if (renewed.data.refreshSession.__typename !== 'SignedIn') return first;
  return source.query(SessionDocument, {}, 'network-only');
}
