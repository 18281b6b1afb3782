import type { EntityManager } from 'typeorm';
import { newId } from '../../kernel/ids';
import { AuthEvent, type AuthEventKind, type AuthOutcome } from '../model/auth-event.entity';

export interface AuthFact {
  readonly kind: AuthEventKind;
  readonly outcome: AuthOutcome;
  readonly at: Date;
  readonly accountId?: string | null;
  readonly sessionId?: string | null;
  readonly reason?: string;
  /** Who asked; absent for what the house does by itself. */
  readonly caller?: { readonly requestId: string; readonly clientIp: string };
  readonly addressDigest?: string;
}

/** Adds; it can do nothing else. */
export class AuthEventStore {
  constructor(private readonly manager: EntityManager) {}

  async append({ kind, outcome, at, accountId, sessionId, reason, caller, addressDigest }: AuthFact): Promise<void> {
    await this.manager.insert(AuthEvent, {
      id: newId('aut'),
      at,
      kind,
      outcome,
      accountId: accountId ?? null,
      sessionId: sessionId ?? null,
      reason: reason ?? null,
      requestId: caller?.requestId ?? null,
      clientIp: caller?.clientIp ?? null,
      addressDigest: addressDigest ?? null,
    });
  }
}
