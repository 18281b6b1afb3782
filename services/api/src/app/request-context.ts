import type { IncomingMessage } from 'node:http';
import { currentRequestId, newRequestId, rememberClientIp, rememberToken } from '../kernel/correlation';
import { NotFound } from '../kernel/errors';
import type { Loader, Remember, RequestLoader } from '../kernel/loaders';
import { localeFrom, type Locale } from '../kernel/locale';
import type { MaybePromise } from '../kernel/maybe-promise';
import type { Cookies, RequestContext } from '../kernel/request-context';
import { anonymous, type PersonViewer, type Viewer } from '../kernel/viewer';
import { bearerIn } from './bearer';
import { RequestCookies } from './cookies';
import type { SharedBatches } from './shared-batches';

export interface ContextParts {
  readonly batches: SharedBatches;
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
  readonly requestId = currentRequestId() ?? newRequestId();
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

  loadMaybe<Key, Value>(loader: RequestLoader<Key, Value>, key: Key): Promise<Value | undefined> {
    const { known, asked } = this.of(loader);
    if (known.has(key)) return Promise.resolve(known.get(key));
    const before = asked.get(key);
    if (before !== undefined) return before;
    const value = this.parts.batches.load(loader, key, this.remember);
    asked.set(key, value);
    return value;
  }

  loadOrKnown<Key, Value>(loader: Loader<Key, Value>, key: Key): MaybePromise<Value> {
    return this.of(loader).known.get(key) ?? this.load(loader, key);
  }

  readonly remember: Remember = (loader, key, value) => {
    this.of(loader).known.set(key, value);
  };

  /** What is asked for from now on is read anew. */
  forgetReads(): void {
    this.loaders.clear();
  }

  /** One memory per loader and request, made when first asked for. */
  private of<Key, Value>(loader: RequestLoader<Key, Value>): Loaded<Key, Value> {
    const opened = this.loaders.get(loader);
    if (opened instanceof Loaded) return opened;
    const made = new Loaded<Key, Value>();
    this.loaders.set(loader, made);
    return made;
  }
}

/** What one loader was asked for in a request, and what others have read for it. */
class Loaded<Key, Value> {
  readonly known = new Map<Key, Value>();
  readonly asked = new Map<Key, Promise<Value | undefined>>();
}
