import { hmac } from '../../kernel/secrets';

/** What counts as one place: an IPv4 address, or the /64 that one subscriber holds. */
export function networkOf(ip: string): string {
  if (!ip.includes(':')) return ip;
  const [head = '', tail] = ip.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** What is kept of it: enough to count, not enough to read an address back. */
export const networkTag = (key: Buffer, ip: string): string => hmac(key, networkOf(ip)).slice(0, 16);
