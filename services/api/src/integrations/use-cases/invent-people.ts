import { answerOnce, countInvented, hashPassword, type KeyReused } from '../../identity/contract';
import { ActDone } from '../../kernel/acts';
import type { Parts } from '../../kernel/feature';
import { hmac, newSecret } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import { lockSandbox } from '../../offer/contract';
import { inventedName, mostInSandbox, type InventedAccount } from '../model/invented';
import { inventAccount } from './invented-applicant';

export interface InventionOrder {
  readonly institutionId: string;
  readonly count: number;
  /** Chosen by the caller: the same key gets the same people. */
  readonly idempotencyKey: string | undefined;
}

/** With whether anybody may apply there now; whoever was made before under the same key is answered all the same. */
interface OpenOrder extends InventionOrder {
  readonly isOpen: boolean;
}

interface Refused {
  readonly kind: 'full' | 'nothing-open';
}

/** Kept under the key; the password is not, it is made of the salt and the key of the server. */
interface Kept {
  readonly kind: 'made';
  readonly salt: string;
  /** Checks and proposes. */
  readonly colleague: InventedAccount;
  readonly people: readonly InventedAccount[];
}

export interface Made extends Kept {
  readonly password: string;
  /** False when they were made before, for the same key. */
  readonly isNew: boolean;
}

export type Making = Made | Refused | KeyReused;

/** The accounts of everybody who is invented at once, in one transaction with what the audit tells of it. */
export class InventPeople {
  constructor(private readonly parts: Parts) {}

  async execute(viewer: PersonViewer, order: OpenOrder): Promise<Making> {
    const salt = newSecret();
    const password = await hashPassword(this.parts, this.passwordOf(salt));
    const { institutionId, count, idempotencyKey } = order;
    // Without a key of the caller’s it has one of its own: when the answer to a commit is lost, nobody is made twice.
    const once = { viewer, key: idempotencyKey ?? salt, asked: ['inventCandidates', institutionId, count] as const, now: this.parts.clock.now() };
    const made = await this.parts.transactions.run((tx) => answerOnce<Kept | Refused>(tx, once, {
      kept: 'made',
      run: async () => {
        if (!order.isOpen) return { kind: 'nothing-open' };
        await lockSandbox(tx, institutionId);
        if ((await countInvented(tx.reads, institutionId)) + count + 1 > mostInSandbox) return { kind: 'full' };
        return { kind: 'made', salt, ...(await this.make(tx, viewer, order, password)) };
      },
    }));
    return made.kind === 'made' ? { ...made, password: this.passwordOf(made.salt), isNew: made.salt === salt } : made;
  }

  private async make(tx: Transaction, { accountId: actorAccountId }: PersonViewer, { institutionId, count }: InventionOrder, password: Awaited<ReturnType<typeof hashPassword>>): Promise<Pick<Kept, 'colleague' | 'people'>> {
    const account = { password, inventedFor: institutionId };
    const colleague = await inventAccount(tx, this.parts, { firstName: 'Commission', lastName: 'Inventée' }, account);
    const people: InventedAccount[] = [];
    for (let index = 0; index < count; index += 1) people.push(await inventAccount(tx, this.parts, inventedName(index), account));
    tx.announce(new ActDone({ kind: 'sandbox.candidates-invented', actorAccountId, subjectId: institutionId, institutionId, details: { count } }));
    return { colleague, people };
  }

  private passwordOf(salt: string): string {
    return hmac(this.parts.serverKey.key, `integrations invented ${salt}`).slice(0, 32);
  }
}
