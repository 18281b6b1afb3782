import { ParvisError } from './errors.js';
import type { Operation } from './operation.js';
import { patience, type Patience } from './patience.js';

export interface ClientOptions {
  /** Where Parvis is, for instance `https://admissions.example.fr`. */
  readonly url: string;
  /** Made in the cockpit; begins with `prv_`. */
  readonly token: string;
  /** Language of refusals; French when absent. */
  readonly language?: 'fr' | 'en';
  /** Milliseconds that one try may take; 30,000 when absent. */
  readonly timeoutMs?: number;
  readonly patience?: Partial<Patience>;
  readonly fetch?: typeof fetch;
}

/** What the last answer cost, in points, as the API counts them. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
}

interface Fault {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly Fault[];
  readonly extensions?: { readonly cost?: Cost };
}

/** One institution's Parvis, seen with one token. */
export class ParvisClient {
  private readonly fetch: typeof fetch;
  /** Of the last answer; undefined before the first. */
  cost: Cost | undefined;

  constructor(private readonly options: ClientOptions) {
    this.fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  }

  /**
   * Answers the data, or throws `ParvisError`. A query is sent again when no answer came or the API is busy; a mutation
   * only when the API says that it did nothing (429, 503): give mutations an idempotency key to send them again yourself.
   */
  async request<Data, Variables extends Readonly<Record<string, unknown>>>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data> {
    const body = JSON.stringify({ query: operation.text, variables, operationName: operation.name });
    const { status, answer } = await this.again(operation.isQuery, () => this.post(body));
    const [error] = answer.errors ?? [];
    if (error !== undefined) throw faultIn(error, status);
    if (answer.data === undefined || answer.data === null) throw new ParvisError(`Parvis answered ${String(status)}.`, 'UNKNOWN', status, undefined);
    this.cost = answer.extensions?.cost ?? this.cost;
    return shaped<Data>(answer.data);
  }

  /** The bytes behind a `url` or `fileUrl` of an answer. */
  async download(path: string): Promise<Response> {
    const { response } = await this.again(true, async () => {
      const found = await this.send(path, { method: 'GET' });
      if (!found.ok && !isBusy(found.status)) throw await faultOf(found);
      return { response: found, status: found.status, retryAfter: found.headers.get('retry-after') };
    });
    if (!response.ok) throw await faultOf(response);
    return response;
  }

  private async post(body: string) {
    const response = await this.send('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const text = await response.text();
    return { status: response.status, answer: parsed(text, response.status), retryAfter: response.headers.get('retry-after') };
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const { url, token, language = 'fr', timeoutMs = 30_000 } = this.options;
    const headers = { ...init.headers, authorization: `Bearer ${token}`, accept: path === '/graphql' ? 'application/graphql-response+json, application/json' : '*/*', 'accept-language': language };
    try {
      return await this.fetch(new URL(path, url), { ...init, headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      throw new ParvisError('No answer came from Parvis.', 'NO_ANSWER', 0, undefined, { cause: error });
    }
  }

  private again<Tried extends { readonly status: number; readonly retryAfter: string | null }>(isSafe: boolean, attempt: () => Promise<Tried>): Promise<Tried> {
    return patience(attempt, {
      waits: ({ status }) => isBusy(status),
      forgives: (error) => isSafe && error instanceof ParvisError && error.code === 'NO_ANSWER',
      ...this.options.patience,
    });
  }
}

const isBusy = (status: number): boolean => status === 429 || status === 503;

/** The API answers what the operation asks for: its own schema is what the types were written from. */
function shaped<Data>(data: unknown): Data;
function shaped(data: unknown): unknown {
  return data;
}

function parsed(text: string, status: number): Answer {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) return answer;
  } catch {
    // Not ours: a proxy answered.
  }
  if (isBusy(status)) return {};
  throw new ParvisError(`What answered with ${String(status)} was not Parvis.`, 'NO_ANSWER', status, undefined);
}

const faultIn = ({ message, extensions }: Fault, status: number): ParvisError => new ParvisError(message, extensions?.code ?? 'UNKNOWN', status, extensions?.requestId);

async function faultOf(response: Response): Promise<ParvisError> {
  const { errors: [error] = [] } = parsed(await response.text().catch(() => ''), 503);
  return faultIn(error ?? { message: `Parvis answered ${String(response.status)}.` }, response.status);
}
