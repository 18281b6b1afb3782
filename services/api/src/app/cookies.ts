import { parseCookie, stringifySetCookie } from 'cookie';
import type { CookieOptions, Cookies } from '../kernel/request-context';

/** Cookies of one request. `prefix` is `__Host-` wherever the browser keeps such cookies, that is everywhere but on plain http off this machine. */
export class RequestCookies implements Cookies {
  private readonly received: Readonly<Record<string, string | undefined>>;
  private readonly answers = new Map<string, string>();
  private forgets = false;

  constructor(
    header: string | undefined,
    private readonly secure: boolean,
  ) {
    this.received = parseCookie(header ?? '');
  }

  get(name: string): string | undefined {
    return this.received[this.fullName(name)];
  }

  set(name: string, value: string, options: CookieOptions = {}): void {
    this.answers.set(name, stringifySetCookie({ name: this.fullName(name), value, ...this.attributes(options.maxAgeSeconds) }));
  }

  clear(name: string): void {
    this.answers.set(name, stringifySetCookie({ name: this.fullName(name), value: '', ...this.attributes(0) }));
  }

  forgetBrowser(): void {
    this.forgets = true;
  }

  /** Never names cookies: that would sign the person out of the sister hosts of the university too. */
  get clearSiteData(): string | undefined {
    return this.forgets ? '"cache", "storage"' : undefined;
  }

  /** One `Set-Cookie` line per cookie; the last word on a name wins. */
  lines(): string[] {
    return [...this.answers.values()];
  }

  private fullName(name: string): string {
    return this.secure ? `__Host-${name}` : name;
  }

  private attributes(maxAge: number | undefined) {
    const always = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: this.secure };
    return maxAge === undefined ? always : { ...always, maxAge };
  }
}
