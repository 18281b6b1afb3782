import type { ActKind } from '../../kernel/act-kinds';
import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { isId, newId } from '../../kernel/ids';
import { sha256 } from '../../kernel/secrets';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { scopePlaces } from '../../people/contract';
import { assertKeepsTokens } from '../integrations.policy';
import { TokenCreated } from '../model/events';
import { ApiToken } from '../model/api-token.entity';
import { newTokenSecret } from '../model/token-secret';
import { ApiTokenStore } from '../store/api-token.store';
import { expiryProblems, nameProblems, networkProblems, overlapProblems, scopesOf, wrong, type WrongToken } from './token-rules';

export interface TokenOrder {
  readonly institutionId: string;
  readonly centreId: string | null;
  readonly name: string;
  /** As they were asked for. */
  readonly scopes: readonly string[];
  readonly networks: readonly string[];
  readonly expiresAt: Date;
}

/** Its secret is told here once, and kept nowhere. */
export interface TokenMade {
  readonly kind: 'made';
  readonly id: string;
  readonly secret: string;
}

/** Makes a token: for administrators, in person. */
export class CreateApiToken {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, order: TokenOrder): Promise<TokenMade | WrongToken> {
    assertKeepsTokens(viewer, order.institutionId, 'institution');
    const { scopes, problems } = scopesOf(order.scopes);
    const now = this.clock.now();
    const mistake = wrong([...nameProblems(order.name), ...problems, ...networkProblems(order.networks), ...expiryProblems(order.expiresAt, now)]);
    if (mistake !== undefined) return mistake;
    const id = newId('tok');
    const secret = newTokenSecret(id);
    return this.transactions.run(async (tx) => {
      await assertCentre(tx, order);
      const token = Object.assign(new ApiToken(), {
        ...order, scopes, id, accountId: viewer.accountId, secretHash: sha256(secret), previousHash: null, previousEndsAt: null,
        createdAt: now, rotatedAt: null, revokedAt: null, lastUsedAt: null, lastUsedIp: null, version: 1,
      });
      await new ApiTokenStore(tx.manager).add(token);
      tx.announce(new TokenCreated(id, order.institutionId, order.name, now, order.expiresAt));
      announce(tx, viewer, token, 'token.created', { scopes: scopes.join(' '), expiresAt: order.expiresAt.toISOString(), networks: order.networks.length });
      return { kind: 'made', id, secret };
    });
  }
}

async function assertCentre(tx: Transaction, { institutionId, centreId }: TokenOrder): Promise<void> {
  const place = centreId === null ? { institutionId } : await scopePlaces.find(tx.reads, 'CENTRE', centreId);
  if (place?.institutionId !== institutionId) throw new NotFound('centre');
}

export interface TokenVersion {
  readonly id: string;
  readonly version: number;
}

export type TokenChange<Done> = Done | { readonly kind: 'ended' } | { readonly kind: 'conflict'; readonly currentVersion: number };

/** What acts on a token have in common: who may, which version, and that it is still in use. */
export class TokenDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  open<Done>(viewer: Viewer, { id, version }: TokenVersion, act: (tx: Transaction, token: ApiToken, by: PersonViewer, now: Date) => Promise<Done>): Promise<TokenChange<Done>> {
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const token = isId('tok', id) ? await new ApiTokenStore(tx.manager).lock(id) : null;
      assertKeepsTokens(viewer, token?.institutionId, 'token');
      if (token === null) throw new NotFound('token');
      if (token.version !== version) return { kind: 'conflict', currentVersion: token.version };
      if (token.revokedAt !== null || token.expiresAt <= now) return { kind: 'ended' };
      return act(tx, token, viewer, now);
    });
  }
}

/** A new secret; the old one goes on for a while, so that nothing stands still while it is put in place. */
export class RotateApiToken {
  constructor(private readonly desk: TokenDesk) {}

  execute(viewer: Viewer, order: TokenVersion, overlapHours: number): Promise<TokenChange<TokenMade | WrongToken>> {
    const secret = isId('tok', order.id) ? newTokenSecret(order.id) : '';
    return this.desk.open(viewer, order, async (tx, token, by, now): Promise<TokenMade | WrongToken> => {
      const mistake = wrong(overlapProblems(overlapHours));
      if (mistake !== undefined) return mistake;
      const previousEndsAt = new Date(now.getTime() + overlapHours * 3_600_000);
      await new ApiTokenStore(tx.manager).change(token, { secretHash: sha256(secret), previousHash: token.secretHash, previousEndsAt, rotatedAt: now });
      announce(tx, by, token, 'token.rotated', { overlapHours });
      return { kind: 'made', id: token.id, secret };
    });
  }
}

export interface TokenChanged {
  readonly kind: 'changed';
  readonly id: string;
}

/** Ends a token at its next request. */
export class RevokeApiToken {
  constructor(private readonly desk: TokenDesk) {}

  execute(viewer: Viewer, order: TokenVersion): Promise<TokenChange<TokenChanged>> {
    return this.desk.open(viewer, order, async (tx, token, by, now): Promise<TokenChanged> => {
      await new ApiTokenStore(tx.manager).change(token, { revokedAt: now });
      announce(tx, by, token, 'token.revoked', {});
      return { kind: 'changed', id: token.id };
    });
  }
}

export class UpdateApiToken {
  constructor(private readonly desk: TokenDesk) {}

  execute(viewer: Viewer, order: TokenVersion, { name, networks }: Pick<TokenOrder, 'name' | 'networks'>): Promise<TokenChange<TokenChanged | WrongToken>> {
    return this.desk.open(viewer, order, async (tx, token, by): Promise<TokenChanged | WrongToken> => {
      const mistake = wrong([...nameProblems(name), ...networkProblems(networks)]);
      if (mistake !== undefined) return mistake;
      await new ApiTokenStore(tx.manager).change(token, { name, networks });
      announce(tx, by, { ...token, name }, 'token.changed', { networks: networks.length });
      return { kind: 'changed', id: token.id };
    });
  }
}

type Details = Readonly<Record<string, string | number>>;

function announce(tx: Transaction, { accountId }: PersonViewer, token: ApiToken, kind: ActKind, details: Details): void {
  const { id, name, institutionId, centreId } = token;
  tx.announce(new ActDone({ kind, actorAccountId: accountId, subjectId: id, subjectLabel: name, institutionId, centreId, concernsAccountId: token.accountId, details }));
}
