import { parentPort, workerData } from 'node:worker_threads';
import type { AssembledPdf } from '../../kernel/ports';
import { assemble, type Task } from './assemble';

export type WorkerNews =
  | { readonly kind: 'step'; readonly step: number | 'rest' }
  | { readonly kind: 'done'; readonly result: AssembledPdf }
  | { readonly kind: 'failed'; readonly message: string };

const tell = (news: WorkerNews): void => parentPort?.postMessage(news);

function run(task: Task): void {
  assemble(task, (step) => tell({ kind: 'step', step })).then(
    (result) => tell({ kind: 'done', result }),
    (error: unknown) => tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
}

run(workerData);
