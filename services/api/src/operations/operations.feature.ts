import type { Feature } from '../kernel/feature';
import { Job } from './model/job.entity';
import { ScheduleRun } from './model/schedule-run.entity';
import { TidyUp } from './use-cases/tidy-up';

export const operationsFeature: Feature = {
  name: 'operations',
  entities: [Job, ScheduleRun],
  rules: {},
  build({ transactions, clock }) {
    const tidyUp = new TidyUp(transactions, clock);
    return { schedules: [{ name: 'operations.tidy-up', cron: '10 3 * * *', timeZone: 'Europe/Paris', run: () => tidyUp.execute() }] };
  },
};
