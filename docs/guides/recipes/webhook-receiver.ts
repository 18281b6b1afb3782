import { createServer, type Server } from 'node:http';
import { isGenuine } from '@parvis/client/webhooks';

/** What Parvis posts: ids and a version, nothing about anybody. */
export interface ParvisEvent {
  readonly id: string;
  readonly kind: 'CREATED' | 'SUBMITTED' | 'CHANGED' | 'DECIDED' | 'ANSWERED' | 'DELETED' | 'MERGED' | 'TEST';
  readonly at: string;
  readonly institutionId: string;
  readonly centreId: string | null;
  readonly applicationId: string | null;
  readonly candidateId: string | null;
  readonly version: number | null;
}

export interface ReceiverOptions {
  readonly secret: string;
  /** Remembers an event before it is answered: what was answered with 2xx does not come again. False when it was there already. */
  readonly remember: (event: ParvisEvent) => Promise<boolean>;
  /** Woken after the answer; reads the application by its id. */
  readonly wake: () => void;
  readonly now?: () => Date;
}

const longest = 10_000;

/** Verifies, remembers, answers at once; the work comes afterwards. */
export function webhookReceiver({ secret, remember, wake, now = () => new Date() }: ReceiverOptions): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > longest) request.destroy();
      else chunks.push(chunk);
    });
    request.on('end', () => {
      const rawBody = Buffer.concat(chunks);
      const header = String(request.headers['parvis-signature'] ?? '');
      if (!isGenuine({ secret, header, body: rawBody, now: now() })) return void response.writeHead(401).end();
      remember(JSON.parse(rawBody.toString('utf8')))
        .then((isNew) => {
          response.writeHead(204).end();
          if (isNew) wake();
        })
        .catch(() => response.writeHead(503).end());
    });
  });
}
