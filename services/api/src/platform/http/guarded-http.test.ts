import { startReceiver } from '../../../tests/support/receiver';
import { GuardedHttp } from './guarded-http';
import { isPublicAddress } from './public-address';

const post = { headers: { 'content-type': 'application/json' }, body: '{}' };

describe('security 76: addresses that webhooks may go to', () => {
  it.each([
    '127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.127.255.255', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.7',
    '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'localhost', '',
  ])('%s is not public', (address) => { expect(isPublicAddress(address)).toBe(false); });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '193.54.10.1', '2a01:e0a::1', '2606:4700::1111'])('%s is public', (address) => { expect(isPublicAddress(address)).toBe(true); });

  it.each([
    'http://193.54.10.1/', 'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://169.254.169.254/latest', 'https://user:word@193.54.10.1/', 'ftp://193.54.10.1/', 'file:///etc/passwd', 'nothing',
  ])('%s is refused', async (url) => { expect(await new GuardedHttp({ allowPrivate: false }).objection(url)).toBe('ADDRESS_REFUSED'); });

  it('refuses a name of which any address is not public', async () => {
    const resolve = () => Promise.resolve([{ address: '193.54.10.1', family: 4 }, { address: '10.0.0.1', family: 4 }]);
    expect(await new GuardedHttp({ allowPrivate: false, resolve }).objection('https://two.example/')).toBe('ADDRESS_REFUSED');
    expect(await new GuardedHttp({ allowPrivate: false, resolve: () => Promise.reject(new Error()) }).objection('https://none.example/')).toBe('UNKNOWN_HOST');
  });
});

describe('security 76: what is posted', () => {
  const open = (options: { answerMs?: number } = {}) => new GuardedHttp({ allowPrivate: true, ...options });

  it('goes to the address that was judged, whatever the name points to a moment later', async () => {
    const judged = await startReceiver(undefined, '127.0.0.2');
    let asked = 0;
    const http = new GuardedHttp({
      allowPrivate: true, isAllowed: (address) => address === '127.0.0.2',
      resolve: () => Promise.resolve([{ address: (asked += 1) === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }]),
    });
    const url = `http://rebinding.example:${String(judged.port)}/events`;
    expect(await http.post({ url, ...post })).toMatchObject({ kind: 'answered', status: 204 });
    expect([asked, judged.got]).toEqual([1, [expect.objectContaining({ body: '{}' })]]);
    expect(await http.post({ url, ...post })).toMatchObject({ kind: 'failed', failure: 'ADDRESS_REFUSED' });
    expect(judged.got).toHaveLength(1);
    await judged.close();
  });

  it('follows no redirect', async () => {
    const inner = await startReceiver();
    const outer = await startReceiver((_, response) => void response.writeHead(307, { location: inner.url }).end());
    expect(await open().post({ url: outer.url, ...post })).toMatchObject({ kind: 'answered', status: 307 });
    expect(inner.got).toEqual([]);
    await Promise.all([inner.close(), outer.close()]);
  });

  it('does not wait for who hangs or answers late', async () => {
    const receiver = await startReceiver(() => undefined);
    expect(await open({ answerMs: 80 }).post({ url: receiver.url, ...post })).toMatchObject({ kind: 'failed', failure: 'ANSWER_TIMEOUT' });
    await receiver.close();
  });

  it('takes a closed socket, and nobody there, for what they are', async () => {
    const receiver = await startReceiver((_, response) => void response.destroy());
    expect(await open().post({ url: receiver.url, ...post })).toMatchObject({ kind: 'failed', failure: 'CONNECTION_LOST' });
    await receiver.close();
    expect(await open().post({ url: receiver.url, ...post })).toMatchObject({ kind: 'failed', failure: 'CONNECTION_REFUSED' });
  });

  it('reads no more of ten megabytes, or of an answer without end, than it must', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(65_536);
    const big = await startReceiver(async (_, response) => {
      response.setMaxListeners(0);
      response.writeHead(200);
      for (let count = 0; count < 160 && !response.destroyed; count += 1) {
        sent += chunk.length;
        if (!response.write(chunk)) await new Promise((go) => { response.once('drain', go); response.once('close', go); });
      }
      response.end();
    });
    expect(await open().post({ url: big.url, ...post })).toMatchObject({ kind: 'answered', status: 200 });
    expect(sent).toBeLessThan(10_485_760);
    const endless = await startReceiver((_, response) => { response.writeHead(200); response.write('…'); });
    expect(await open({ answerMs: 80 }).post({ url: endless.url, ...post })).toMatchObject({ kind: 'answered', status: 200 });
    await Promise.all([big.close(), endless.close()]);
  });
});
