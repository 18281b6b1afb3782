import type { TokenView } from '../model/token-view';
import { ApiTokenStateEnum, type ApiTokenType } from './api-token.type';

function stateOf({ revokedAt, expiresAt, isBacked }: TokenView, now: Date): ApiTokenStateEnum {
  if (revokedAt !== null) return ApiTokenStateEnum.REVOKED;
  if (expiresAt <= now) return ApiTokenStateEnum.EXPIRED;
  return isBacked ? ApiTokenStateEnum.ACTIVE : ApiTokenStateEnum.SUSPENDED;
}

/** What is revoked or over is so with both of its secrets. */
function previousSecretEnd({ previousEndsAt, revokedAt, expiresAt }: TokenView, now: Date): Date | null {
  if (previousEndsAt === null || revokedAt !== null) return null;
  return previousEndsAt > now && expiresAt > now ? previousEndsAt : null;
}

export const presentToken = (token: TokenView, now: Date): ApiTokenType => ({
  __typename: 'ApiToken', id: token.id, name: token.name, state: stateOf(token, now), scopes: token.scopes, networks: token.networks,
  institutionId: token.institutionId, centreId: token.centreId, accountId: token.accountId, createdAt: token.createdAt, expiresAt: token.expiresAt,
  rotatedAt: token.rotatedAt, revokedAt: token.revokedAt, lastUsedAt: token.lastUsedAt, lastUsedIp: token.lastUsedIp, version: token.version,
  previousSecretEndsAt: previousSecretEnd(token, now),
});
