import type { Loader, Remember, RequestLoader } from './loaders';
import type { Locale } from './locale';
import type { MaybePromise } from './maybe-promise';
import type { Viewer } from './viewer';

export interface CookieOptions {
  readonly maxAgeSeconds?: number;
}

/** Cookies of this request, and those that the answer will set; names are without the `__Host-` prefix, which the adapter adds. */
export interface Cookies {
  get(name: string): string | undefined;
  set(name: string, value: string, options?: CookieOptions): void;
  clear(name: string): void;
  /** Asks the browser to drop what it has cached and stored of ours: the next person at this machine finds nothing. */
  forgetBrowser(): void;
}

/** What a resolver may know of the request. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly locale: Locale;
  readonly requestId: string;
  readonly clientIp: string;
  readonly userAgent: string;
  readonly cookies: Cookies;
  /** Batched read by key; throws NotFound where the key has no value. */
  load<Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value>;
  loadMaybe<Key, Value>(loader: RequestLoader<Key, Value>, key: Key): Promise<Value | undefined>;
  /** The same as `load`, at once where another statement has read it along. */
  loadOrKnown<Key, Value>(loader: Loader<Key, Value>, key: Key): MaybePromise<Value>;
  readonly remember: Remember;
}
