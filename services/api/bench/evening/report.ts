import { cpus } from 'node:os';
import type { Load } from './gauge';
import type { Latencies } from './latencies';

interface Model {
  readonly operations: number;
  readonly uploads: number;
  readonly signIns: number;
}

const ms = (value: number): string => value.toFixed(0);
const cores = (value: number): string => value.toFixed(2);

/** One table per step: how fast, how slow, what it cost, what failed. */
export function printStep(share: number, model: Model, seconds: number, latencies: Latencies, load: Load): void {
  const rate = (kind: string): string => (latencies.count(kind) / seconds).toFixed(1);
  console.log(`\n## ${String(Math.round(share * 100))} % of the model: ${(model.operations * share).toFixed(0)} operations, ${(model.uploads * share).toFixed(0)} uploads, ${(model.signIns * share).toFixed(0)} sign-ins a second`);
  console.log('| act | per second | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|');
  for (const kind of latencies.kinds) console.log(`| ${kind} | ${rate(kind)} | ${ms(latencies.quantile(kind, 0.5))} | ${ms(latencies.quantile(kind, 0.95))} | ${ms(latencies.quantile(kind, 0.99))} |`);
  console.log(`cores in use: server ${cores(load.server)}, database ${cores(load.database)}, driver ${cores(load.driver)}, machine ${cores(load.whole)} of ${String(cpus().length)} and ${cores(load.disk)} waiting for the disk; the busiest thread that answers ran ${cores(load.thread)} and waited ${cores(load.threadWaited)} for a core; server memory ${ms(load.serverMb)} MB`);
  console.log(`first to saturate: ${saturated(load)}`);
  for (const [why, times] of latencies.failed) console.log(`failed ${String(times)} times: ${why}`);
}

/** What there is no more of, when there is none. */
function saturated({ server, database, driver, whole, thread, threadWaited }: Load): string {
  if (thread > 0.93) return 'the one thread of the server';
  if (whole < cpus().length * 0.93) return thread + threadWaited > 0.93 ? 'the one thread of the server, with its waiting for a core' : 'nothing';
  const shares: readonly (readonly [string, number])[] = [['the server', server], ['the database', database], ['the driver itself', driver]];
  const [name, most] = shares.reduce((one, other) => (other[1] > one[1] ? other : one));
  return `the processor; most of it for ${name} (${cores(most)} cores)`;
}

/** Memory over the minutes: where it began, where it ended, and how much more each minute took (least squares). */
export function printTrend(trend: readonly Load[]): void {
  if (trend.length < 2) return;
  const values = trend.map(({ serverMb }) => serverMb);
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const slope = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  console.log(`\nmemory of the server over ${String(values.length)} minutes: ${values.map(ms).join(' ')} MB; ${slope.toFixed(2)} MB a minute`);
}
