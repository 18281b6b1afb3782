import { Busy } from '../../kernel/errors';
import { judgePassword, type PasswordVerdict } from '../model/password-policy';
import type { Caller } from './caller';
import type { NetworkLimits } from './network-limits';

const maxWords = 10;
const maxWordLength = 300;

/** What the rules think of a password that somebody is typing. */
export class CheckPassword {
  constructor(private readonly networks: NetworkLimits) {}

  async execute(password: string, context: readonly string[], caller: Caller): Promise<PasswordVerdict> {
    const wait = await this.networks.take('strength', caller.clientIp);
    if (wait !== undefined) throw new Busy(Math.ceil(wait / 1000));
    return judgePassword(password, context.slice(0, maxWords).map((word) => word.slice(0, maxWordLength)));
  }
}
