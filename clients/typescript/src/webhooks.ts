import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Signed {
  /** The bytes as they came, before anything parsed them. */
  readonly body: Buffer | string;
  /** The header `parvis-signature`: `t=<seconds>,v1=<hex>`, with one `v1` per secret while a secret is being changed. */
  readonly header: string | undefined;
  /** Of the endpoint, shown once in the cockpit. */
  readonly secret: string;
  /** Seconds that a delivery may have been on its way; 300 when absent. */
  readonly toleranceSeconds?: number;
  readonly now?: Date;
}

/** Whether a delivery comes from Parvis, unchanged and not long ago. */
export function isGenuine({ body, header, secret, toleranceSeconds = 300, now = new Date() }: Signed): boolean {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('=', 2));
  const time = parts.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(time) || Math.abs(now.getTime() / 1000 - Number(time)) > toleranceSeconds) return false;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
  return parts.some(([name, hex = '']) => name === 'v1' && isEqual(Buffer.from(hex, 'hex'), expected));
}

const isEqual = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);
