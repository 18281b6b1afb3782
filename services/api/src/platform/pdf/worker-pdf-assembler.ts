import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Busy } from '../../kernel/errors';
import type { AssembledPdf, PdfAssembler, PdfLetter, WholeFile } from '../../kernel/ports';
import type { Task } from './assemble';
import type { LetterTask, WorkerNews } from './assemble-worker';
import { limits as usualLimits, type Limits } from './limits';
import type { Excuse } from './messages';

/** The compiled program of the thread. */
export interface WorkerProgram {
  readonly file: string;
  readonly execArgv: readonly string[];
}

export interface AssemblerOptions {
  readonly program?: WorkerProgram;
  readonly limits?: Limits;
}

type Outcome =
  | { readonly kind: 'done'; readonly result: AssembledPdf }
  | { readonly kind: 'stopped'; readonly step: number | 'rest'; readonly reason: Excuse; readonly message: string };

const atOnce = 2;
const longestQueue = 20;
const watchMs = 100;

/**
 * Assembles in a thread that can be stopped: a file made to hang or to fill the memory costs its own place in the result, not the
 * server. Each try that is stopped leaves out the document it was at, so that there are at most as many tries as documents.
 */
export class WorkerPdfAssembler implements PdfAssembler {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly program: WorkerProgram;
  private readonly limits: Limits;

  constructor({ program, limits }: AssemblerOptions = {}) {
    this.program = program ?? { file: join(__dirname, 'assemble-worker.js'), execArgv: [] };
    this.limits = limits ?? usualLimits;
  }

  async assemble(prepare: () => Promise<WholeFile>): Promise<AssembledPdf> {
    await this.turn();
    try {
      return await this.assembleNow(await prepare());
    } finally {
      this.leave();
    }
  }

  async letter(letter: PdfLetter): Promise<Buffer> {
    await this.turn();
    try {
      const outcome = await this.attempt({ letter });
      if (outcome.kind === 'done') return outcome.result.bytes;
      throw new Error(`The letter could not be made: ${outcome.message}`);
    } finally {
      this.leave();
    }
  }

  private async turn(): Promise<void> {
    if (this.running < atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= longestQueue) throw new Busy(30);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The place is handed over, so that nobody slips in between. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }

  private async assembleNow(file: WholeFile): Promise<AssembledPdf> {
    const excused = new Map<number, Excuse>();
    for (let isCareful = false; ;) {
      const outcome = await this.attempt({ file, limits: this.limits, excused, isCareful });
      if (outcome.kind === 'done') return outcome.result;
      if (outcome.step !== 'rest' && !excused.has(outcome.step)) excused.set(outcome.step, outcome.reason);
      else if (isCareful) throw new Error(`The PDF could not be made: ${outcome.message}`);
      else isCareful = true;
    }
  }

  private attempt(task: Task | LetterTask): Promise<Outcome> {
    const worker = new Worker(this.program.file, {
      execArgv: [...this.program.execArgv],
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 },
    });
    return new Promise((resolve) => {
      const watch = new Watch(this.limits, (reason, message) => finish({ kind: 'stopped', step: watch.step, reason, message }));
      const finish = (outcome: Outcome): void => {
        watch.end();
        void worker.terminate();
        resolve(outcome);
      };
      worker.on('message', (news: WorkerNews) => {
        if (news.kind === 'step') watch.at(news.step);
        else if (news.kind === 'done') finish({ kind: 'done', result: { ...news.result, bytes: Buffer.from(news.result.bytes) } });
        else finish({ kind: 'stopped', step: watch.step, reason: 'BROKEN', message: news.message });
      });
      worker.on('error', (error) => finish({ kind: 'stopped', step: watch.step, reason: 'TOO_LARGE', message: error.message }));
      worker.on('exit', () => finish({ kind: 'stopped', step: watch.step, reason: 'BROKEN', message: 'The thread ended.' }));
    });
  }
}

/** Time by step, memory all the while. Memory outside the heap is limited by nobody else. */
class Watch {
  step: number | 'rest' = 'rest';
  private readonly before = process.memoryUsage.rss();
  private readonly timer: NodeJS.Timeout;
  private since = performance.now();

  constructor(
    private readonly limits: Limits,
    private readonly stop: (reason: Excuse, message: string) => void,
  ) {
    this.timer = setInterval(() => { this.look(); }, watchMs);
  }

  at(step: number | 'rest'): void {
    this.step = step;
    this.since = performance.now();
  }

  end(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const allowed = this.step === 'rest' ? this.limits.restMs : this.limits.documentMs;
    if (performance.now() - this.since > allowed) this.stop('TOO_SLOW', 'Too slow.');
    else if (process.memoryUsage.rss() - this.before > this.limits.memoryBytes) this.stop('TOO_LARGE', 'Too much memory.');
  }
}
