import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { RecordingLog } from '../../tests/support/log';
import { keepsSecureCookies } from './security-headers';

const from = (host: string): IncomingMessage => Object.assign(new IncomingMessage(new Socket()), { headers: { host } });

describe('cookies that only a secure connection carries', () => {
  it('are given up for a demonstration over plain http on another machine, and the log says so once', () => {
    const log = new RecordingLog();
    const keeps = keepsSecureCookies('http://localhost:4000', true, log);
    expect(['localhost:4000', '127.0.0.1:4000', 'a.localhost'].map((host) => keeps(from(host)))).toEqual([true, true, true]);
    expect(log.lines).toEqual([]);
    expect([keeps(from('192.168.1.20:4000')), keeps(from('192.168.1.20:4000'))]).toEqual([false, false]);
    expect(log.lines).toHaveLength(1);
  });

  it.each([['https://parvis.example', true], ['http://parvis.example', false]])('are never given up at %s with demonstration data %s', (publicUrl, demo) => {
    expect(keepsSecureCookies(publicUrl, demo, new RecordingLog())(from('192.168.1.20:4000'))).toBe(true);
  });
});
