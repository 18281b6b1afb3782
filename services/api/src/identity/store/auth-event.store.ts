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

const empty = { accountId: null, sessionId: null, reason: null, addressDigest: null } as const;

/** Adds; it can do nothing else. */
export class AuthEventStore {
  constructor(private readonly manager: EntityManager) {}

  async append({ caller, ...fact }: AuthFact): Promise<void> {
    const nobody = { requestId: null, clientIp: null };
    const { requestId, clientIp } = caller ?? nobody;
    await this.manager.insert(AuthEvent, { ...empty, ...fact, id: newId('aut'), requestId, clientIp });
  }
}
