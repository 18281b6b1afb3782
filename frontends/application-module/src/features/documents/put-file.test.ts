import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { putFile, type PutOutcome } from './put-file';

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    // The page of jsdom has another origin than this server.
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-methods', 'PUT');
    response.setHeader('access-control-allow-headers', 'content-type, apollo-require-preflight');
    if (request.method === 'OPTIONS') response.end();
    else listener(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/tck_1`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const put = (url: string, size: number, stop = new AbortController(), progress: (sent: number) => void = () => undefined): Promise<PutOutcome> =>
  putFile({ url, file: new Blob([new Uint8Array(size).fill(7)]), contentType: 'application/pdf', signal: stop.signal, progress });

describe('sending a file', () => {
  it('arrives whole, under its own type, and tells how far it is', async () => {
    const seen: { size: number; type: string | undefined; preflight: string | string[] | undefined }[] = [];
    const url = await serve((request, response) => {
      let size = 0;
      request.on('data', (chunk: Buffer) => (size += chunk.length));
      request.on('end', () => {
        seen.push({ size, type: request.headers['content-type'], preflight: request.headers['apollo-require-preflight'] });
        response.writeHead(201, { 'content-type': 'application/json' }).end('{"ticket":"tck_1"}');
      });
    });
    const steps: number[] = [];
    expect(await put(url, 300_000, undefined, (sent) => steps.push(sent))).toEqual({ kind: 'received' });
    expect(seen).toEqual([{ size: 300_000, type: 'application/pdf', preflight: 'true' }]);
    // jsdom tells that it sends, not how much.
    expect(steps.length).toBeGreaterThan(0);
  });

  it('brings back the words of a refusal', async () => {
    const url = await serve((request, response) => {
      request.resume().on('end', () => response.writeHead(415).end('{"code":"FILE_TYPE_REFUSED","message":"Ce fichier n’est pas un PDF."}'));
    });
    expect(await put(url, 10)).toEqual({ kind: 'refused', message: 'Ce fichier n’est pas un PDF.' });
  });

  it.each<[number, string, PutOutcome]>([
    [401, '', { kind: 'signed-out' }],
    [502, '<html>', { kind: 'interrupted' }],
    [503, '{"code":"BUSY","message":"Réessayez."}', { kind: 'refused', message: 'Réessayez.' }],
    [400, 'no', { kind: 'refused', message: undefined }],
  ])('understands an answer %d', async (status, body, expected) => {
    const url = await serve((request, response) => request.resume().on('end', () => response.writeHead(status).end(body)));
    expect(await put(url, 10)).toEqual(expected);
  });

  it('calls a connection that breaks interrupted, so that it can be tried again', async () => {
    const url = await serve((request) => request.socket.destroy());
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await put(url, 10)).toEqual({ kind: 'interrupted' });
  });

  it('stops when the person stops it', async () => {
    const stop = new AbortController();
    const url = await serve(() => stop.abort());
    expect(await put(url, 10, stop)).toEqual({ kind: 'aborted' });
    expect(await put(url, 10, stop)).toEqual({ kind: 'aborted' });
  });
});
