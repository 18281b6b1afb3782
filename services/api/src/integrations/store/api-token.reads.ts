import { among } from '../../kernel/condition';
import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads, type SqlValue } from '../../kernel/reads';
import type { TokenScope } from '../model/token-scopes';
import type { TokenView } from '../model/token-view';

/** Whoever made it answers for it: their account is in use, and they administer the institution today. Takes the day twice. */
const backed = `EXISTS (SELECT 1 FROM account JOIN assignment ON assignment.accountId = account.id AND assignment.functionName = 'ADMINISTRATOR'
    AND assignment.institutionId = token.institutionId
    AND (assignment.startsOn IS NULL OR assignment.startsOn <= ?) AND (assignment.endsOn IS NULL OR assignment.endsOn >= ?)
  WHERE account.id = token.accountId AND account.status = 'ACTIVE')`;

const columns = `token.id, token.institutionId, token.centreId, token.accountId, token.name, token.scopes, token.networks, token.previousEndsAt,
  token.createdAt, token.expiresAt, token.rotatedAt, token.revokedAt, token.lastUsedAt, token.lastUsedIp, token.version, ${backed} AS isBacked`;

/** As many as a page shows; whoever has more tidies up. */
const most = 500;

/** As they are on this day. */
const tokensWhere = (reads: Reads, day: string, condition: string, values: readonly SqlValue[]): Promise<TokenView[]> =>
  reads.rows<TokenView>(`SELECT ${columns} FROM api_token token WHERE ${condition}`, [day, day, ...values]);

const tokensByIds = (reads: Reads, day: string, ids: readonly string[]): Promise<TokenView[]> => tokensWhere(reads, day, `token.id IN (${placeholders(ids.length)})`, padded(ids));

/** Newest first. */
export const tokensOf = (reads: Reads, institutionIds: readonly string[], day: string): Promise<TokenView[]> => {
  const { sql, values } = among('token.institutionId', institutionIds);
  return tokensWhere(reads, day, `${sql} ORDER BY token.id DESC LIMIT ${String(most)}`, values);
};

export const tokenOf = async (reads: Reads, id: string, day: string): Promise<TokenView | undefined> => (await tokensByIds(reads, day, [id]))[0];

/** Many, as they are on this day. */
export const tokensOn = (today: () => string): Loader<string, TokenView> => ({
  name: 'apiToken',
  async batch(reads, ids) {
    return new Map((await tokensByIds(reads, today(), ids)).map((token) => [token.id, token]));
  },
});

export interface TokenPresented {
  readonly id: string;
  readonly institutionId: string;
  readonly centreId: string | null;
  readonly accountId: string;
  readonly candidateId: string | null;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly networks: readonly string[];
  readonly secretHash: string;
  readonly previousHash: string | null;
  readonly previousEndsAt: Date | null;
  readonly lastUsedAt: Date | null;
}

const presentedSql = `SELECT token.id, token.institutionId, token.centreId, token.accountId, candidate.id AS candidateId, token.name, token.scopes,
    token.networks, token.secretHash, token.previousHash, token.previousEndsAt, token.lastUsedAt
  FROM api_token token LEFT JOIN candidate ON candidate.accountId = token.accountId
  WHERE token.id = ? AND token.revokedAt IS NULL AND token.expiresAt > ? AND ${backed}`;

/** One read by primary key at every request and nothing remembered: what is revoked is revoked on the next one. */
export const livingToken = (reads: Reads, id: string, now: Date, day: string): Promise<TokenPresented | undefined> =>
  reads.first<TokenPresented>(presentedSql, [id, now, day, day]);

export interface TokenEnding {
  readonly id: string;
  readonly institutionId: string;
  readonly name: string;
  readonly expiresAt: Date;
}

export const tokensEndingBefore = (reads: Reads, now: Date, end: Date): Promise<TokenEnding[]> =>
  reads.rows<TokenEnding>('SELECT id, institutionId, name, expiresAt FROM api_token WHERE expiresAt > ? AND expiresAt <= ? AND revokedAt IS NULL ORDER BY expiresAt', [now, end]);

export const noteUse = async (reads: Reads, id: string, { at, before, ip }: { readonly at: Date; readonly before: Date; readonly ip: string }): Promise<void> => {
  await reads.rows('UPDATE api_token SET lastUsedAt = ?, lastUsedIp = ? WHERE id = ? AND (lastUsedAt IS NULL OR lastUsedAt <= ?)', [at, ip, id, before]);
};

export const tokenNameById: Loader<string, string> = {
  name: 'token',
  async batch(reads, ids) {
    const rows = await reads.rows<{ readonly id: string; readonly name: string }>(`SELECT id, name FROM api_token WHERE id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
};
