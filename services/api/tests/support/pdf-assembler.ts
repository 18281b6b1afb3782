import { join } from 'node:path';
import type { Limits } from '../../src/platform/pdf/limits';
import { WorkerPdfAssembler, type WorkerProgram } from '../../src/platform/pdf/worker-pdf-assembler';

/** The thread runs the sources as they are: nothing is built before the tests. */
export const pdfProgram: WorkerProgram = {
  file: join(__dirname, '../../src/platform/pdf/assemble-worker.ts'),
  execArgv: ['--require', join(__dirname, 'run-typescript.cjs')],
};

export const testPdfAssembler = (limits?: Limits): WorkerPdfAssembler =>
  new WorkerPdfAssembler({ program: pdfProgram, ...(limits === undefined ? {} : { limits }) });
