import type { TokenScope } from './token-scopes';

/** A token as administrators see it. */
export interface TokenView {
  readonly id: string;
  readonly institutionId: string;
  readonly centreId: string | null;
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly networks: readonly string[];
  readonly previousEndsAt: Date | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly rotatedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly lastUsedIp: string | null;
  readonly version: number;
  /** Whether whoever made it still administers the institution. */
  readonly isBacked: number;
}
