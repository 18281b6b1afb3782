import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 4096, scheduling: 'lifo' });

let turn = 0;

interface Received {
  readonly status: number;
  readonly text: string;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** A browser as cheap as can be: cookies and kept connections, on node:http, so that the driver leaves the cores to what it measures. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly origins: readonly URL[],
    private readonly ip: string,
    private readonly documents: ReadonlyMap<string, string>,
  ) {}

  get isSignedIn(): boolean {
    return this.cookies.has('__Host-at');
  }

  /** Runs a document that a front was built with, by its name; answers one field of it, the first unless it is named. */
  async run<Value>(name: string, variables: Readonly<Record<string, unknown>> = {}, field?: string): Promise<Value> {
    const documentId = this.documents.get(name);
    if (documentId === undefined) throw new Error(`no front has a document ${name}`);
    const { status, text } = await this.send('POST', '/graphql', JSON.stringify({ documentId, variables }), 'application/json');
    const answer = JSON.parse(text) as Answer;
    if (status !== 200 || answer.errors || !answer.data) throw new Error(`${String(status)} ${answer.errors?.[0]?.message ?? ''}`);
    return (field === undefined ? Object.values(answer.data)[0] : answer.data[field]) as Value;
  }

  forget(): void {
    this.cookies.clear();
  }

  async put(path: string, bytes: Buffer): Promise<void> {
    const { status, text } = await this.send('PUT', path, bytes, 'application/pdf');
    if (status !== 201) throw new Error(`${String(status)} ${text.slice(0, 80)}`);
  }

  private send(method: string, path: string, body: Buffer | string, type: string): Promise<Received> {
    const headers: Record<string, string | number> = {
      'content-type': type, 'content-length': Buffer.byteLength(body), accept: 'application/json', 'apollo-require-preflight': 'true', 'x-forwarded-for': this.ip,
      ...(this.cookies.size > 0 && { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
    };
    const { hostname, port } = this.nextOrigin();
    return new Promise((resolve, reject) => {
      const sent = request({ agent, method, host: hostname, port, path, headers, timeout: 60_000 }, (response) => {
        for (const line of response.headers['set-cookie'] ?? []) this.keep(line);
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => { resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }); });
        response.on('error', reject);
      });
      sent.on('timeout', () => sent.destroy(new Error('no answer in a minute')));
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Every request goes to another instance than the one before, as behind a balancer that remembers nobody. */
  private nextOrigin(): URL {
    turn += 1;
    const origin = this.origins[turn % this.origins.length];
    if (origin === undefined) throw new Error('nobody answers');
    return origin;
  }

  private keep(line: string): void {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
    if (/max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
