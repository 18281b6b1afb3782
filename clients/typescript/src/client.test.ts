import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { ParvisClient, type ClientOptions } from './client.js';
import { granted, ParvisError, ParvisRefusal } from './errors.js';
import { Operation } from './operation.js';
import { nodes, pages, type Connection } from './pages.js';

interface Numbers {
  readonly numbers: Connection<number>;
}

const list = new Operation<Numbers, { readonly first: number; readonly after?: string | null }>('Numbers', 'query Numbers { numbers }', true);
const change = new Operation<{ readonly change: { readonly __typename: 'Thing'; readonly id: string } | { readonly __typename: 'Refused'; readonly code: string; readonly message: string } }, Record<string, never>>('Change', 'mutation Change { change }', false);

type Answering = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const json = (response: ServerResponse, body: object, status = 200, headers: Record<string, string> = {}): void => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

describe('the client', () => {
  let server: Server;
  let answering: Answering = () => undefined;
  let seen: { readonly headers: IncomingMessage['headers']; readonly url: string; readonly body: string }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const body = Buffer.concat(chunks).toString();
        seen.push({ headers: request.headers, url: request.url ?? '', body });
        answering(request, response, body);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => { seen = []; });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  function client(options: Partial<ClientOptions> = {}): ParvisClient {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return new ParvisClient({ url: `http://127.0.0.1:${String(port)}`, token: 'prv_secret', patience: { firstPauseMs: 1 }, ...options });
  }

  /** Answers in turn, the last again and again. */
  const inTurn = (...answers: readonly Answering[]): void => {
    let turn = 0;
    answering = (...given) => answers[Math.min(turn++, answers.length - 1)]!(...given);
  };
  const pageOf = (number: number, hasNextPage: boolean): Answering => (_request, response) =>
    { json(response, { data: { numbers: { edges: [{ node: number }, { node: number + 1 }], pageInfo: { hasNextPage, endCursor: `c${String(number)}` } } }, extensions: { cost: { requested: 12, limit: 5000 } } }); };
  const hangUp: Answering = (request) => { request.socket.destroy(); };

  it('goes through every page, once, and tells what the last answer cost', async () => {
    inTurn(pageOf(1, true), pageOf(3, true), pageOf(5, false));
    const parvis = client();
    const found: number[] = [];
    for await (const number of nodes(parvis, list, { first: 2 }, ({ numbers }) => numbers)) found.push(number);
    expect(found).toEqual([1, 2, 3, 4, 5, 6]);
    expect(seen.map(({ body }) => (JSON.parse(body) as { variables: object }).variables)).toEqual([{ first: 2 }, { first: 2, after: 'c1' }, { first: 2, after: 'c3' }]);
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer prv_secret', 'accept-language': 'fr' });
    expect(parvis.cost).toEqual({ requested: 12, limit: 5000 });
    inTurn(pageOf(9, false));
    for await (const page of pages(parvis, list, { first: 2, after: 'c7' }, ({ numbers }) => numbers)) expect(page.pageInfo.endCursor).toBe('c9');
    expect(JSON.parse(seen.at(-1)!.body)).toMatchObject({ variables: { after: 'c7' } });
  });

  it('asks again where the API is busy, and where no answer came to a query', async () => {
    inTurn((_request, response) => { json(response, { errors: [{ message: 'busy', extensions: { code: 'BUSY' } }] }, 503, { 'retry-after': '0' }); }, hangUp, (_request, response) => void response.writeHead(429).end('slow down'), pageOf(1, false));
    expect((await client().request(list, { first: 2 })).numbers.edges).toHaveLength(2);
    expect(seen).toHaveLength(4);
  });

  it('never sends a mutation twice unless the API said that it did nothing', async () => {
    inTurn(hangUp, (_request, response) => { json(response, { data: { change: { __typename: 'Thing', id: '1' } } }); });
    await expect(client().request(change, {})).rejects.toMatchObject({ code: 'NO_ANSWER', status: 0 });
    expect(seen).toHaveLength(1);
    inTurn((_request, response) => void response.writeHead(503).end(), (_request, response) => { json(response, { data: { change: { __typename: 'Thing', id: '1' } } }); });
    expect(granted((await client().request(change, {})).change, 'Thing').id).toBe('1');
  });

  it('gives up in the end, and says what it met', async () => {
    inTurn((_request, response) => { json(response, { errors: [{ message: 'busy', extensions: { code: 'BUSY', requestId: 'r1' } }] }, 503); });
    await expect(client({ patience: { firstPauseMs: 1, tries: 3 } }).request(list, { first: 1 })).rejects.toMatchObject({ code: 'BUSY', status: 503, requestId: 'r1' });
    expect(seen).toHaveLength(3);
    inTurn((_request, response) => { json(response, { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }], data: null }); });
    await expect(client().request(list, { first: 1 })).rejects.toBeInstanceOf(ParvisError);
    inTurn((_request, response) => void response.writeHead(502).end('<html>'));
    await expect(client().request(list, { first: 1 })).rejects.toMatchObject({ code: 'NO_ANSWER', status: 502 });
  });

  it('waits no longer than it was told', async () => {
    inTurn(() => undefined);
    await expect(client({ timeoutMs: 50, patience: { tries: 1 } }).request(list, { first: 1 })).rejects.toMatchObject({ code: 'NO_ANSWER' });
  });

  it('follows no redirection with its token', async () => {
    inTurn((_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end());
    await expect(client({ patience: { tries: 1 } }).download('/files/x')).rejects.toMatchObject({ code: 'NO_ANSWER' });
  });

  it('reads files', async () => {
    inTurn((_request, response) => void response.writeHead(200).end('bytes'));
    expect(await (await client().download('/files/fil_1')).text()).toBe('bytes');
    expect(seen[0]).toMatchObject({ url: '/files/fil_1', headers: { authorization: 'Bearer prv_secret' } });
    inTurn((_request, response) => { json(response, { errors: [{ message: 'Gone.', extensions: { code: 'NOT_FOUND' } }] }, 404); });
    await expect(client().download('/files/fil_2')).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404 });
  });

  it('throws every refusal by its name, also one that it has never heard of', () => {
    const answered = (text: string) => JSON.parse(text) as { __typename: 'Thing'; id: string } | { __typename: 'Refused'; code: string; message: string };
    expect(() => granted(answered('{ "__typename": "Refused", "code": "DEADLINE_PASSED", "message": "Trop tard." }'), 'Thing')).toThrow(new ParvisRefusal('DEADLINE_PASSED', 'Trop tard.'));
    expect(() => granted(answered('{ "__typename": "NewRefusal" }'), 'Thing')).toThrow(ParvisRefusal);
    expect(granted(answered('{ "__typename": "Thing", "id": "1" }'), 'Thing').id).toBe('1');
  });
});
