import type { Parts } from '../../kernel/feature';
import { hmac } from '../../kernel/secrets';
import { keyFor, type KeyUse } from '../model/keys';
import { networkTag } from '../model/network';
import { NetworkLimits } from './network-limits';
import { PasswordHasher } from './password-hasher';

/** What the use cases of this feature share; made once, because the network limits count. */
export class IdentityTools {
  readonly hasher: PasswordHasher;
  readonly networks: NetworkLimits;

  constructor(
    readonly parts: Parts,
    networks = new NetworkLimits(),
  ) {
    this.hasher = new PasswordHasher(parts.serverKey);
    this.networks = networks;
  }

  now(): Date {
    return this.parts.clock.now();
  }

  key(use: KeyUse): Buffer {
    return keyFor(this.parts.serverKey, use);
  }

  networkTag(clientIp: string): string {
    return networkTag(this.key('networks'), clientIp);
  }

  /** What tries for somebody unknown are counted on. */
  strangerSubject(typed: string): string {
    return hmac(this.key('subjects'), typed);
  }
}
