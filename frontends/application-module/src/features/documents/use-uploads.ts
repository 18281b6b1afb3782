import { useGateway } from '@parvis/kit';
import { computed, onScopeDispose, shallowReactive, type ComputedRef } from 'vue';

import { checkFile, type Limits } from './file-checks';
import { createQueue } from './queue';
import { interrupted, shipFile, type Job, type Problem, type Reporter, type Step } from './ship-file';

export type UploadPhase = 'waiting' | 'sending' | 'binding' | 'failed';

export interface Upload {
  readonly fileName: string;
  readonly phase: UploadPhase;
  readonly sent: number;
  readonly total: number;
  readonly problem?: Problem;
}

export interface Uploads {
  /** What is under way or failed, by document. */
  readonly byDocument: ReadonlyMap<string, Upload>;
  readonly isBusy: ComputedRef<boolean>;
  readonly start: (documentId: string, file: File) => void;
  readonly abort: (documentId: string) => void;
  readonly retry: (documentId: string) => void;
  /** Takes a failure off the screen. */
  readonly dismiss: (documentId: string) => void;
}

/** The jobs at hand and what is shown of them; what a job that was replaced still reports is dropped. */
class Desk {
  readonly jobs = new Map<string, Job>();
  readonly shown = shallowReactive(new Map<string, Upload>());

  holds(job: Job): boolean {
    return this.jobs.get(job.documentId) === job;
  }

  show(job: Job, change: Partial<Upload> & Pick<Upload, 'phase'>): void {
    if (this.holds(job)) this.shown.set(job.documentId, { fileName: job.file.name, sent: 0, total: job.file.size, ...change });
  }

  reporterOf(job: Job): Reporter {
    return {
      sent: (bytes) => this.show(job, { phase: 'sending', sent: bytes }),
      binding: () => this.show(job, { phase: 'binding', sent: job.file.size }),
    };
  }

  clear(documentId: string): void {
    this.jobs.delete(documentId);
    this.shown.delete(documentId);
  }

  abort(documentId: string): void {
    const job = this.jobs.get(documentId);
    this.clear(documentId);
    job?.stop.abort();
  }
}

/** Each document for itself, so that one that fails leaves the others alone. */
export function useUploads(limits: () => Limits, done: (documentId: string, fileName: string) => void): Uploads {
  const gateway = useGateway();
  const desk = new Desk();
  const enqueue = createQueue(2);

  const ship = (job: Job): Promise<Step<true>> =>
    gateway()
      .then((source) => shipFile(source, job, desk.reporterOf(job)))
      .catch(() => ({ problem: interrupted }));

  async function run(job: Job): Promise<void> {
    if (!desk.holds(job)) return;
    desk.show(job, { phase: 'sending' });
    const outcome = await ship(job);
    if (!desk.holds(job) || outcome === 'aborted') return;
    if ('problem' in outcome) {
      desk.show(job, { phase: 'failed', problem: outcome.problem });
      // The line shows whether it has arrived.
      if (outcome.problem.kind === 'unanswered') await gateway().then((source) => source.refresh());
      return;
    }
    desk.clear(job.documentId);
    done(job.documentId, job.file.name);
  }

  function start(documentId: string, file: File): void {
    desk.abort(documentId);
    const job: Job = { documentId, file, stop: new AbortController() };
    desk.jobs.set(documentId, job);
    const problem = checkFile(file, limits());
    if (problem) return desk.show(job, { phase: 'failed', problem: { kind: problem, canRetry: false } });
    desk.show(job, { phase: 'waiting' });
    enqueue(() => run(job));
  }

  function retry(documentId: string): void {
    const job = desk.jobs.get(documentId);
    if (job) start(documentId, job.file);
  }

  const abort = (documentId: string): void => desk.abort(documentId);
  onScopeDispose(() => [...desk.jobs.keys()].forEach(abort));
  const isBusy = computed(() => [...desk.shown.values()].some(({ phase }) => phase !== 'failed'));
  return { byDocument: desk.shown, isBusy, start, abort, retry, dismiss: (documentId) => desk.clear(documentId) };
}
