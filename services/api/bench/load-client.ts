import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

export interface HttpRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Load {
  readonly perSecond: number;
  /** Milliseconds of every answer. */
  readonly latencies: readonly number[];
  readonly failed: number;
}

export function bytesOf({ path, headers, body }: HttpRequest): Buffer {
  const lines = Object.entries({ host: '127.0.0.1', ...headers, 'content-length': String(Buffer.byteLength(body)) }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** A closed loop over raw keep-alive connections: it costs the machine little beside what it measures. */
export class LoadClient {
  private readonly latencies: number[] = [];
  private failed = 0;
  private end = 0;
  private lastAnswer = 0;

  constructor(
    private readonly port: number,
    private readonly next: () => Buffer | undefined,
  ) {}

  async run(connections: number, milliseconds: number): Promise<Load> {
    const begin = performance.now();
    this.end = begin + milliseconds;
    await Promise.all(Array.from({ length: connections }, () => this.connection()));
    return { perSecond: (this.latencies.length * 1000) / (this.lastAnswer - begin), latencies: this.latencies, failed: this.failed };
  }

  private connection(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1');
      socket.setNoDelay(true);
      const reader = new AnswerReader();
      let sentAt = 0;
      const send = (): void => {
        sentAt = performance.now();
        const request = sentAt < this.end ? this.next() : undefined;
        if (request === undefined) socket.end();
        else socket.write(request);
      };
      socket.on('connect', send).on('error', reject).on('close', () => { resolve(); });
      socket.on('data', (chunk: Buffer) => {
        const isGood = reader.read(chunk);
        if (isGood === undefined) return;
        this.note(sentAt, isGood);
        send();
      });
    });
  }

  private note(sentAt: number, isGood: boolean): void {
    this.lastAnswer = performance.now();
    if (isGood) this.latencies.push(this.lastAnswer - sentAt);
    else this.failed += 1;
  }
}

/** Finds the end of an answer by its content-length. */
class AnswerReader {
  private chunks: Buffer[] = [];
  private size = 0;
  private wanted = -1;

  /** Whether the answer is a good one, once it is whole; faults and refusals are not. */
  read(chunk: Buffer): boolean | undefined {
    this.chunks.push(chunk);
    this.size += chunk.length;
    if (this.wanted < 0) this.wanted = wholeLength(this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks));
    if (this.wanted < 0 || this.size < this.wanted) return undefined;
    const isGood = isGoodAnswer(Buffer.concat(this.chunks));
    this.chunks = [];
    this.size = 0;
    this.wanted = -1;
    return isGood;
  }
}

function wholeLength(start: Buffer): number {
  const head = start.indexOf('\r\n\r\n');
  const [, length] = head < 0 ? [] : (/content-length: *(\d+)/i.exec(start.toString('latin1', 0, head)) ?? []);
  return length === undefined ? -1 : head + 4 + Number(length);
}

const isGoodAnswer = (whole: Buffer): boolean => whole.toString('latin1', 9, 12) === '200' && !whole.includes('"errors":[');

/** The same, in one exchange. */
export function ask(port: number, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(request));
    let text = Buffer.alloc(0);
    socket.on('error', reject).on('data', (chunk: Buffer) => {
      text = Buffer.concat([text, chunk]);
      const wanted = wholeLength(text);
      if (wanted < 0 || text.length < wanted) return;
      socket.end();
      resolve(text.toString('utf8', text.indexOf('\r\n\r\n') + 4));
    });
  });
}
