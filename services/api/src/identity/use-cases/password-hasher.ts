import { availableParallelism } from 'node:os';
import { hash, parseOptions, verify, type Options } from '@node-rs/argon2';
import { hmac, newSecret } from '../../kernel/secrets';
import { keyFor, type ServerKey } from '../model/keys';
import { normalPassword } from '../model/password-policy';
import { HashingGate } from './hashing-gate';

export interface PasswordHash {
  readonly hash: string;
  /** Which server key peppered it. */
  readonly keyId: string;
}

export interface PasswordCheck {
  readonly isRight: boolean;
  /** Made with other parameters than today's. */
  readonly isOutdated: boolean;
}

/** Argon2id (the library's default kind and version). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const satisfies Options;

const queueLength = 64;

/** One for the whole process, whoever hashes. */
const gate = new HashingGate(availableParallelism(), queueLength);

/** Argon2id over a keyed digest: a stolen table is worthless without the server's key. */
export class PasswordHasher {
  private readonly pepper: Buffer;
  private decoy: Promise<string> | undefined;

  constructor(private readonly serverKey: ServerKey) {
    this.pepper = keyFor(serverKey, 'passwords');
  }

  async hash(password: string): Promise<PasswordHash> {
    return { hash: await gate.pass(() => hash(this.peppered(password), parameters)), keyId: this.serverKey.id };
  }

  /** Without a hash to compare with, the same work is done for nothing, so that time tells nobody whether an account exists. */
  async check(kept: PasswordHash | undefined, password: string): Promise<PasswordCheck> {
    const isComparable = kept?.keyId === this.serverKey.id;
    const against = isComparable ? kept.hash : await this.decoyHash();
    const isRight = await gate.pass(() => verify(against, this.peppered(password)));
    return { isRight: isComparable && isRight, isOutdated: isComparable && isOutdated(kept.hash) };
  }

  private peppered(password: string): string {
    return hmac(this.pepper, normalPassword(password));
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= hash(newSecret(), parameters);
    return this.decoy;
  }
}

function isOutdated(kept: string): boolean {
  const { memoryCost, timeCost, parallelism, outputLen } = parseOptions(kept);
  return memoryCost !== parameters.memoryCost || timeCost !== parameters.timeCost || parallelism !== parameters.parallelism || outputLen !== parameters.outputLen;
}
