import { parentPort, workerData } from 'node:worker_threads';
import type { AssembledPdf, PdfLetter } from '../../kernel/ports';
import { assemble, type Task } from './assemble';
import { writeLetter } from './letter';

export interface LetterTask {
  readonly letter: PdfLetter;
}

export type WorkerNews =
  | { readonly kind: 'step'; readonly step: number | 'rest' }
  | { readonly kind: 'done'; readonly result: AssembledPdf }
  | { readonly kind: 'failed'; readonly message: string };

const tell = (news: WorkerNews): void => parentPort?.postMessage(news);

async function made(task: Task | LetterTask): Promise<AssembledPdf> {
  if ('letter' in task) return { bytes: await writeLetter(task.letter), pages: 1, excused: [] };
  return assemble(task, (step) => tell({ kind: 'step', step }));
}

function run(task: Task | LetterTask): void {
  made(task).then(
    (result) => tell({ kind: 'done', result }),
    (error: unknown) => tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
}

run(workerData);
