import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RecordingLog } from '../../tests/support/log';
import { Busy } from '../kernel/errors';
import { answerFault } from '../documents/contract';
import { refuse } from './refuse';

const log = new RecordingLog();
let server: Server;
let before: (response: ServerResponse) => void;
let cause: unknown;

beforeAll(async () => {
  server = createServer((_request, response) => {
    before(response);
    refuse(response, cause, log);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

beforeEach(() => {
  before = () => undefined;
  cause = new Error('The disk is gone.');
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const get = () => fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);

it('breaks off an answer that has begun, and says so in the log', async () => {
  before = (response) => response.writeHead(200, { 'content-length': 100 }).write('the beginning');
  await expect(get().then((response) => response.text())).rejects.toThrow();
  expect(log.lines.join()).toContain('a request failed');
}, 5_000);

it('takes back what was said of an answer that is not given', async () => {
  before = (response) => response.setHeader('content-length', 5_000_000).setHeader('content-encoding', 'br').setHeader('content-disposition', 'attachment');
  const response = await get();
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
  expect(response.headers.get('content-disposition')).toBeNull();
}, 5_000);

it.each([
  ['by the server', () => undefined],
  ['by a file route', (response: ServerResponse) => { answerFault(response, new Busy(30)); }],
])('security 27: says when to come back if it is too busy, %s', async (_who, answer) => {
  cause = new Busy(30);
  before = answer;
  const response = await get();
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await response.text()).toContain('BUSY');
});
