
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data | null | undefined;
  readonly errors: readonly { readonly message: string; readonly path?: readonly string[]; readonly extensions: { readonly code: string; readonly requestId?: string } }[] | undefined;
  readonly headers: Headers;
}

export interface ClientOptions {
  readonly language?: 'fr' | 'en';
  /** Address that the trusted proxy reports. */
  readonly ip?: string;
}

/** A browser as far as the API sees one: keeps cookies, sends the preflight header. */
export class TestClient {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly options: ClientOptions = {},
  ) {}

  async query<Data = Record<string, unknown>>(text: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query: text, variables }),
    });
    const body = (await response.json()) as { data?: Data; errors?: Answer['errors'] };
    return { status: response.status, data: body.data, errors: body.errors, headers: response.headers };
  }

  put(path: string, body: Buffer | string, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, { method: 'PUT', body: typeof body === 'string' ? body : new Uint8Array(body), headers });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, { headers });
  }

  /** Sends and keeps whatever cookies come back. */
  async fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('apollo-require-preflight', 'true');
    headers.set('accept-language', this.options.language ?? 'fr');
    if (this.options.ip !== undefined) headers.set('x-forwarded-for', this.options.ip);
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

