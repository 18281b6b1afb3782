import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../kernel/clock';
import type { Route } from '../../kernel/feature';
import { UploadAborted } from '../../kernel/ports';
import type { RequestContext } from '../../kernel/request-context';
import { assertSignedIn } from '../../kernel/signed-in';
import { stallMs } from '../model/quota';
import type { ReceiveUpload, Reception } from '../use-cases/receive-upload';
import { wordUploadRefusal } from '../wording';
import { answerFault, answerJson, answerRefusal } from './answers';

const drainMs = 10_000;

/** `PUT /files/<ticket>`: the bytes of one file, as they are. */
export function putFileRoute(receive: ReceiveUpload, clock: Clock): Route {
  return {
    method: 'PUT',
    path: /^\/files\/(?<ticket>[A-Za-z0-9_-]{43})$/,
    async handle(request, response, route) {
      // Listened for before anything is awaited: this instant decides about deadlines.
      const firstByteAt = arrivalOf(request, clock);
      try {
        const context = await route.context();
        const reception = await receive.execute({ ...upload(request, context), ticket: route.groups['ticket'] ?? '', firstByteAt });
        await answer(request, response, context, reception);
      } catch (error) {
        if (error instanceof UploadAborted) response.destroy();
        else answerFault(response, error);
      }
    },
  };
}

function upload(request: IncomingMessage, { viewer }: RequestContext) {
  assertSignedIn(viewer);
  const length = request.headers['content-length'];
  return {
    accountId: viewer.accountId,
    content: request,
    contentType: request.headers['content-type'] ?? '',
    contentLength: length === undefined ? undefined : Number(length),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, { locale }: RequestContext, reception: Reception): Promise<void> {
  // A browser that is still sending when the answer comes reports a broken network instead of the answer.
  await drained(request);
  if (reception.kind === 'received') return answerJson(response, 201, { ticket: ticketOf(request), size: reception.size, sha256: reception.sha256 });
  if (!request.complete) response.setHeader('connection', 'close');
  answerRefusal(response, wordUploadRefusal(locale, reception));
}

const ticketOf = (request: IncomingMessage): string => (request.url ?? '').split(/[/?]/).at(2) ?? '';

async function drained(request: IncomingMessage): Promise<void> {
  if (request.complete) return;
  const giveUp = new AbortController();
  const ended = new Promise<void>((resolve) => request.once('end', resolve).once('close', resolve));
  request.resume();
  await Promise.race([ended, pause(drainMs, undefined, { signal: giveUp.signal }).catch(() => undefined)]);
  giveUp.abort();
}

/** When the body began to be there; undefined when the sender ended, left or stayed silent before. */
function arrivalOf(request: IncomingMessage, clock: Clock): Promise<Date | undefined> {
  return new Promise((resolve) => {
    const silent = setTimeout(() => { resolve(undefined); }, stallMs);
    const settle = (at: Date | undefined): void => {
      clearTimeout(silent);
      resolve(at);
    };
    request.once('readable', () => { settle(request.readableLength > 0 ? clock.now() : undefined); });
    request.once('close', () => { settle(undefined); });
  });
}
