import { createHmac } from 'node:crypto';

export interface ServerKey {
  readonly id: string;
  readonly key: Buffer;
}

export type KeyUse = 'codes' | 'passwords' | 'refresh' | 'networks' | 'subjects' | 'audit';

/** One key per use, so that a digest made for one can never pass for another. */
export const keyFor = (serverKey: ServerKey, use: KeyUse): Buffer =>
  createHmac('sha256', serverKey.key).update(`identity ${use}`).digest();
