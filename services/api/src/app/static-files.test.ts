import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecordingLog } from '../../tests/support/log';
import { until } from '../../tests/support/until';
import { refuse } from './refuse';
import { staticFiles } from './static-files';

const root = mkdtempSync(join(tmpdir(), 'parvis-static-'));
const log = new RecordingLog();
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(root, 'candidate-shell', 'dist', 'assets'), { recursive: true });
  mkdirSync(join(root, 'cockpit-module', 'dist'), { recursive: true });
  writeFileSync(join(root, 'candidate-shell', 'dist', 'app.html'), '<!doctype html>');
  writeFileSync(join(root, 'candidate-shell', 'dist', 'assets', 'large.js'), Buffer.alloc(20_000_000));
  writeFileSync(join(root, 'cockpit-module', 'dist', 'module.js'), 'export {}');
  const files = staticFiles(root);
  server = createServer((request, response) => {
    Promise.resolve()
      .then(() => { files(request, response, new URL(request.url ?? '/', 'http://localhost').pathname); })
      .catch((error: unknown) => { refuse(response, error, log); });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  rmSync(root, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${String(port)}${path}`, { headers });

/** How many of our files this process holds open. */
const open = (): number => readdirSync('/proc/self/fd').filter((fd) => {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`).startsWith(root);
  } catch {
    return false;
  }
}).length;

it('serves the shell, its page for every other address, and the modules that are there', async () => {
  expect(await (await get('/space')).text()).toBe('<!doctype html>');
  expect(await (await get('/modules/cockpit/module.js')).text()).toBe('export {}');
  expect((await get('/modules/nothing/module.js')).status).toBe(404);
});

it('answers whoever asks for a part that ends before it begins', async () => {
  const response = await get('/app.html', { range: 'bytes=10-5' });
  expect(await response.text()).toBe('<!doctype html>');
}, 5_000);

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('lets go of a file whose reader goes away', async () => {
  for (let i = 0; i < 5; i += 1) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /assets/large.js HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(socket, 'data');
    socket.destroy();
  }
  await until(() => open() === 0);
  expect(open()).toBe(0);
});
