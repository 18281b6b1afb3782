import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { AuthCode } from '../model/auth-code.entity';
import { codeRules } from '../model/code-rules';
import { SignInFlow } from '../model/sign-in-flow.entity';

/** Sign-in attempts and their codes. */
export class FlowStore {
  constructor(private readonly manager: EntityManager) {}

  async add(flow: SignInFlow): Promise<void> {
    await this.manager.insert(SignInFlow, flow);
  }

  find(secretHash: string): Promise<SignInFlow | null> {
    return this.manager.findOneBy(SignInFlow, { secretHash });
  }

  get(id: string): Promise<SignInFlow | null> {
    return this.manager.findOneBy(SignInFlow, { id });
  }

  /** Whether this call completed it: one attempt gives one session. */
  async complete(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.manager.update(SignInFlow, { id, completedAt: IsNull() }, { completedAt: now });
    return affected === 1;
  }

  /** Never earlier than it was. */
  async prolong(id: string, until: Date): Promise<void> {
    await this.manager.update(SignInFlow, { id, endsAt: LessThan(until) }, { endsAt: until });
  }

  async addCode(code: AuthCode): Promise<void> {
    await this.manager.insert(AuthCode, code);
  }

  findCode(id: string): Promise<AuthCode | null> {
    return this.manager.findOneBy(AuthCode, { id });
  }

  lockCode(id: string): Promise<AuthCode | null> {
    return this.manager.findOne(AuthCode, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async saveCode(code: AuthCode): Promise<void> {
    await this.manager.save(code, { reload: false });
  }

  /** Not used and not replaced, newest first. */
  currentCodes(flowId: string): Promise<AuthCode[]> {
    return this.manager.find(AuthCode, { where: { flowId, usedAt: IsNull(), replacedAt: IsNull() }, order: { orderedAt: 'DESC', id: 'DESC' } });
  }

  async replace(codes: readonly AuthCode[], now: Date): Promise<void> {
    for (const { id } of codes) await this.manager.update(AuthCode, { id, replacedAt: IsNull() }, { replacedAt: now });
  }

  /** Takes one of the tries of a code; false when none is left or its time is over. The statement decides, not what was read before. */
  async claimTry(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.manager.createQueryBuilder().update(AuthCode).set({ tries: () => 'tries + 1' })
      .where('id = :id AND tries < :max AND usedAt IS NULL AND replacedAt IS NULL AND expiresAt >= :now', { id, max: codeRules.maxTries, now }).execute();
    return affected === 1;
  }

  /** Whether this call used it. */
  async useCode(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.manager.update(AuthCode, { id, usedAt: IsNull() }, { usedAt: now });
    return affected === 1;
  }

  async forgetEndedBefore(instant: Date): Promise<void> {
    await this.manager.delete(SignInFlow, { endsAt: LessThan(instant) });
  }
}
