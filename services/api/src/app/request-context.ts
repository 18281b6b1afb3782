import type { IncomingMessage } from 'node:http';
import { ulid } from 'ulid';
import DataLoader from 'dataloader';
import { currentRequestId, rememberClientIp, rememberToken } from '../kernel/correlation';
import { NotFound } from '../kernel/errors';
import type { Loader } from '../kernel/loaders';
import { localeFrom, type Locale } from '../kernel/locale';
import type { Reads } from '../kernel/reads';
import type { Cookies, RequestContext } from '../kernel/request-context';
import { anonymous, type PersonViewer, type Viewer } from '../kernel/viewer';
import { bearerIn } from './bearer';
import { RequestCookies } from './cookies';

export interface ContextParts {
  readonly reads: Reads;
  readonly readViewer: (cookies: Cookies) => Promise<Viewer>;
  /** Who acts by an access token; refuses the request when nobody does. */
  readonly readBearer: (secret: string, clientIp: string) => Promise<PersonViewer>;
  readonly clientAddress: (request: IncomingMessage) => string;
  /** Whether the browser will keep `__Host-` cookies on this connection. */
  readonly keepsSecureCookies: (request: IncomingMessage) => boolean;
}

/** The language that the person chose on the screen goes before that of the browser. */
const localeOf = (request: IncomingMessage): Locale =>
  localeFrom([request.headers['x-parvis-locale'], request.headers['accept-language']].flat().filter(Boolean).join(','));

export class HttpRequestContext implements RequestContext {
  viewer: Viewer = anonymous;
  readonly locale: Locale;
  readonly requestId = currentRequestId() ?? ulid();
  readonly clientIp: string;
  readonly userAgent: string;
  readonly cookies: RequestCookies;
  private readonly startedAt = performance.now();
  private readonly loaders = new Map<object, unknown>();

  private constructor(
    request: IncomingMessage,
    private readonly parts: ContextParts,
  ) {
    this.locale = localeOf(request);
    this.clientIp = parts.clientAddress(request);
    rememberClientIp(this.clientIp);
    this.userAgent = (request.headers['user-agent'] ?? '').slice(0, 300);
    this.cookies = new RequestCookies(bearerIn(request) === undefined ? request.headers.cookie : undefined, parts.keepsSecureCookies(request));
  }

  static async of(request: IncomingMessage, parts: ContextParts): Promise<HttpRequestContext> {
    const context = new HttpRequestContext(request, parts);
    const secret = bearerIn(request);
    context.viewer = secret === undefined ? await parts.readViewer(context.cookies) : await parts.readBearer(secret, context.clientIp);
    if (context.viewer.kind === 'person' && context.viewer.token !== undefined) rememberToken(context.viewer.token.id);
    return context;
  }

  elapsedMs(): number {
    return performance.now() - this.startedAt;
  }

  async load<Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value> {
    const value = await this.loadMaybe(loader, key);
    if (value === undefined) throw new NotFound(loader.name);
    return value;
  }

  loadMaybe<Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value | undefined> {
    return this.batches(loader).load(key);
  }

  /** One batch per loader and request, made when first asked for. */
  private batches<Key, Value>(loader: Loader<Key, Value>): DataLoader<Key, Value | undefined> {
    const known = this.loaders.get(loader);
    if (known instanceof DataLoader) return known;
    const made = new DataLoader<Key, Value | undefined>(async (keys) => {
      const found = await loader.batch(this.parts.reads, keys);
      return keys.map((key) => found.get(key));
    });
    this.loaders.set(loader, made);
    return made;
  }
}
