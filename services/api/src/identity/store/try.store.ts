import { LessThan, type EntityManager } from 'typeorm';
import { newId } from '../../kernel/ids';
import { SignInCounter } from '../model/sign-in-counter.entity';
import { SignInTry, type TryKind } from '../model/sign-in-try.entity';
import type { Failure } from '../model/throttle';

export interface Counted {
  readonly subject: string;
  readonly kind: TryKind;
  readonly network: string;
}

/** Tries that count against a limit. */
export class TryStore {
  constructor(private readonly manager: EntityManager) {}

  /** Whoever counts a subject's tries holds this until the commit, so that two never count the same. */
  async lockCounter(subject: string, now: Date): Promise<void> {
    // An upsert takes the exclusive lock at once; INSERT IGNORE would take a shared one and two of them would deadlock.
    await this.manager.query(
      'INSERT INTO sign_in_counter (subject, codeFailures, touchedAt) VALUES (?, 0, ?) ON DUPLICATE KEY UPDATE touchedAt = VALUES(touchedAt)', [subject, now]);
  }

  /** Held like that, and how many codes have failed. */
  async lockCodeFailures(subject: string, now: Date): Promise<number> {
    await this.lockCounter(subject, now);
    const { codeFailures } = await this.manager.findOneByOrFail(SignInCounter, { subject });
    return codeFailures;
  }

  async countCodeFailure(subject: string): Promise<void> {
    await this.manager.increment(SignInCounter, { subject }, 'codeFailures', 1);
  }

  async reopenCodes(subject: string): Promise<void> {
    await this.manager.update(SignInCounter, { subject }, { codeFailures: 0 });
  }

  /** Oldest first. */
  since(subject: string, kind: TryKind, instant: Date): Promise<Failure[]> {
    return this.manager.query<Failure[]>(
      'SELECT at, network FROM sign_in_try WHERE subject = ? AND kind = ? AND at > ? ORDER BY at, id', [subject, kind, instant]);
  }

  async add({ subject, kind, network }: Counted, now: Date): Promise<string> {
    const id = newId('aut');
    await this.manager.insert(SignInTry, { id, subject, kind, network, at: now });
    return id;
  }

  async takeBack(id: string): Promise<void> {
    await this.manager.delete(SignInTry, { id });
  }

  /** A success forgives the failures that came from the same place. */
  async forgive({ subject, kind, network }: Counted): Promise<void> {
    await this.manager.delete(SignInTry, { subject, kind, network });
  }

  async forgetSubject(subject: string): Promise<void> {
    await this.manager.delete(SignInTry, { subject });
    await this.manager.delete(SignInCounter, { subject });
  }

  async forgetBefore(tries: Date, counters: Date): Promise<void> {
    await this.manager.delete(SignInTry, { at: LessThan(tries) });
    await this.manager.delete(SignInCounter, { touchedAt: LessThan(counters) });
  }
}
