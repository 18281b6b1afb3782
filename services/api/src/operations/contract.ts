export { JobQueue } from './use-cases/job-queue';
export { Schedules } from './use-cases/schedules';
export { Worker } from './use-cases/worker';
export { errorCode } from './model/error-code';
export { recordsActs } from './use-cases/record-act';
