import { once } from 'node:events';
import type { Server } from 'node:http';

const patienceMs = 10_000;
const lookMs = 50;

/** Requests under way are answered; connections are closed as they fall idle; nobody is waited for longer than that. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  // A connection that was busy just now would otherwise be kept for a next request.
  const look = setInterval(() => { server.closeIdleConnections(); }, lookMs);
  const hurry = setTimeout(() => { server.closeAllConnections(); }, patienceMs);
  await closed;
  clearInterval(look);
  clearTimeout(hurry);
}
