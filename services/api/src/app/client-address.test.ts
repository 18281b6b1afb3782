import type { IncomingMessage } from 'node:http';
import { clientAddressReader } from './client-address';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('security 70: the address of the client', () => {
  it('is that of the connection when no proxy is trusted, whatever the header says', () => {
    expect(clientAddressReader([])(from('203.0.113.9', '1.2.3.4'))).toBe('203.0.113.9');
  });

  it('is the nearest hop that is not a trusted proxy', () => {
    const read = clientAddressReader(['10.0.0.0/8', '::1']);
    expect(read(from('::1', '6.6.6.6, 198.51.100.7, 10.1.2.3'))).toBe('198.51.100.7');
    expect(read(from('::ffff:10.0.0.2', '198.51.100.7'))).toBe('198.51.100.7');
  });

  it('stays with the proxy when the header is missing or nonsense', () => {
    const read = clientAddressReader(['10.0.0.0/8']);
    expect(read(from('10.0.0.2'))).toBe('10.0.0.2');
    expect(read(from('10.0.0.2', 'unknown'))).toBe('10.0.0.2');
  });
});
