import { setImmediate as nextTurn } from 'node:timers/promises';
import { Busy } from '../../kernel/errors';
import { judgePassword, type PasswordVerdict } from '../model/password-policy';
import type { Caller } from './caller';
import { HashingGate } from './hashing-gate';
import type { NetworkLimits } from './network-limits';

const maxWords = 10;
const maxWordLength = 300;
const queueLength = 64;

/** What the rules think of a password that somebody is typing. */
export class CheckPassword {
  private readonly gate = new HashingGate(1, queueLength);

  constructor(private readonly networks: NetworkLimits) {}

  async execute(password: string, context: readonly string[], caller: Caller): Promise<PasswordVerdict> {
    const wait = await this.networks.take('strength', caller.clientIp);
    if (wait !== undefined) throw new Busy(Math.ceil(wait / 1000));
    const words = context.slice(0, maxWords).map((word) => word.slice(0, maxWordLength));
    // A judgement holds the event loop for milliseconds: everybody else has a turn between two.
    return this.gate.pass(() => nextTurn().then(() => judgePassword(password, words)));
  }
}
