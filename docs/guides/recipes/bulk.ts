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

/**
 * Many decisions, 500 to a run, each answered for itself. The key of a run is made from what it asks: when you stop in the
 * middle and begin again with the same rows on the same day, runs that were ordered already are only read.
 */
export async function decideMany(parvis: ParvisClient, rows: readonly Gql.DecideRowInput[], { everyMs }: Waiting): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const input of runsOf(rows)) {
    const { id } = granted((await parvis.request(operations.DecideApplications, { input })).decideApplications, 'DecisionRun');
    await over(everyMs, async () => (await parvis.request(operations.DecisionRunProgress, { id })).decisionRun);
    results.push(...(await parvis.request(operations.DecisionRunRows, { id })).decisionRun.rows);
  }
  return results;
}

/** Many verdicts on documents, likewise; the version that was seen of an application goes with each of its documents. */
export async function judgeMany(parvis: ParvisClient, rows: readonly Gql.JudgeRowInput[], { everyMs }: Waiting): Promise<VerdictResult[]> {
  const results: VerdictResult[] = [];
  for (const input of runsOf(rows)) {
    const { id } = granted((await parvis.request(operations.JudgeDocuments, { input })).judgeDocuments, 'VerdictRun');
    await over(everyMs, async () => (await parvis.request(operations.VerdictRunProgress, { id })).verdictRun);
    results.push(...(await parvis.request(operations.VerdictRunRows, { id })).verdictRun.rows);
  }
  return results;
}

function* runsOf<Row>(rows: readonly Row[]): Generator<{ readonly rows: Row[]; readonly idempotencyKey: string }> {
  for (let from = 0; from < rows.length; from += mostRows) {
    const part = rows.slice(from, from + mostRows);
    yield { rows: part, idempotencyKey: createHash('sha256').update(JSON.stringify(part)).digest('hex') };
  }
}

async function over(everyMs: number, progress: () => Promise<{ readonly finishedAt?: string | null }>): Promise<void> {
  while (!(await progress()).finishedAt) await pause(everyMs);
}
