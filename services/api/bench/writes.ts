import { request as httpRequest, Agent } from 'node:http';
import { performance } from 'node:perf_hooks';
import { aPdf } from '../tests/support/builders/files';
import { id } from './crowd';
import { median, percentile, type Slice } from './figures';
import type { OperationName } from './operations';
import { processorTime } from './processor-time';
import type { Side } from './reads';
import type { Person, Uploader, World } from './world';

interface Draft {
  readonly person: Person;
  readonly applicationId: string;
}

interface Answered {
  readonly data?: Readonly<Record<string, { readonly __typename: string; readonly ticket?: string; readonly url?: string }>>;
}

/** A server that has just begun, over data that have just been loaded, is several times slower for its first seconds. */
const warmMs = 6000;

/** What candidates write: each act is one of the application's own, through all its rules, and is on the disk when it is answered. */
export class WriteBench {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    private readonly databasePid: number,
    private readonly side: Side,
    private readonly connections: number,
  ) {}

  /** Submits drafts that are ready, each once, as many as can be in so many seconds. */
  async submissions(drafts: readonly Draft[], milliseconds: number): Promise<Slice> {
    let next = 0;
    const submitNext = async (): Promise<boolean> => {
      const draft = drafts[next++];
      if (draft === undefined) return false;
      const answer = await this.operation(draft.person, 'submit', { id: draft.applicationId, version: 1, idempotencyKey: draft.applicationId });
      if (answer.__typename !== 'Application') throw new Error(`A draft was not submitted: ${JSON.stringify(answer)}`);
      return true;
    };
    await this.measured(warmMs, submitNext);
    return this.measured(milliseconds, submitNext);
  }

  /** Eight documents of one application, one after the other as a person sends them: leave, bytes, place. */
  async uploads(uploaders: readonly Uploader[], kilobytes: number, milliseconds: number): Promise<Slice> {
    const pdf = await aPdf('bench');
    const end = pdf.subarray(pdf.lastIndexOf('startxref'));
    const bytes = Buffer.concat([pdf, Buffer.from('\n%'), Buffer.alloc(kilobytes * 1024, 'x'), Buffer.from('\n'), end]);
    const numberAt = pdf.length + 2;
    let next = 0;
    const workers = Math.min(this.connections, uploaders.length);
    const uploadNext = async (): Promise<boolean> => {
      const turn = next++;
      const uploader = uploaders[turn % uploaders.length]!;
      for (const [index, documentId] of uploader.documentIds.entries()) await this.upload(uploader, documentId, different(bytes, numberAt, turn * 8 + index));
      return true;
    };
    await this.measured(warmMs, uploadNext, workers);
    return this.measured(milliseconds, uploadNext, workers);
  }

  close(): void {
    this.agent.destroy();
  }

  private async upload(person: Person, documentId: string, bytes: Buffer): Promise<void> {
    const grant = await this.operation(person, 'request', { documentId, fileName: 'piece.pdf', size: bytes.length, contentType: 'application/pdf' });
    if (grant.url === undefined) throw new Error(`No leave to send: ${JSON.stringify(grant)}`);
    const { status, text } = await this.send(person, 'PUT', grant.url, bytes, 'application/pdf');
    if (status !== 201) throw new Error(`Not received: ${String(status)} ${text}`);
    const bound = await this.operation(person, 'bind', { documentId, ticket: grant.ticket });
    if (bound.__typename !== 'DocumentChanged') throw new Error(`Not bound: ${JSON.stringify(bound)}`);
  }

  private async operation(person: Person, name: OperationName, input: object) {
    const body = this.side.requests.bodyOf(name, { input });
    const { text } = await this.send(person, 'POST', '/graphql', Buffer.from(body), 'application/json');
    const [answer] = Object.values((JSON.parse(text) as Answered).data ?? {});
    if (answer === undefined) throw new Error(text);
    return answer;
  }

  private send(person: Person, method: string, path: string, body: Buffer, type: string): Promise<{ readonly status: number; readonly text: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': type, 'content-length': body.length, cookie: this.side.requests.cookieOf(person), 'apollo-require-preflight': 'true' };
      const request = httpRequest({ port: this.side.server.port, host: '127.0.0.1', agent: this.agent, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => { resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }); });
      });
      request.on('error', reject).end(body);
    });
  }

  private async measured(milliseconds: number, act: () => Promise<boolean>, workers = this.connections): Promise<Slice> {
    const before = [processorTime(this.side.server.pid), processorTime(this.databasePid)] as const;
    const begun = performance.now();
    const latencies: number[] = [];
    const work = async (): Promise<void> => {
      while (performance.now() - begun < milliseconds) {
        const sentAt = performance.now();
        if (!(await act())) return;
        latencies.push(performance.now() - sentAt);
      }
    };
    await Promise.all(Array.from({ length: workers }, work));
    const count = latencies.length;
    if (count === 0) throw new Error('Nothing was left to measure: make the world larger.');
    return {
      perSecond: (count * 1000) / (performance.now() - begun), p50: median(latencies), p99: percentile(latencies, 99), failed: 0,
      server: (processorTime(this.side.server.pid) - before[0]) / count, database: (processorTime(this.databasePid) - before[1]) / count,
    };
  }
}

/** No two files are the same, or the vault would keep one. */
function different(bytes: Buffer, at: number, number: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.write(String(number).padStart(12, '0'), at);
  return copy;
}

/** Drafts of the crowd, which hold all that is asked for; the number of an application tells its candidate. */
export function draftsOf({ sizes, draftNumbers }: World): readonly Draft[] {
  const each = Math.floor(sizes.applications / sizes.candidates);
  return draftNumbers.map((n) => {
    const person = 1 + Math.floor((n - 1) / each);
    return { person: { accountId: id('acc', person), sessionId: id('ses', person) }, applicationId: id('app', n) };
  });
}

export const writeHead = ['operation', 'acts/s', 'p50 ms', 'p99 ms', 'server CPU ms', 'database CPU ms'];

export const writeRow = (name: string, slice: Slice): readonly string[] =>
  [name, slice.perSecond.toFixed(1), slice.p50.toFixed(1), slice.p99.toFixed(1), slice.server.toFixed(2), slice.database.toFixed(2)];
