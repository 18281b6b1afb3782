import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { systemClock } from '../kernel/clock';
import { RecordingLog } from '../../tests/support/log';
import { readGraphQLRequest } from './graphql-request';
import { refuse } from './refuse';
import { TrustedDocuments } from './trusted-documents';

const nothingRead = { rows: () => Promise.resolve([]), first: () => Promise.resolve(undefined) };
const log = new RecordingLog();
let server: Server;
let url: string;

beforeAll(async () => {
  const documents = new TrustedDocuments(tmpdir(), nothingRead, systemClock, log);
  const rules = { documents, trustedOnly: true, maxFileBytes: 1_000, patienceMs: 200 };
  server = createServer({ requestTimeout: 0 }, (request, response) => {
    readGraphQLRequest(request, response, rules).then(
      () => response.end('read'),
      (error: unknown) => { refuse(response, error, log); },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('where only trusted documents are taken', () => {
  it('refuses a free one in the body', async () => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ now }"}' });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('UNKNOWN_DOCUMENT');
  });

  it('refuses a free one in the address', async () => {
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent('{ now }')}`, { headers: { 'apollo-require-preflight': 'true' } });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('UNKNOWN_DOCUMENT');
  });
});

it('hangs up on a body that does not arrive', async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"query":');
  await once(socket, 'close');
  expect(socket.destroyed).toBe(true);
});
