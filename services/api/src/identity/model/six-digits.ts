import { randomInt } from 'node:crypto';
import { hmac } from '../../kernel/secrets';
import type { AuthCodePurpose } from './auth-code.entity';

export const newDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Six digits out of what was typed or pasted; undefined for anything else. */
export function parseDigits(typed: string): string | undefined {
  const digits = typed.replace(/[\s.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

export interface CodeBinding {
  readonly purpose: AuthCodePurpose;
  readonly flowId: string;
  readonly address: string;
}

/** A code is good for one purpose, in one attempt, at one address. */
export const codeDigest = (key: Buffer, { purpose, flowId, address }: CodeBinding, digits: string): string =>
  hmac(key, JSON.stringify([purpose, flowId, address, digits]));
