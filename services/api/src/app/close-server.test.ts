import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer } from './close-server';

it('answers what is under way, then does not wait for connections that could be used again', async () => {
  const server = createServer({ keepAliveTimeout: 65_000 }, (_request, response) => setTimeout(() => response.end('answered'), 200));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agent = new Agent({ keepAlive: true });
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent });
  await once(server, 'request');

  const began = performance.now();
  const [[response]] = (await Promise.all([once(request, 'response'), closeServer(server)])) as [[IncomingMessage], void];
  expect(response.statusCode).toBe(200);
  expect(performance.now() - began).toBeLessThan(3_000);
  agent.destroy();
});
