import { newId } from '../../kernel/ids';
import type { Problem } from '../../kernel/refusal';
import { newSecret, sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import { hiddenAddress, maskAddress, parseAddress } from '../model/address';
import { codeRules, later, minutes } from '../model/code-rules';
import { parseLogin } from '../model/login';
import { SignInFlow } from '../model/sign-in-flow.entity';
import { AccountStore } from '../store/account.store';
import { FlowStore } from '../store/flow.store';
import type { Caller } from './caller';
import type { IdentityTools } from './identity-tools';
import { viewOfFlow, type FlowView } from './flow-view';

export type Identification =
  | { readonly kind: 'flow'; readonly flow: FlowView; readonly secret: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'try-later'; readonly retryAt: Date };

interface Identified {
  readonly accountId: string | null;
  readonly address: string | null;
  readonly subject: string;
  readonly maskedAddress: string;
}

const maxLength = 254;

/** Begins an attempt for whoever was named, known or not: what follows looks the same for both. */
export class Identify {
  constructor(private readonly tools: IdentityTools) {}

  async execute(typed: string, caller: Caller): Promise<Identification> {
    const now = this.tools.now();
    const wait = await this.tools.networks.take('sign-in', caller.clientIp);
    if (wait !== undefined) return { kind: 'try-later', retryAt: later(now, wait) };
    const identifier = typed.normalize('NFC').trim();
    const code = identifier === '' ? 'REQUIRED' : identifier.length > maxLength ? 'TOO_LONG' : undefined;
    if (code !== undefined) return { kind: 'invalid', problems: [{ field: 'identifier', code, values: { max: maxLength } }] };
    const secret = newSecret();
    const flow = await this.tools.parts.transactions.run(async (tx) => {
      const begun = begin(await this.find(tx, identifier), identifier, secret, now);
      await new FlowStore(tx.manager).add(begun);
      return begun;
    });
    return { kind: 'flow', flow: viewOfFlow(flow, undefined, undefined), secret };
  }

  private find(tx: Transaction, identifier: string): Promise<Identified> {
    return identifier.includes('@') ? this.byAddress(tx, identifier) : this.byNumber(tx, identifier);
  }

  private async byAddress(tx: Transaction, typed: string): Promise<Identified> {
    const address = parseAddress(typed);
    if (address === undefined) return this.stranger(typed, hiddenAddress);
    const maskedAddress = maskAddress(address.address);
    const known = await new AccountStore(tx.manager).findSignInAddress(address.folded);
    if (known === null) return this.stranger(address.folded, maskedAddress);
    return { accountId: known.accountId, address: known.address, subject: known.accountId, maskedAddress };
  }

  private async byNumber(tx: Transaction, typed: string): Promise<Identified> {
    const accounts = new AccountStore(tx.manager);
    const login = parseLogin(typed);
    const account = /^[0-9A-Z]{8}$/.test(login) ? await accounts.findByLogin(login) : null;
    if (account === null) return this.stranger(login, hiddenAddress);
    const main = await accounts.mainAddress(account.id);
    return { accountId: account.id, address: main?.address ?? null, subject: account.id, maskedAddress: hiddenAddress };
  }

  private stranger(typed: string, maskedAddress: string): Identified {
    return { accountId: null, address: null, subject: this.tools.strangerSubject(typed), maskedAddress };
  }
}

function begin(identified: Identified, identifier: string, secret: string, now: Date): SignInFlow {
  return Object.assign(new SignInFlow(), {
    id: newId('flw'),
    secretHash: sha256(secret),
    ...identified,
    identifier,
    createdAt: now,
    endsAt: later(now, minutes(codeRules.flowMinutes)),
    completedAt: null,
  });
}
