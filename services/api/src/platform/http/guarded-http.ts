import { lookup } from 'node:dns/promises';
import { request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { OutboundFailure, OutboundHttp, OutboundOutcome, OutboundPost } from '../../kernel/ports';
import { isPublicAddress } from './public-address';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

export interface GuardOptions {
  /** For trying out on one machine: also http, also private addresses. */
  readonly allowPrivate: boolean;
  readonly resolve?: (host: string) => Promise<readonly ResolvedAddress[]>;
  readonly isAllowed?: (address: string) => boolean;
  readonly connectMs?: number;
  readonly answerMs?: number;
}

const maxAnswerBytes = 64 * 1_024;

class Failed extends Error {
  constructor(readonly failure: OutboundFailure) {
    super(failure);
  }
}

/**
 * Posts to addresses that people have typed in. A host is resolved once, every one of its addresses is judged, and the connection
 * goes to the very address that was judged: an answer of the name server that changes in between changes nothing. Redirects are
 * not followed, proxies and kept connections not used.
 */
export class GuardedHttp implements OutboundHttp {
  private readonly resolve: (host: string) => Promise<readonly ResolvedAddress[]>;
  private readonly isAllowed: (address: string) => boolean;

  constructor(private readonly options: GuardOptions) {
    this.resolve = options.resolve ?? ((host) => lookup(host, { all: true }));
    this.isAllowed = options.isAllowed ?? (options.allowPrivate ? () => true : isPublicAddress);
  }

  async objection(url: string): Promise<OutboundFailure | undefined> {
    try {
      await this.addressOf(url);
      return undefined;
    } catch (error) {
      return failureOf(error);
    }
  }

  async post({ url, headers, body }: OutboundPost): Promise<OutboundOutcome> {
    const began = performance.now();
    const ms = (): number => Math.round(performance.now() - began);
    try {
      const { target, pinned } = await this.addressOf(url);
      const status = await this.send(target, pinned, { url, headers, body });
      return { kind: 'answered', status, ms: ms() };
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error), ms: ms() };
    }
  }

  private async addressOf(url: string): Promise<{ readonly target: URL; readonly pinned: ResolvedAddress }> {
    const target = this.parsed(url);
    const addresses = await this.resolved(target.hostname.replace(/^\[|\]$/g, ''));
    const [pinned] = addresses;
    if (pinned === undefined) throw new Failed('UNKNOWN_HOST');
    if (!addresses.every(({ address }) => this.isAllowed(address))) throw new Failed('ADDRESS_REFUSED');
    return { target, pinned };
  }

  private parsed(url: string): URL {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    const schemes = this.options.allowPrivate ? ['https:', 'http:'] : ['https:'];
    if (target === undefined || !schemes.includes(target.protocol) || target.username + target.password !== '') throw new Failed('ADDRESS_REFUSED');
    return target;
  }

  private async resolved(host: string): Promise<readonly ResolvedAddress[]> {
    const late = deadline(this.options.connectMs ?? 5_000, 'UNKNOWN_HOST');
    try {
      return await Promise.race([this.resolve(host).catch(() => { throw new Failed('UNKNOWN_HOST'); }), late.passed]);
    } finally {
      late.cancel();
    }
  }

  private send(target: URL, pinned: ResolvedAddress, { headers, body }: OutboundPost): Promise<number> {
    const open = target.protocol === 'https:' ? secureRequest : plainRequest;
    return new Promise((resolve, reject) => {
      const request = open(target, {
        method: 'POST', agent: false, lookup: always(pinned),
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
      });
      this.watch(request, reject);
      request.on('response', (response) => void readSome(response).then(() => { resolve(response.statusCode ?? 0); request.destroy(); }));
      request.end(body);
    });
  }

  /** Connecting and answering each have their time; what comes after the head of the answer is of no interest. */
  private watch(request: ClientRequest, reject: (error: Failed) => void): void {
    let isAnswered = false;
    const fail = (failure: OutboundFailure): void => { if (!isAnswered) reject(new Failed(failure)); };
    const end = (failure: OutboundFailure) => (): void => {
      fail(failure);
      request.destroy();
    };
    const connecting = setTimeout(end('CONNECT_TIMEOUT'), this.options.connectMs ?? 5_000);
    let answering: NodeJS.Timeout | undefined;
    request.on('socket', (socket) => {
      socket.on(request.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        clearTimeout(connecting);
        answering = setTimeout(end('ANSWER_TIMEOUT'), this.options.answerMs ?? 10_000);
      });
    });
    request.on('response', (response) => {
      isAnswered = true;
      clearTimeout(answering);
      // A body that never ends is cut off: the status is known.
      answering = setTimeout(() => response.destroy(), this.options.answerMs ?? 10_000);
    });
    request.on('error', (error) => { fail(failureOf(error)); });
    request.on('close', () => {
      clearTimeout(connecting);
      clearTimeout(answering);
      fail('CONNECTION_LOST');
    });
  }
}

/** Until its end, or as much of it as anybody would read. */
function readSome(response: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxAnswerBytes) response.destroy();
    });
    response.on('error', () => { resolve(); });
    response.on('close', () => { resolve(); });
  });
}

const always = ({ address, family }: ResolvedAddress): LookupFunction => (_host, options, done) => {
  if (options.all) done(null, [{ address, family }]);
  else done(null, address, family);
};

function deadline(ms: number, failure: OutboundFailure): { readonly passed: Promise<never>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => { reject(new Failed(failure)); }, ms); });
  return { passed, cancel: () => { clearTimeout(timer); } };
}

function failureOf(error: unknown): OutboundFailure {
  if (error instanceof Failed) return error.failure;
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^(ERR_TLS|CERT_|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO)/.test(code)) return 'CERTIFICATE_REFUSED';
  return code === 'ECONNREFUSED' ? 'CONNECTION_REFUSED' : 'CONNECTION_LOST';
}
