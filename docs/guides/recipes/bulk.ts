import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { granted, operations, type Gql, type ParvisClient } from '@parvis/client';

/** One line of an export: the application, the version to give back when you act on it, and the columns that were asked for. */
export interface ExportedLine {
  readonly id: string;
  readonly version: number;
  readonly [column: string]: unknown;
}

export interface Waiting {
  readonly everyMs: number;
}

/** Everything that a filter holds, written by Parvis and then read line by line; the same key orders it once, however often you ask. */
export async function* exported(parvis: ParvisClient, order: Omit<Gql.ExportApplicationsInput, 'format'>, { everyMs }: Waiting): AsyncGenerator<ExportedLine> {
  const answer = await parvis.request(operations.ExportApplications, { input: { ...order, format: 'JSONL' } });
  const { id } = granted(answer.exportApplications, 'ApplicationExport');
  const { body } = await parvis.download(await whereItIs(parvis, id, everyMs));
  if (body === null) return;
  let rest = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const lines = `${rest}${part}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}

async function whereItIs(parvis: ParvisClient, id: string, everyMs: number): Promise<string> {
  for (;;) {
    const { applicationExport: { state, downloadUrl } } = await parvis.request(operations.ApplicationExport, { id });
    if (downloadUrl) return downloadUrl;
    if (state !== 'WAITING' && state !== 'RUNNING') throw new Error(`The export ended as ${state}.`);
    await pause(everyMs);
  }
}

export type RowResult = Gql.DecisionRunRowsQuery['decisionRun']['rows'][number];
export type VerdictResult = Gql.VerdictRunRowsQuery['verdictRun']['rows'][number];

const mostRows = 500;
/** A request holds 100,000 bytes. */
const mostBytes = 80_000;

/**
 * Many decisions, 500 to a run, each answered for itself. The key of a run is made from what it asks: when you stop in the
 * middle and begin again with the same rows on the same day, runs that were ordered already are only read.
 */
export async function decideMany(parvis: ParvisClient, rows: readonly Gql.DecideRowInput[], { everyMs }: Waiting): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const input of runsOf(rows.map((row) => [row]))) {
    const { id } = granted((await parvis.request(operations.DecideApplications, { input })).decideApplications, 'DecisionRun');
    await over(everyMs, async () => (await parvis.request(operations.DecisionRunProgress, { id })).decisionRun);
    results.push(...(await parvis.request(operations.DecisionRunRows, { id })).decisionRun.rows);
  }
  return results;
}

/**
 * Many verdicts on documents, likewise; the version that was seen of an application goes with each of its documents. Those of one candidate
 * stand together and go into one run: there, and only there, what one verdict changes is not in the way of the next.
 */
export async function judgeMany(parvis: ParvisClient, candidates: readonly (readonly Gql.JudgeRowInput[])[], { everyMs }: Waiting): Promise<VerdictResult[]> {
  const results: VerdictResult[] = [];
  for (const input of runsOf(candidates)) {
    const { id } = granted((await parvis.request(operations.JudgeDocuments, { input })).judgeDocuments, 'VerdictRun');
    await over(everyMs, async () => (await parvis.request(operations.VerdictRunProgress, { id })).verdictRun);
    results.push(...(await parvis.request(operations.VerdictRunRows, { id })).verdictRun.rows);
  }
  return results;
}

/** As many groups as a request holds, none of them torn apart. */
function* runsOf<Row>(groups: readonly (readonly Row[])[]): Generator<{ readonly rows: Row[]; readonly idempotencyKey: string }> {
  let rows: Row[] = [];
  for (const group of groups) {
    const together = [...rows, ...group];
    if (rows.length > 0 && (together.length > mostRows || Buffer.byteLength(JSON.stringify(together)) > mostBytes)) {
      yield run(rows);
      rows = [...group];
    } else rows = together;
  }
  if (rows.length > 0) yield run(rows);
}

const run = <Row>(rows: Row[]) => ({ rows, idempotencyKey: createHash('sha256').update(JSON.stringify(rows)).digest('hex') });

async function over(everyMs: number, progress: () => Promise<{ readonly finishedAt?: string | null }>): Promise<void> {
  while (!(await progress()).finishedAt) await pause(everyMs);
}
