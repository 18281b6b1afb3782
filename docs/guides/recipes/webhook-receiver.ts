import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';

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

const toleranceSeconds = 300;

/**
 * Whether `Parvis-Signature: t=…,v1=…` was made with our secret over exactly these bytes, not long ago.
 * While a secret is being renewed there are two `v1`: one that fits is enough.
 */
export function isSigned(secret: string, header: string, rawBody: Buffer, now = new Date()): boolean {
  const parts = header.split(',').map((part) => part.split('=', 2));
  const second = parts.find(([name]) => name === 't')?.[1] ?? '';
  const age = Math.abs(now.getTime() / 1_000 - Number(second));
  if (!/^\d{1,12}$/.test(second) || age > toleranceSeconds) return false;
  const expected = createHmac('sha256', secret).update(`${second}.`).update(rawBody).digest();
  return parts.some(([name, value]) => {
    const given = Buffer.from(value ?? '', 'hex');
    return name === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
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
      const signature = String(request.headers['parvis-signature'] ?? '');
      if (!isSigned(secret, signature, rawBody, now())) return void response.writeHead(401).end();
      remember(JSON.parse(rawBody.toString('utf8')))
        .then((isNew) => {
          response.writeHead(204).end();
          if (isNew) wake();
        })
        .catch(() => response.writeHead(503).end());
    });
  });
}
