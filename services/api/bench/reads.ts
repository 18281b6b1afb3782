import { isDeepStrictEqual } from 'node:util';
import { median, medianRatio, middle, percentile, type Slice } from './figures';
import { ask, LoadClient } from './load-client';
import type { ReadName } from './operations';
import { processorTime } from './processor-time';
import type { Requests } from './requests';
import type { RunningServer, ServerName } from './servers';

export interface Pace {
  readonly connections: number;
  readonly sliceMs: number;
  readonly pairs: number;
}

/** A server and the requests that it is asked. */
export interface Side {
  readonly server: RunningServer;
  readonly requests: Requests;
}

const around = (buffers: readonly Buffer[]): (() => Buffer) => {
  let next = 0;
  return () => buffers[next++ % buffers.length]!;
};

export class ReadBench {
  constructor(
    private readonly databasePid: number,
    private readonly pace: Pace,
  ) {}

  /** Alternating slices of all sides, each in the same seconds as the others. */
  async compare(read: ReadName, sides: readonly Side[]): Promise<readonly (readonly Slice[])[]> {
    for (const side of [...sides, ...sides]) await this.slice(read, side, Math.max(2_000, 2 * this.pace.sliceMs));
    const slices = sides.map((): Slice[] => []);
    for (let pair = 0; pair < this.pace.pairs; pair += 1) {
      for (const [index, side] of sides.entries()) slices[index]!.push(await this.slice(read, side, this.pace.sliceMs));
    }
    return slices;
  }

  private async slice(read: ReadName, { server, requests }: Side, milliseconds: number): Promise<Slice> {
    const client = new LoadClient(server.port, around(requests.for(read, server.name)));
    const before = [processorTime(server.pid), processorTime(this.databasePid)] as const;
    const { perSecond, latencies, failed } = await client.run(this.pace.connections, milliseconds);
    const count = latencies.length;
    return {
      perSecond, failed, p50: percentile(latencies, 50), p99: percentile(latencies, 99),
      server: (processorTime(server.pid) - before[0]) / count, database: (processorTime(this.databasePid) - before[1]) / count,
    };
  }
}

/** Throws unless both give the same JSON, whatever the order of its fields. */
export async function assertSameJson(read: ReadName, one: Side, other: Side, count = 20): Promise<void> {
  const [ours, theirs] = [one, other].map(({ server, requests }) => requests.for(read, server.name).slice(0, count).map((request) => ask(server.port, request)));
  for (const [index, answer] of (await Promise.all(ours!)).entries()) {
    const mine: unknown = JSON.parse(answer);
    const theirsParsed: unknown = JSON.parse((await theirs![index])!);
    if (!isDeepStrictEqual(mine, theirsParsed)) throw new Error(`${read}: ${one.server.name} and ${other.server.name} do not agree:\n${answer.slice(0, 3000)}\n${(await theirs![index])!.slice(0, 3000)}`);
  }
}

const letters: Readonly<Record<ReadName, string>> = { dashboard: '(a) dashboard of 5 applications', grid: '(b) cockpit grid, page of 50', catalogue: '(c) catalogue search of 20' };

export const readHead = ['operation', 'server', 'requests/s', 'p50 ms', 'p99 ms', 'server CPU ms', 'database CPU ms', 'times the floor'];

export function readRow(read: ReadName, name: ServerName, slices: readonly Slice[], floor: readonly Slice[]): readonly string[] {
  const number = (of: (slice: Slice) => number, digits: number): string => middle(slices, of).toFixed(digits);
  const failed = slices.reduce((sum, slice) => sum + slice.failed, 0);
  return [
    letters[read], failed === 0 ? name : `${name} (${String(failed)} failed)`, number((slice) => slice.perSecond, 0), number((slice) => slice.p50, 1), number((slice) => slice.p99, 1),
    number((slice) => slice.server, 3), number((slice) => slice.database, 3), medianRatio(slices, floor, (slice) => slice.perSecond).toFixed(2),
  ];
}

export const growthHead = ['operation', 'p50 ms, few', 'p50 ms, many', 'processor ms, few', 'processor ms, many', 'growth (time per request)'];

/** How much longer one request takes where there are many. */
export function growthRow(read: ReadName, few: readonly Slice[], many: readonly Slice[]): readonly string[] {
  const work = (slice: Slice): number => slice.server + slice.database;
  return [letters[read], middle(few, ({ p50 }) => p50).toFixed(1), middle(many, ({ p50 }) => p50).toFixed(1), median(few.map(work)).toFixed(3), median(many.map(work)).toFixed(3),
    medianRatio(few, many, ({ perSecond }) => perSecond).toFixed(2)];
}
