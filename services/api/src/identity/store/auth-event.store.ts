import { LessThan, type EntityManager } from 'typeorm';
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

/** Adds, and ends the retention of what is a year old; it can change nothing. */
export class AuthEventStore {
  constructor(private readonly manager: EntityManager) {}

  async append({ caller, ...fact }: AuthFact): Promise<void> {
    const nobody = { requestId: null, clientIp: null };
    const { requestId, clientIp } = caller ?? nobody;
    await this.manager.insert(AuthEvent, { ...empty, ...fact, id: newId('aut'), requestId, clientIp });
  }

  async forgetBefore(instant: Date): Promise<void> {
    await this.manager.delete(AuthEvent, { at: LessThan(instant) });
  }
}
