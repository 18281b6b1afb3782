import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<string>();

/** Runs the work of one request, so that what it orders for later (jobs, mails) can name it. */
export const withRequestId = <Result>(requestId: string, work: () => Result): Result => scope.run(requestId, work);

/** The request being answered; undefined in jobs and schedules. */
export const currentRequestId = (): string | undefined => scope.getStore();
