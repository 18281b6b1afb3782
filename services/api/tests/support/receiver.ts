import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly body: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly signature: string;
  readonly attempt: number;
}

type Reaction = (received: Received, response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

/** The other side: a real server that keeps what it was sent and answers as it is told. */
export async function startReceiver(reaction: Reaction = (_, response) => void response.writeHead(204).end(), host = '127.0.0.1') {
  const got: Received[] = [];
  const given = { react: reaction };
  const server = createServer((request, response) => void (async () => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const received: Received = {
      body, event: JSON.parse(body) as Record<string, unknown>, signature: String(request.headers['parvis-signature']), attempt: Number(request.headers['parvis-attempt']),
    };
    got.push(received);
    await given.react(received, response, request);
  })());
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    got,
    url: `http://${host}:${String(port)}/events`,
    port,
    answer: (next: Reaction) => { given.react = next; },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export const status = (code: number): Reaction => (_, response) => void response.writeHead(code).end();
