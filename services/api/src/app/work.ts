import type { FeatureParts } from '../kernel/feature';
import { Schedules, Worker } from '../operations/contract';
import type { Doors } from './parvis';
import type { Platform } from './platform';
import type { Settings } from './settings';

export interface Work {
  readonly worker: Worker;
  start(): void;
  stop(): Promise<void>;
}

const concurrency = 4;

/** The worker and the schedules; with `ROLE=api` they exist (orders are rows) but do not run here. */
export function createWork(settings: Settings, { clock, log }: Doors, platform: Platform, built: readonly FeatureParts[]): Work {
  const { reads, transactions, jobs } = platform.parts;
  const schedules = new Schedules({ transactions, jobs, clock, log, schedules: built.flatMap((feature) => [...(feature.schedules ?? [])]) });
  const handlers = [schedules.handler, ...built.flatMap((feature) => [...(feature.jobs ?? [])])];
  const worker = new Worker({ reads, transactions, clock, log, handlers, concurrency });
  platform.waking.worker = worker;
  return {
    worker,
    start: () => {
      if (settings.role === 'api') return;
      worker.start();
      schedules.start();
    },
    stop: async () => {
      schedules.stop();
      await worker.stop();
    },
  };
}
